'use strict';

// The timeout of sockets: without traffic for so long, 'timeout' is emitted.

const { setUnrefTimeout } = require('internal/timers');
const { kTimeout } = require('internal/net/symbols');
const { validateFunction, validateNumber } = require('internal/validators');

// The longest that timers can count.
const MOST_MS = 2 ** 31 - 1;

function durationOf(msecs, name) {
  validateNumber(msecs, name);
  if (msecs < 0 || !Number.isFinite(msecs)) {
    const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');
    throw new ERR_OUT_OF_RANGE(name, 'a non-negative finite number', msecs);
  }
  if (msecs > MOST_MS) {
    process.emitWarning(`${msecs} does not fit into a 32-bit signed integer.` +
      ` Timer duration was truncated to ${MOST_MS}.`, 'TimeoutOverflowWarning');
    return MOST_MS;
  }
  return msecs;
}

function setStreamTimeout(msecs, callback) {
  if (this.destroyed) return this;
  this.timeout = msecs;
  msecs = durationOf(msecs, 'msecs');
  clearTimeout(this[kTimeout]);
  if (msecs === 0) {
    if (callback !== undefined) {
      validateFunction(callback, 'callback');
      this.removeListener('timeout', callback);
    }
  } else {
    this[kTimeout] = setUnrefTimeout(this._onTimeout.bind(this), msecs);
    if (callback !== undefined) {
      validateFunction(callback, 'callback');
      this.once('timeout', callback);
    }
  }
  return this;
}

module.exports = { durationOf, setStreamTimeout };
