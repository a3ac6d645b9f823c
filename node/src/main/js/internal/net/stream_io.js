'use strict';

// Between a socket and its handle: what is read is pushed, what is written gets a request.

const { WriteWrap, ShutdownWrap } = require('internal/stream_handle');
const { errnoException } = require('internal/errors');
const { symbols: { owner_symbol } } = require('internal/async_hooks');
const { kAfterAsyncWrite, kBuffer, kBufferCb, kBufferGen, kUpdateTimer } =
  require('internal/net/symbols');

const UV_EOF = -4095;

/** `onread` of a handle: `this` is the handle. */
function onread(count, bytes) {
  const stream = this[owner_symbol];
  if (stream === undefined || stream === null) return;
  stream[kUpdateTimer]();
  if (count > 0 && !stream.destroyed) {
    if (!deliver(stream, bytes)) {
      this.reading = false;
      if (!stream.destroyed) {
        const status = this.readStop();
        if (status) stream.destroy(errnoException(status, 'read'));
      }
    }
    return;
  }
  if (count === 0) return;
  if (count !== UV_EOF) {
    stream.destroy(errnoException(count, 'read'));
    return;
  }
  if (stream._readableState.endEmitted) {
    if (stream.onReadableStreamEnd) stream.onReadableStreamEnd();
    return;
  }
  // What follows the end, such as the timeout, may ask whether it has come.
  stream.push(null);
  stream.read(0);
}

/** False when the reader has enough for now. */
function deliver(stream, bytes) {
  if (stream[kBuffer] === undefined || stream[kBuffer] === null) return stream.push(bytes);
  // The reader has a buffer of its own, in which there may be room for a part only.
  let rest = bytes;
  while (rest.length > 0) {
    const own = stream[kBuffer];
    const size = Math.min(own.length, rest.length);
    own.set(rest.subarray(0, size));
    rest = rest.subarray(size);
    const isWanted = stream[kBufferCb](size, own) !== false;
    // It may also have paused the socket.
    const goesOn = isWanted && stream._handle?.reading !== false;
    if (stream[kBufferGen]) stream[kBuffer] = stream[kBufferGen]();
    if (!goesOn) {
      if (rest.length > 0) stream._handle?.keep?.(rest);
      return false;
    }
  }
  return true;
}

function onWriteComplete(status) {
  const { stream } = this;
  if (stream.destroyed) {
    if (typeof this.callback === 'function') this.callback(null);
    return;
  }
  if (status < 0) {
    const error = errnoException(status, 'write', this.error);
    if (typeof this.callback === 'function') this.callback(error);
    else stream.destroy(error);
    return;
  }
  stream[kUpdateTimer]();
  stream[kAfterAsyncWrite](this);
  if (typeof this.callback === 'function') this.callback(undefined);
}

function newRequest(stream, callback) {
  const request = new WriteWrap();
  request.handle = stream._handle;
  request.stream = stream;
  request.oncomplete = onWriteComplete;
  request.async = false;
  request.bytes = 0;
  request.buffer = null;
  request.callback = callback;
  return request;
}

function dispatched(request, status, callback) {
  if (status !== 0) {
    callback(errnoException(status, 'write', request.error));
    return;
  }
  if (!request.async && typeof request.callback === 'function') request.callback();
}

const textMethods = {
  __proto__: null,
  utf8: 'writeUtf8String', 'utf-8': 'writeUtf8String',
  latin1: 'writeLatin1String', binary: 'writeLatin1String', ascii: 'writeAsciiString',
  ucs2: 'writeUcs2String', 'ucs-2': 'writeUcs2String',
  utf16le: 'writeUcs2String', 'utf-16le': 'writeUcs2String',
};

function writeOne(stream, data, encoding, callback) {
  const request = newRequest(stream, callback);
  const { handle } = request;
  let status;
  if (typeof data !== 'string') {
    request.buffer = data;
    status = handle.writeBuffer(request, data);
  } else if (textMethods[encoding] !== undefined) {
    status = handle[textMethods[encoding]](request, data);
  } else {
    request.buffer = require('buffer').Buffer.from(data, encoding);
    status = handle.writeBuffer(request, request.buffer);
  }
  dispatched(request, status, callback);
  return request;
}

function writeMany(stream, data, callback) {
  const request = newRequest(stream, callback);
  const chunks = [];
  for (const entry of data) {
    if (data.allBuffers) chunks.push(entry.chunk);
    else chunks.push(entry.chunk, entry.encoding);
  }
  const status = request.handle.writev(request, chunks, Boolean(data.allBuffers));
  dispatched(request, status, callback);
  return request;
}

/** Ends the direction out; `callback(error)` hears when that is done. */
function shutdown(stream, callback) {
  const request = new ShutdownWrap();
  request.oncomplete = (status) => {
    if (status < 0 && status !== -107 && status !== -125) {
      callback(errnoException(status, 'shutdown'));
    } else {
      callback();
    }
  };
  request.handle = stream._handle;
  request.callback = callback;
  return stream._handle.shutdown(request);
}

module.exports = { onread, shutdown, writeMany, writeOne };
