'use strict';

// The end of a socket and of its handle.

const {
  codes: { ERR_INVALID_HANDLE_TYPE, ERR_SOCKET_CLOSED },
  errnoException,
} = require('internal/errors');
const { kBytesRead, kBytesWritten, kTimeout } = require('internal/net/symbols');
const { shutdown } = require('internal/net/stream_io');

const UV_ENOTCONN = -107;
const noop = () => {};

function closeSocketHandle(self, isException, isCleanupPending = false) {
  if (!self._handle) return;
  self._handle.close(() => {
    self.emit('close', isException);
    if (isCleanupPending) {
      self._handle.onread = noop;
      self._handle = null;
      self._sockname = null;
    }
  });
}

function closeHandle(self, isException) {
  self[kBytesRead] = self._handle.bytesRead;
  self[kBytesWritten] = self._handle.bytesWritten;
  if (self.resetAndClosing) {
    self.resetAndClosing = false;
    const status = self._handle.reset(() => self.emit('close', isException));
    if (status) self.emit('error', errnoException(status, 'reset'));
  } else if (self._closeAfterHandlingError) {
    // Handlers of the error may still use the handle.
    queueMicrotask(() => closeSocketHandle(self, isException, true));
    return;
  } else {
    closeSocketHandle(self, isException);
  }
  if (self._handle) self._handle.onread = noop;
  self._handle = null;
  self._sockname = null;
}

module.exports = {
  // Ends the stream out; before there is a connection that waits.
  _final(callback) {
    if (this.connecting) {
      this.once('connect', function connect() {
        this._final(callback);
      });
      return undefined;
    }
    if (!this._handle) return callback();
    const status = shutdown(this, callback);
    if (status === 1 || status === UV_ENOTCONN) return callback();
    if (status !== 0) return callback(errnoException(status, 'shutdown'));
    return undefined;
  },

  resetAndDestroy() {
    if (this._handle) {
      if (!(this._handle instanceof require('internal/tcp_wrap').TCP)) {
        throw new ERR_INVALID_HANDLE_TYPE();
      }
      if (this.connecting) this.once('connect', () => this._reset());
      else this._reset();
    } else {
      this.destroy(new ERR_SOCKET_CLOSED());
    }
    return this;
  },

  destroySoon() {
    if (this.writable) this.end();
    if (this.writableFinished) this.destroy();
    else this.once('finish', this.destroy);
  },

  _destroy(exception, callback) {
    this.connecting = false;
    for (let one = this; one; one = one._parent) clearTimeout(one[kTimeout]);
    if (!this._handle) {
      callback(exception);
      process.nextTick(() => this.emit('close', Boolean(exception)));
    } else {
      closeHandle(this, Boolean(exception));
      callback(exception);
    }
    if (this._server) {
      this._server._connections--;
      this._server._emitCloseIfDrained?.();
    }
  },

  _reset() {
    this.resetAndClosing = true;
    return this.destroy();
  },
};
