'use strict';

// What a socket tells about itself: addresses, counts, its state.

const { Buffer } = require('buffer');
const { kBytesRead, kBytesWritten } = require('internal/net/symbols');

const peer = (name, key) => [name, function() {
  return this._getpeername()[key];
}];
const own = (name, key) => [name, function() {
  return this._getsockname()[key];
}];

const sizeOf = (chunk, encoding) =>
  (typeof chunk === 'string' ? Buffer.byteLength(chunk, encoding) : chunk.length);

// Bytes with the system, in the handle, in the stream and before the connection.
function bytesWritten() {
  let bytes = this._bytesDispatched;
  if (this._handle === null || this._handle === undefined) {
    if (this.connecting === false && this._pendingData === null) return bytes;
  }
  for (const { chunk, encoding } of this.writableBuffer ?? []) {
    bytes += chunk instanceof Buffer ? chunk.length : Buffer.byteLength(chunk, encoding);
  }
  const data = this._pendingData;
  if (Array.isArray(data)) {
    for (const one of data) {
      bytes += one instanceof Buffer || data.allBuffers
        ? (one.chunk ?? one).length
        : sizeOf(one.chunk, one.encoding);
    }
  } else if (data) {
    bytes += typeof data === 'string'
      ? Buffer.byteLength(data, this._pendingEncoding)
      : data.length;
  }
  return bytes;
}

const getters = {
  _connecting() {
    return this.connecting;
  },
  pending() {
    return !this._handle || this.connecting;
  },
  readyState() {
    if (this.connecting) return 'opening';
    if (this.readable) return this.writable ? 'open' : 'readOnly';
    return this.writable ? 'writeOnly' : 'closed';
  },
  bufferSize() {
    return this._handle ? this.writableLength : undefined;
  },
  _bytesDispatched() {
    return this._handle ? this._handle.bytesWritten : this[kBytesWritten];
  },
  bytesRead() {
    return this._handle ? this._handle.bytesRead : this[kBytesRead];
  },
  bytesWritten,
};

function getpeername() {
  if (!this._handle || !this._handle.getpeername || this.connecting) {
    return this._peername || {};
  }
  if (!this._peername) {
    const out = {};
    if (this._handle.getpeername(out)) return out;
    this._peername = out;
  }
  return this._peername;
}

function getsockname() {
  if (!this._handle || !this._handle.getsockname) return {};
  if (!this._sockname) {
    this._sockname = {};
    this._handle.getsockname(this._sockname);
  }
  return this._sockname;
}

function define(Socket) {
  const { prototype } = Socket;
  prototype._getpeername = getpeername;
  prototype._getsockname = getsockname;
  const all = [...Object.entries(getters), peer('remoteAddress', 'address'),
    peer('remoteFamily', 'family'), peer('remotePort', 'port'), own('localAddress', 'address'),
    own('localPort', 'port'), own('localFamily', 'family')];
  for (const [name, get] of all) {
    Object.defineProperty(prototype, name, {
      __proto__: null, get, enumerable: true, configurable: false,
    });
  }
}

module.exports = { define };
