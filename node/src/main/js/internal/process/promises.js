'use strict';

// Rejections nobody handled by the end of the turn, and those handled too late.

const { noteRejection } = require('internal/boot');
const { emit } = require('internal/process/object');

function report(rejections) {
  for (const { promise, handled } of rejections) {
    if (handled) emit('rejectionHandled', promise);
  }
  for (const { promise, reason, handled } of rejections) {
    if (handled) continue;
    watchForHandler(promise);
    if (emit('unhandledRejection', reason, promise)) continue;
    require('internal/process/uncaught').report(asError(reason), 'unhandledRejection');
  }
}

function asError(reason) {
  if (Error.isError(reason)) return reason;
  const { inspect } = require('internal/util/inspect');
  const error = new Error('This error originated either by throwing inside of an async function ' +
    'without a catch block, or by rejecting a promise which was not handled with .catch(). ' +
    `The promise rejected with the reason "${inspect(reason)}".`);
  error.stack = `UnhandledPromiseRejection: ${error.message}`;
  error.code = 'ERR_UNHANDLED_REJECTION';
  return Object.defineProperty(error, 'name', {
    value: 'UnhandledPromiseRejection', writable: true, configurable: true,
  });
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
