'use strict';

// Rejections nobody handled by the end of the turn, and those handled too late.

const { noteRejection } = require('internal/boot');
const { emit } = require('internal/process/object');

function report(rejections) {
  for (const { promise, handled } of rejections) {
    if (handled) tell('rejectionHandled', promise);
  }
  for (const { promise, reason, handled } of rejections) {
    if (handled) continue;
    watchForHandler(promise);
    if (tell('unhandledRejection', reason, promise)) continue;
    require('internal/process/uncaught').report(asError(reason), 'unhandledRejection');
  }
}

/** True if somebody listens; what a listener throws is an exception nobody caught. */
function tell(name, ...values) {
  try {
    return emit(name, ...values);
  } catch (thrown) {
    require('internal/process/uncaught').report(thrown);
    return true;
  }
}

function asError(reason) {
  if (typeof reason === 'object' && reason !== null && Object.hasOwn(reason, 'stack')) {
    return reason;
  }
  const error = new Error('This error originated either by throwing inside of an async function ' +
    'without a catch block, or by rejecting a promise which was not handled with .catch(). ' +
    `The promise rejected with the reason "${told(reason)}".`);
  error.stack = `UnhandledPromiseRejection: ${error.message}`;
  error.code = 'ERR_UNHANDLED_REJECTION';
  return Object.defineProperty(error, 'name', {
    value: 'UnhandledPromiseRejection', writable: true, configurable: true,
  });
}

// A value in few words, by none of its own methods if it can be.
function told(value) {
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
function watchForHandler(promise) {
  const handled = () => {
    delete promise.then;
    delete promise.constructor;
    noteRejection(promise, undefined, true);
  };
  for (const name of ['then', 'constructor']) {
    Object.defineProperty(promise, name, {
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
