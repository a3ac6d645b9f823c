'use strict';

// A socket over any duplex stream, and its handle: what TLS speaks over when there is a stream
// already.

const net = require('net');
const { Buffer } = require('buffer');
const { newAsyncId, symbols: { owner_symbol } } = require('internal/async_hooks');

const UV_EOF = -4095;
const UV_EPIPE = -32;
const UV_ENOTCONN = -107;

class DuplexHandle {
  reading = false;
  onread = undefined;
  bytesRead = 0;
  bytesWritten = 0;
  #closed = false;
  #asyncId = newAsyncId();

  constructor(stream) {
    this.stream = stream;
    stream.pause();
    stream.on('error', (error) => this[owner_symbol]?.emit('error', error));
    stream.on('data', (bytes) => {
      if (typeof bytes === 'string' || stream.readableObjectMode) {
        this.#refuse();
        return;
      }
      this.bytesRead += bytes.length;
      this.onread?.(bytes.length, bytes);
    });
    stream.on('end', () => this.onread?.(UV_EOF));
    stream.once('close', () => {
      if (!this.#closed) this[owner_symbol]?.destroy();
    });
  }

  // Texts and objects have no bytes of their own.
  #refuse() {
    const { stream } = this;
    const { codes: { ERR_STREAM_WRAP } } = require('internal/errors');
    stream.pause();
    stream.removeAllListeners('data');
    this[owner_symbol]?.emit('error', new ERR_STREAM_WRAP());
  }

  get owner() {
    return this[owner_symbol];
  }

  get fd() {
    return this.stream._handle?.fd ?? -1;
  }

  get writeQueueSize() {
    return this.stream.writableLength;
  }

  readStart() {
    this.reading = true;
    this.stream.resume();
    return 0;
  }

  readStop() {
    this.reading = false;
    this.stream.pause();
    return 0;
  }

  writeBuffer(request, bytes) {
    request.bytes = bytes.length;
    request.async = true;
    this.bytesWritten += bytes.length;
    this.stream.write(bytes, (error) => {
      request.oncomplete?.(error ? error.errno ?? UV_EPIPE : 0, this);
    });
    return 0;
  }

  writev(request, chunks, areBuffers) {
    const parts = areBuffers ? chunks : [];
    for (let i = 0; !areBuffers && i < chunks.length; i += 2) {
      const chunk = chunks[i];
      parts.push(typeof chunk === 'string' ? Buffer.from(chunk, chunks[i + 1]) : chunk);
    }
    return this.writeBuffer(request, parts.length === 1 ? parts[0] : Buffer.concat(parts));
  }

  shutdown(request) {
    this.stream.end(() => request.oncomplete?.(0, this));
    return 0;
  }

  getsockname(out) {
    const { stream } = this;
    if (stream._handle?.getsockname) return stream._handle.getsockname(out);
    return copy(out, stream.address?.());
  }

  getpeername(out) {
    const { stream } = this;
    if (stream._handle?.getpeername) return stream._handle.getpeername(out);
    return copy(out, stream.remoteAddress === undefined ? undefined : {
      address: stream.remoteAddress, family: stream.remoteFamily, port: stream.remotePort,
    });
  }

  setNoDelay(enable) {
    this.stream.setNoDelay?.(enable);
    return 0;
  }

  setKeepAlive(enable, seconds) {
    this.stream.setKeepAlive?.(enable, seconds * 1000);
    return 0;
  }

  ref() {
    this.stream.ref?.();
  }

  unref() {
    this.stream.unref?.();
  }

  hasRef() {
    return this.stream._handle?.hasRef?.() ?? false;
  }

  close(callback) {
    if (this.#closed) return;
    this.#closed = true;
    this.stream.destroy();
    setImmediate(() => callback?.());
  }

  getAsyncId() {
    return this.#asyncId;
  }
}

function copy(out, facts) {
  if (facts === undefined) return UV_ENOTCONN;
  Object.assign(out, facts);
  return 0;
}

for (const [name, encoding] of [['writeUtf8String', 'utf8'], ['writeLatin1String', 'latin1'],
  ['writeAsciiString', 'ascii'], ['writeUcs2String', 'ucs2']]) {
  DuplexHandle.prototype[name] = function(request, text) {
    return this.writeBuffer(request, Buffer.from(text, encoding));
  };
}

class JSStreamSocket extends net.Socket {
  constructor(stream) {
    super({ handle: new DuplexHandle(stream), manualStart: true });
    this.stream = stream;
    this.read(0);
  }

  static get StreamWrap() {
    return JSStreamSocket;
  }
}

module.exports = { JSStreamSocket };
