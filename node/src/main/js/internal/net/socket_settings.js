'use strict';

// What of a socket is set, and the flow of what it reads.

const stream = require('stream');
const { codes: { ERR_INVALID_ARG_TYPE }, errnoException } = require('internal/errors');
const { validateInt32 } = require('internal/validators');
const { setStreamTimeout } = require('internal/net/timeouts');
const {
  kBuffer, kLastWriteQueueSize, kSetKeepAlive, kSetKeepAliveInitialDelay, kSetNoDelay, kSetTOS,
} = require('internal/net/symbols');

function tryReadStart(socket) {
  socket._handle.reading = true;
  const status = socket._handle.readStart();
  if (status) socket.destroy(errnoException(status, 'read'));
}

module.exports = {
  setTimeout: setStreamTimeout,

  // What is being written, though slowly, is traffic.
  _onTimeout() {
    const before = this[kLastWriteQueueSize];
    if (before > 0 && this._handle) {
      const { writeQueueSize } = this._handle;
      if (before !== writeQueueSize) {
        this[kLastWriteQueueSize] = writeQueueSize;
        this._unrefTimer();
        return;
      }
    }
    this.emit('timeout');
  },

  setNoDelay(enable) {
    enable = Boolean(enable === undefined ? true : enable);
    if (!this._handle) {
      this[kSetNoDelay] = enable;
    } else if (this._handle.setNoDelay && enable !== this[kSetNoDelay]) {
      this[kSetNoDelay] = enable;
      this._handle.setNoDelay(enable);
    }
    return this;
  },

  setKeepAlive(enable, initialDelayMsecs) {
    enable = Boolean(enable);
    const seconds = ~~(initialDelayMsecs / 1000);
    if (!this._handle) {
      this[kSetKeepAlive] = enable;
      this[kSetKeepAliveInitialDelay] = seconds;
    } else if (this._handle.setKeepAlive && (enable !== this[kSetKeepAlive] ||
        (enable && this[kSetKeepAliveInitialDelay] !== seconds))) {
      this[kSetKeepAlive] = enable;
      this[kSetKeepAliveInitialDelay] = seconds;
      this._handle.setKeepAlive(enable, seconds);
    }
    return this;
  },

  setTypeOfService(tos) {
    if (Number.isNaN(tos)) throw new ERR_INVALID_ARG_TYPE('tos', 'number', tos);
    validateInt32(tos, 'tos', 0, 255);
    if (!this._handle) {
      this[kSetTOS] = tos;
    } else if (this._handle.setTypeOfService && tos !== this[kSetTOS]) {
      this[kSetTOS] = tos;
      const status = this._handle.setTypeOfService(tos);
      if (status) throw errnoException(status, 'setTypeOfService');
    }
    return this;
  },

  getTypeOfService() {
    if (!this._handle || !this._handle.getTypeOfService) return this[kSetTOS] ?? 0;
    const tos = this._handle.getTypeOfService();
    if (typeof tos === 'number' && tos < 0) throw errnoException(tos, 'getTypeOfService');
    return tos;
  },

  address() {
    return this._getsockname();
  },

  _read(size) {
    if (this.connecting || !this._handle) this.once('connect', () => this._read(size));
    else if (!this._handle.reading) tryReadStart(this);
  },

  pause() {
    if (this[kBuffer] && !this.connecting && this._handle?.reading) {
      this._handle.reading = false;
      if (!this.destroyed) {
        const status = this._handle.readStop();
        if (status) this.destroy(errnoException(status, 'read'));
      }
    }
    return stream.Duplex.prototype.pause.call(this);
  },

  resume() {
    if (this[kBuffer] && !this.connecting && this._handle && !this._handle.reading) {
      tryReadStart(this);
    }
    return stream.Duplex.prototype.resume.call(this);
  },

  read(size) {
    if (this[kBuffer] && !this.connecting && this._handle && !this._handle.reading) {
      tryReadStart(this);
    }
    return Reflect.apply(stream.Duplex.prototype.read, this, [size]);
  },

  ref() {
    if (!this._handle) this.once('connect', this.ref);
    else if (typeof this._handle.ref === 'function') this._handle.ref();
    return this;
  },

  unref() {
    if (!this._handle) this.once('connect', this.unref);
    else if (typeof this._handle.unref === 'function') this._handle.unref();
    return this;
  },
};
