'use strict';

// net.Socket: a stream over a handle, which may come later.

const stream = require('stream');
const {
  codes: {
    ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_FD_TYPE, ERR_SOCKET_CLOSED,
    ERR_SOCKET_CLOSED_BEFORE_CONNECTION,
  },
  genericNodeError,
} = require('internal/errors');
const { newAsyncId, symbols: { async_id_symbol, owner_symbol } } = require('internal/async_hooks');
const { validateInt32, validateNumber } = require('internal/validators');
const { onread, writeMany, writeOne } = require('internal/net/stream_io');
const {
  kAfterAsyncWrite, kBuffer, kBufferCb, kBufferGen, kBytesRead, kBytesWritten,
  kLastWriteQueueSize, kReinitializeHandle, kSetKeepAlive, kSetKeepAliveInitialDelay, kSetNoDelay,
  kSetTOS, kTimeout, kUpdateTimer,
} = require('internal/net/symbols');

function initSocketHandle(self) {
  self._undestroy();
  self._sockname = undefined;
  if (!self._handle) return;
  self._handle[owner_symbol] = self;
  self._handle.onread = onread;
  self[async_id_symbol] = self._handle.getAsyncId?.() ?? newAsyncId();
}

function checkOptions(options) {
  for (const name of ['objectMode', 'readableObjectMode', 'writableObjectMode']) {
    if (options[name]) throw new ERR_INVALID_ARG_VALUE(`options.${name}`, options[name],
      'is not supported');
  }
  if (options.keepAliveInitialDelay !== undefined) {
    validateNumber(options.keepAliveInitialDelay, 'options.keepAliveInitialDelay');
    if (options.keepAliveInitialDelay < 0) options.keepAliveInitialDelay = 0;
  }
}

function Socket(options) {
  if (!(this instanceof Socket)) return new Socket(options);
  if (typeof options === 'number') options = { fd: options };
  else options = { ...options };
  checkOptions(options);

  this.connecting = false;
  this._hadError = false;
  this._parent = null;
  this._host = null;
  this._closeAfterHandlingError = false;
  this._handle = null;
  this[kLastWriteQueueSize] = 0;
  this[kTimeout] = null;
  this[kBuffer] = null;
  this[kBufferCb] = null;
  this[kBufferGen] = null;
  this[kBytesRead] = 0;
  this[kBytesWritten] = 0;

  options.allowHalfOpen = Boolean(options.allowHalfOpen);
  // 'close' is emitted when the handle is closed; texts are encoded by the handle.
  options.emitClose = false;
  options.autoDestroy = true;
  options.decodeStrings = false;
  stream.Duplex.call(this, options);

  takeHandle(this, options);
  const { onread: own } = options;
  if (own !== null && typeof own === 'object' &&
      (ArrayBuffer.isView(own.buffer) || typeof own.buffer === 'function') &&
      typeof own.callback === 'function') {
    if (typeof own.buffer === 'function') {
      this[kBuffer] = own.buffer();
      this[kBufferGen] = own.buffer;
    } else {
      this[kBuffer] = own.buffer;
    }
    this[kBufferCb] = own.callback;
  }
  this[kSetNoDelay] = Boolean(options.noDelay);
  this[kSetKeepAlive] = Boolean(options.keepAlive);
  this[kSetKeepAliveInitialDelay] = ~~(options.keepAliveInitialDelay / 1000);
  this[kSetTOS] = options.typeOfService;
  this.on('end', onReadableStreamEnd);

  initSocketHandle(this);
  this._pendingData = null;
  this._pendingEncoding = '';
  startReading(this, options);
  this.server = null;
  this._server = null;
  if (options.blockList) {
    if (!require('internal/blocklist').BlockList.isBlockList(options.blockList)) {
      throw new ERR_INVALID_ARG_TYPE('options.blockList', 'net.BlockList', options.blockList);
    }
    this.blockList = options.blockList;
  }
}
Object.setPrototypeOf(Socket.prototype, stream.Duplex.prototype);
Object.setPrototypeOf(Socket, stream.Duplex);

function takeHandle(self, options) {
  if (options.handle) {
    self._handle = options.handle;
  } else if (options.fd !== undefined) {
    validateInt32(options.fd, 'fd', 0);
    // The JDK's channels cannot be made of descriptors.
    throw new ERR_INVALID_FD_TYPE('UNKNOWN');
  }
}

function startReading(self, options) {
  if (self._handle && options.readable !== false) {
    if (options.pauseOnCreate) {
      self._handle.reading = false;
      self._handle.readStop();
      self.readableFlowing = false;
      self._readableState.flowing = false;
    } else if (!options.manualStart) {
      self.read(0);
    }
  }
}

// The end of the other side's half: without half-open streams this side ends as well.
function onReadableStreamEnd() {
  if (!this.allowHalfOpen) this.write = writeAfterFIN;
}

function writeAfterFIN(chunk, encoding, callback) {
  if (!this.writableEnded) {
    return stream.Duplex.prototype.write.call(this, chunk, encoding, callback);
  }
  if (typeof encoding === 'function') callback = encoding;
  const error = genericNodeError('This socket has been ended by the other party',
    { code: 'EPIPE' });
  if (typeof callback === 'function') process.nextTick(callback, error);
  this.destroy(error);
  return false;
}

const methods = {
  _unrefTimer() {
    for (let one = this; one; one = one._parent) one[kTimeout]?.refresh();
  },

  end(data, encoding, callback) {
    stream.Duplex.prototype.end.call(this, data, encoding, callback);
    return this;
  },

  _writeGeneric(isMany, data, encoding, callback) {
    if (this.connecting) {
      this._pendingData = data;
      this._pendingEncoding = encoding;
      const onClose = () => callback(new ERR_SOCKET_CLOSED_BEFORE_CONNECTION());
      this.once('connect', function connect() {
        this.off('close', onClose);
        this._writeGeneric(isMany, data, encoding, callback);
      });
      this.once('close', onClose);
      return undefined;
    }
    this._pendingData = null;
    this._pendingEncoding = '';
    if (!this._handle) {
      callback(new ERR_SOCKET_CLOSED());
      return false;
    }
    this._unrefTimer();
    const request = isMany
      ? writeMany(this, data, callback)
      : writeOne(this, data, encoding, callback);
    if (request.async) this[kLastWriteQueueSize] = request.bytes;
    return undefined;
  },

  _writev(chunks, callback) {
    this._writeGeneric(true, chunks, '', callback);
  },

  _write(data, encoding, callback) {
    this._writeGeneric(false, data, encoding, callback);
  },

  connect(...args) {
    return require('internal/net/connect').connect(this, args);
  },
};

Object.assign(Socket.prototype, require('internal/net/socket_settings'),
  require('internal/net/socket_closing'), methods);
Socket.prototype[kUpdateTimer] = Socket.prototype._unrefTimer;
Socket.prototype[kAfterAsyncWrite] = function() {
  this[kLastWriteQueueSize] = 0;
};
Socket.prototype[kReinitializeHandle] = function reinitializeHandle(handle) {
  this._handle?.close();
  this._handle = handle;
  this._handle[owner_symbol] = this;
  initSocketHandle(this);
};

require('internal/net/socket_facts').define(Socket);

module.exports = { Socket, initSocketHandle };
