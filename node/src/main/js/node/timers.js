'use strict';

const { Timeout, Immediate, find } = require('internal/timers');

const promisify = Symbol.for('nodejs.util.promisify.custom');

function checked(callback) {
  if (typeof callback === 'function') return callback;
  const { codes } = require('internal/errors');
  throw new codes.ERR_INVALID_ARG_TYPE('callback', 'function', callback);
}

function setTimeout(callback, delay, ...values) {
  return new Timeout(checked(callback), delay, values, false);
}

function setInterval(callback, delay, ...values) {
  return new Timeout(checked(callback), delay, values, true);
}

function setImmediate(callback, ...values) {
  return new Immediate(checked(callback), values);
}

// A timer may be named by itself, or by the number or text it turns into.
function clearTimeout(timer) {
  if (timer === undefined || timer === null) return;
  if (timer instanceof Timeout) {
    timer.close();
    return;
  }
  if (typeof timer === 'number' || typeof timer === 'string') find(+timer)?.close();
}

const clearInterval = { clearInterval: (timer) => clearTimeout(timer) }.clearInterval;

function clearImmediate(immediate) {
  if (immediate instanceof Immediate) immediate[Symbol.dispose]();
}

for (const scheduler of [setTimeout, setImmediate]) {
  Object.defineProperty(scheduler, promisify, {
    __proto__: null,
    enumerable: true,
    get: () => require('timers/promises')[scheduler.name],
  });
}

module.exports = {
  setTimeout,
  clearTimeout,
  setImmediate,
  clearImmediate,
  setInterval,
  clearInterval,
};
Object.defineProperty(module.exports, 'promises', {
  __proto__: null,
  get() {
    return require('timers/promises');
  },
  enumerable: true,
  configurable: true,
});
