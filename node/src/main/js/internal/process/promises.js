'use strict';

// Rejections nobody handled by the end of the turn, and those handled too late. What becomes of
// the former is what `--unhandled-rejections` says.

const { noteRejection } = require('internal/boot');
const { emit } = require('internal/process/object');

const UNHANDLED = 'UnhandledPromiseRejectionWarning';

let lastId = 0;

function report(rejections) {
  for (const { promise, reason: warning, handled } of rejections) {
    if (handled && !tell('rejectionHandled', promise)) process.emitWarning(warning);
  }
  const act = modes[require('internal/process/options').valueOf('--unhandled-rejections')] ?? raise;
  for (const { promise, reason, handled } of rejections) {
    // Ticks and promise jobs came in between: by now there may be a handler.
    if (handled || internalBinding('util').promiseHandled(promise)) continue;
    watchForHandler(promise, ++lastId);
    act(reason, promise, lastId);
  }
}

const told = (reason, promise) =>
  heard(() => require('internal/process/uncaught').tellDomain(reason, promise)) ||
  tell('unhandledRejection', reason, promise);

function raise(reason, promise) {
  if (!told(reason, promise)) fail(reason);
}

const modes = {
  throw: raise,
  none: told,
  warn(reason, promise, id) {
    told(reason, promise);
    warn(reason, id);
  },
  strict(reason, promise, id) {
    fail(reason);
    if (!told(reason, promise)) warn(reason, id);
  },
};

/** True if somebody listens; what a listener throws is an exception nobody caught. */
const tell = (name, ...values) => heard(() => emit(name, ...values));

function heard(telling) {
  try {
    return telling();
  } catch (thrown) {
    require('internal/process/uncaught').report(thrown);
    return true;
  }
}

function fail(reason) {
  const { report: reportUncaught } = require('internal/process/uncaught');
  let error;
  try {
    error = asError(reason);
  } catch (thrown) {
    // A reason that may not be looked at: who tries hears of it.
    reportUncaught(thrown);
    return;
  }
  reportUncaught(error, 'unhandledRejection');
}

const warning = (name, text, properties) => Object.assign(new Error(text), { name }, properties);

function warn(reason, id) {
  const general = warning(UNHANDLED, 'Unhandled promise rejection. This error originated either ' +
    'by throwing inside of an async function without a catch block, or by rejecting a promise ' +
    'which was not handled with .catch(). To terminate the node process on unhandled promise ' +
    'rejection, use the CLI flag `--unhandled-rejections=strict` (see ' +
    'https://nodejs.org/api/cli.html#cli_unhandled_rejections_mode). ' +
    `(rejection id: ${id})`);
  if (isErrorLike(reason)) {
    general.stack = reason.stack;
    process.emitWarning(reason.stack, UNHANDLED);
  } else {
    process.emitWarning(inWords(reason), UNHANDLED);
  }
  process.emitWarning(general);
}

const isErrorLike = (value) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'stack');

function asError(reason) {
  if (isErrorLike(reason)) return reason;
  const error = new Error('This error originated either by throwing inside of an async function ' +
    'without a catch block, or by rejecting a promise which was not handled with .catch(). ' +
    `The promise rejected with the reason "${inWords(reason)}".`);
  error.stack = `UnhandledPromiseRejection: ${error.message}`;
  error.code = 'ERR_UNHANDLED_REJECTION';
  return Object.defineProperty(error, 'name', {
    __proto__: null,
    value: 'UnhandledPromiseRejection', writable: true, configurable: true,
  });
}

// A value in few words, by none of its own methods if it can be.
function inWords(value) {
  if (typeof value === 'function') return Function.prototype.toString.call(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const { toString, constructor } = value;
  if (toString === Error.prototype.toString) return toString.call(value);
  if (toString === Object.prototype.toString && typeof constructor === 'function' &&
      constructor.name !== '') {
    return `#<${constructor.name}>`;
  }
  return Object.prototype.toString.call(value);
}

// The engine does not tell when such a promise gets a handler after all. Every way to handle it
// reads `then` or `constructor` of the promise itself, so own accessors see the first such read.
function watchForHandler(promise, id) {
  const handled = () => {
    delete promise.then;
    delete promise.constructor;
    noteRejection(promise, warning('PromiseRejectionHandledWarning',
      `Promise rejection was handled asynchronously (rejection id: ${id})`, { id }), true);
  };
  for (const name of ['then', 'constructor']) {
    Object.defineProperty(promise, name, {
      __proto__: null,
      configurable: true,
      enumerable: false,
      get() {
        handled();
        return this[name];
      },
    });
  }
}

module.exports = { report };
