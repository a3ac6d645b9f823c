'use strict';

const resolved = Promise.resolve();
const then = Promise.prototype.then;

/** Runs `callback` with the promise jobs; what it throws is an uncaught exception. */
function queueMicrotask(callback) {
  if (typeof callback !== 'function') {
    const { codes } = require('internal/errors');
    throw new codes.ERR_INVALID_ARG_TYPE('callback', 'function', callback);
  }
  Reflect.apply(then, resolved, [() => {
    try {
      callback();
    } catch (error) {
      require('internal/process/uncaught').report(error);
    }
  }]);
}

module.exports = { queueMicrotask };
