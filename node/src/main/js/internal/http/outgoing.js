'use strict';

// http.OutgoingMessage: a request as a client writes it, or a response as a server does. Until it
// has a socket, and while others are before it there, what is written is kept.

const { Stream, getDefaultHighWaterMark } = require('stream');
const { codes: { ERR_METHOD_NOT_IMPLEMENTED, ERR_STREAM_CANNOT_PIPE } } =
  require('internal/errors');
const { CRLF } = require('internal/http/common');
const { kOutHeaders, methods: headerMethods } = require('internal/http/outgoing_headers');

const {
  kBytesWritten, kChunkedBuffer, kChunkedLength, kCorked, kErrored, kHighWaterMark, kNeedDrain,
  kRejectNonStandardBodyWrites, kSocket, kUniqueHeaders,
} = require('internal/http/outgoing_symbols');
const { methods: writeMethods, nop } = require('internal/http/outgoing_write');

function OutgoingMessage(options) {
  Stream.call(this);
  // What waits, and how many bytes that is.
  this.outputData = [];
  this.outputSize = 0;
  this.writable = true;
  this.destroyed = false;
  this._last = false;
  this.chunkedEncoding = false;
  this.shouldKeepAlive = true;
  this.maxRequestsOnConnectionReached = false;
  this._defaultKeepAlive = true;
  this.useChunkedEncodingByDefault = true;
  this.sendDate = false;
  this._removedConnection = false;
  this._removedContLen = false;
  this._removedTE = false;
  this.strictContentLength = false;
  this[kBytesWritten] = 0;
  this._contentLength = null;
  this._hasBody = true;
  this._trailer = '';
  this[kNeedDrain] = false;
  this.finished = false;
  this._headerSent = false;
  this[kCorked] = 0;
  this[kChunkedBuffer] = [];
  this[kChunkedLength] = 0;
  this._closed = false;
  this[kSocket] = null;
  this._header = null;
  this[kOutHeaders] = null;
  this._keepAliveTimeout = 0;
  this._onPendingData = nop;
  this[kErrored] = null;
  this[kHighWaterMark] = options?.highWaterMark ?? getDefaultHighWaterMark();
  this[kRejectNonStandardBodyWrites] = options?.rejectNonStandardBodyWrites ?? false;
}
Object.setPrototypeOf(OutgoingMessage.prototype, Stream.prototype);
Object.setPrototypeOf(OutgoingMessage, Stream);

// What is collected for one chunk, with its size and the ends of both lines.
function chunkLength(message) {
  const length = message[kChunkedLength];
  return length === 0 ? 0 : length + length.toString(16).length + 2 * CRLF.length;
}

const fact = (get) => ({ __proto__: null, configurable: false, enumerable: false, get });

Object.defineProperties(OutgoingMessage.prototype, {
  errored: fact(function() {
    return this[kErrored];
  }),
  closed: fact(function() {
    return this._closed;
  }),
  writableFinished: fact(function() {
    return this.finished && this.outputSize === 0 &&
      (!this[kSocket] || this[kSocket].writableLength === 0);
  }),
  writableObjectMode: fact(() => false),
  writableLength: fact(function() {
    return this.outputSize + chunkLength(this) + (this[kSocket]?.writableLength ?? 0);
  }),
  writableHighWaterMark: fact(function() {
    return this[kSocket] ? this[kSocket].writableHighWaterMark : this[kHighWaterMark];
  }),
  writableCorked: fact(function() {
    return this[kCorked];
  }),
  writableEnded: fact(function() {
    return this.finished;
  }),
  writableNeedDrain: fact(function() {
    return !this.destroyed && !this.finished && this[kNeedDrain];
  }),
  headersSent: { __proto__: null, configurable: true, enumerable: true, get() {
    return Boolean(this._header);
  } },
  socket: { __proto__: null, configurable: false, enumerable: false, get() {
    return this[kSocket];
  }, set(value) {
    for (let i = 0; i < this[kCorked]; i++) {
      value?.cork();
      this[kSocket]?.uncork();
    }
    this[kSocket] = value;
  } },
  connection: { __proto__: null, configurable: false, enumerable: false, get() {
    return this[kSocket];
  }, set(value) {
    this.socket = value;
  } },
});

Object.assign(OutgoingMessage.prototype, headerMethods, writeMethods, {
  cork() {
    this[kCorked]++;
    this[kSocket]?.cork();
  },

  uncork() {
    this[kCorked]--;
    this[kSocket]?.uncork();
    if (this[kCorked] || this[kChunkedBuffer].length === 0) return;
    const parts = this[kChunkedBuffer];
    const length = this[kChunkedLength];
    this[kChunkedBuffer] = [];
    this[kChunkedLength] = 0;
    // A chunk without bytes would be the last one.
    if (length > 0) this._send(`${length.toString(16)}${CRLF}`, 'latin1', null);
    const callbacks = [];
    for (const [data, encoding, callback] of parts) {
      this._send(data, encoding, null);
      if (callback !== nop) callbacks.push(callback);
    }
    this._send(length > 0 ? CRLF : '', 'latin1', callbacks.length === 0 ? null : (error) => {
      for (const callback of callbacks) callback(error);
    });
  },

  setTimeout(msecs, callback) {
    if (callback) this.on('timeout', callback);
    if (!this[kSocket]) this.once('socket', (socket) => socket.setTimeout(msecs));
    else this[kSocket].setTimeout(msecs);
    return this;
  },

  destroy(error) {
    if (this.destroyed) return this;
    this.destroyed = true;
    this[kErrored] = error;
    if (this[kSocket]) this[kSocket].destroy(error);
    else this.once('socket', (socket) => socket.destroy(error));
    return this;
  },

  _storeHeader(firstLine, headers) {
    require('internal/http/outgoing_head').storeHeader(this, firstLine, headers);
  },

  _implicitHeader() {
    throw new ERR_METHOD_NOT_IMPLEMENTED('_implicitHeader()');
  },

  _finish() {
    this.emit('prefinish');
  },

  // What was kept goes to the socket that has come.
  _flush() {
    const socket = this[kSocket];
    if (!socket || !socket.writable) return;
    const isWritable = this._flushOutput(socket);
    if (this.finished) {
      this._finish();
    } else if (isWritable && this[kNeedDrain]) {
      this[kNeedDrain] = false;
      this.emit('drain');
    }
  },

  _flushOutput(socket) {
    while (this[kCorked]) {
      this[kCorked]--;
      socket.cork();
    }
    const { outputData } = this;
    if (outputData.length === 0) return undefined;
    socket.cork();
    let isWritable;
    this.outputData = [];
    for (const { data, encoding, callback } of outputData) {
      isWritable = socket.write(data, encoding, callback);
    }
    socket.uncork();
    this._onPendingData(-this.outputSize);
    this.outputSize = 0;
    return isWritable;
  },

  flushHeaders() {
    if (!this._header) this._implicitHeader();
    this._send('');
  },

  pipe() {
    this.emit('error', new ERR_STREAM_CANNOT_PIPE());
  },
});

OutgoingMessage.prototype[Symbol.for('nodejs.rejection')] = function(error) {
  this.destroy(error);
};

function parseUniqueHeadersOption(headers) {
  if (!Array.isArray(headers)) return null;
  return new Set(headers.map((name) => name.toLowerCase()));
}

module.exports = {
  OutgoingMessage, kErrored, kHighWaterMark, kNeedDrain, kUniqueHeaders,
  parseUniqueHeadersOption,
};
