'use strict';

// The errors of all built-in modules. A code's class is made when it is first asked for, and the
// tables of texts are read one after the other, the likeliest first: starting up costs nothing.

const { makeCoded, makeSystem, labelStacks } = require('internal/errors/coded');

const tables = [
  'internal/errors/texts',
  'internal/errors/texts_modules',
  'internal/errors/texts_rest',
  'internal/errors/texts_http2',
];
const bases = { Error, TypeError, RangeError, SyntaxError, URIError };
const made = new Map();

function makeFor(code) {
  for (const id of tables) {
    const table = require(id);
    for (const kind of Object.keys(table)) {
      if (!Object.hasOwn(table[kind], code)) continue;
      const text = table[kind][code];
      return kind === 'SystemError' ? makeSystem(code, text) : makeCoded(code, bases[kind], text);
    }
  }
  return undefined;
}

function classOf(code) {
  let found = made.get(code);
  if (found === undefined && typeof code === 'string') {
    found = makeFor(code);
    if (found !== undefined) made.set(code, found);
  }
  return found;
}

// `new codes.ERR_X(...)`; a code nobody knows is a mistake of ours and says so.
const codes = new Proxy({}, {
  get(target, code) {
    const found = classOf(code);
    if (found === undefined && typeof code === 'string') {
      throw new codes.ERR_INTERNAL_ASSERTION(`No error text for ${code}`);
    }
    return found;
  },
  has: (target, code) => classOf(code) !== undefined,
});

class AbortError extends Error {
  constructor(message = 'The operation was aborted', options = undefined) {
    if (options !== undefined && typeof options !== 'object') {
      throw new codes.ERR_INVALID_ARG_TYPE('options', 'Object', options);
    }
    super(message, options);
    this.code = 'ABORT_ERR';
    this.name = 'AbortError';
    // As in coded errors: else the frames of the caller are lost.
    Error.captureStackTrace(this);
  }
}

// Frames of built-in modules never show, so there is nothing left to hide; the other property is
// what callers use that want the plain function.
function hideStackFrames(fn) {
  fn.withoutStackTrace = fn;
  return fn;
}

const isErrorLike = (value) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'message');

// Both errors in one: the outer one's text and code, the two of them in `errors`.
function aggregateTwoErrors(inner, outer) {
  if (!inner || !outer || inner === outer) return inner || outer;
  if (Array.isArray(outer.errors)) {
    outer.errors.push(inner);
    return outer;
  }
  const both = new AggregateError([outer, inner], outer.message);
  both.code = outer.code;
  return both;
}

let stackOverflow;

function isStackOverflowError(error) {
  if (stackOverflow === undefined) {
    const deeper = () => deeper() + 1;
    try {
      deeper();
    } catch (overflow) {
      stackOverflow = { name: overflow.name, message: overflow.message };
    }
  }
  return Boolean(error) && error.name === stackOverflow.name &&
    error.message === stackOverflow.message;
}

module.exports = {
  codes,
  AbortError,
  aggregateTwoErrors,
  hideStackFrames,
  isErrorLike,
  isStackOverflowError,
  labelStacks,
};

for (const [id, names] of [
  ['internal/errors/arguments', ['determineSpecificType', 'formatList']],
  ['internal/errors/system', ['errnoException', 'exceptionWithHostPort', 'uvException',
    'uvExceptionWithHostPort', 'dnsException', 'connResetException',
    'genericNodeError']],
]) {
  for (const name of names) {
    Object.defineProperty(module.exports, name, {
      __proto__: null,
      configurable: true,
      enumerable: true,
      get: () => require(id)[name],
    });
  }
}
Object.defineProperty(module.exports, 'SystemError', {
  __proto__: null,
  configurable: true,
  enumerable: true,
  get: () => require('internal/errors/coded').SystemError,
});
