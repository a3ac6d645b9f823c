'use strict';

// The timeout of sessions and streams: without traffic for so long, 'timeout' is emitted.

const { durationOf } = require('internal/net/timeouts');
const { setUnrefTimeout } = require('internal/timers');
const { validateFunction } = require('internal/validators');
const { kTimeout, kUpdateTimer } = require('internal/http2/symbols');

function setTimeout(msecs, callback) {
  if (this.destroyed) return this;
  this.timeout = msecs;
  msecs = durationOf(msecs, 'msecs');
  clearTimeout(this[kTimeout]);
  this[kTimeout] = null;
  if (msecs === 0) {
    if (callback !== undefined) {
      validateFunction(callback, 'callback');
      this.removeListener('timeout', callback);
    }
    return this;
  }
  this[kTimeout] = setUnrefTimeout(this._onTimeout.bind(this), msecs);
  this[kUpdateTimer]();
  if (callback !== undefined) {
    validateFunction(callback, 'callback');
    this.once('timeout', callback);
  }
  return this;
}

module.exports = { setTimeout };
