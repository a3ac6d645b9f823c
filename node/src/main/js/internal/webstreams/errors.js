'use strict';

// What the streams of the web complain about, in Node's words. The package knows a type of error
// and a text of its own; by the text we know which of Node's it is.

const { codes } = require('internal/errors');

const { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } = codes;

const READABLE_LOCKED = 'ReadableStream is locked';
const WRITABLE_LOCKED = 'WritableStream is locked';
const WRITABLE_CLOSED = 'WritableStream is closed';
const CONTROLLER_CLOSED = 'Controller is already closed';
const NO_READER = 'The reader is not attached to a stream';

const states = [
  [/locked for exclusive reading|^Cannot cancel a stream that already has/, READABLE_LOCKED],
  [/locked for exclusive writing|^Cannot \w+ a stream that already has a writer/, WRITABLE_LOCKED],
  [/cannot be used on a locked ReadableStream/, 'The ReadableStream is locked'],
  [/cannot be used on a locked WritableStream/, 'The WritableStream is locked'],
  [/already-closing stream|not in the writable state|closing or closed/, WRITABLE_CLOSED],
  [/using a released reader/, NO_READER],
  [/^Reader was released and/, 'Reader released'],
  [/^Reader was released$/, 'Releasing reader'],
  [/using a released writer/, 'Writer is not bound to a WritableStream'],
  [/^Writer was released/, 'Writer has been released'],
  [/^The stream is not in a state that permits|already been closed; do not|closed or draining/,
    CONTROLLER_CLOSED],
  [/not in the readable state/, CONTROLLER_CLOSED],
  [/must have non-zero byteLength|buffer has been detached|buffer is detached/,
    'View or Viewed ArrayBuffer is zero-length or detached'],
  [/^This BYOB request has been invalidated/, 'This BYOB request has been invalidated'],
  [/^TransformStream terminated/, 'TransformStream has been terminated'],
];

// An error whose stack begins as those of Node's classes do.
function coded(Base, code, message) {
  const error = Object.assign(new Base(message), { code });
  Object.defineProperty(error, 'stack', {
    value: error.stack.replace(Base.name, `${Base.name} [${code}]`),
    writable: true,
    configurable: true,
  });
  return error;
}

const badState = (text) => coded(TypeError, 'ERR_INVALID_STATE', `Invalid state: ${text}`);

const isAboutArguments =
  /is not (an? |a valid)|is required|does not have|not iterable|must be|finite number|range of/;

function typeError(message) {
  const brand = /\.\w+ can only be used on a (\w+)$/.exec(message);
  if (brand !== null) return new ERR_INVALID_THIS(brand[1]);
  if (message === 'Illegal constructor') return new ERR_ILLEGAL_CONSTRUCTOR();
  const known = states.find(([pattern]) => pattern.test(message));
  if (known !== undefined) return badState(known[1]);
  if (/highWaterMark is required/.test(message)) {
    return new codes.ERR_MISSING_OPTION('init.highWaterMark');
  }
  if (/enumeration value|not constructed with a byte/.test(message)) {
    return coded(TypeError, 'ERR_INVALID_ARG_VALUE', message);
  }
  if (isAboutArguments.test(message)) return coded(TypeError, 'ERR_INVALID_ARG_TYPE', message);
  return badState(message);
}

const rangeError = (message) => coded(RangeError, 'ERR_INVALID_ARG_VALUE', message);

// (Called with `new`; what a function returns is what comes of that.)
module.exports = {
  TypeError: function(message) {
    return typeError(message);
  },
  RangeError: function(message) {
    return rangeError(message);
  },
};
