'use strict';

// The handle of a TLS socket: plain bytes on this side, sealed ones through the handle it stands
// in front of. Other than that it is a stream's handle (internal/stream_handle).

const { newAsyncId, symbols: { owner_symbol } } = require('internal/async_hooks');
const { Buffer } = require('buffer');
const { FastBuffer } = require('internal/buffer');

const binding = internalBinding('tls');

const UV_EOF = -4095;
const UV_EPROTO = -71;
const UV_ECANCELED = -125;

const stage = new Uint8Array(65536);
binding.useStage(stage.buffer);

const forward = ['bind', 'bind6', 'getsockname', 'getpeername', 'setNoDelay', 'setKeepAlive',
  'setTypeOfService', 'getTypeOfService', 'ref', 'unref', 'hasRef', 'getAsyncId'];

class TLSWrap {
  reading = false;
  onread = undefined;
  onhandshakedone = undefined;
  onerror = undefined;
  onwanted = undefined;
  onsession = undefined;
  bytesRead = 0;
  bytesWritten = 0;
  #inner;
  #engine;
  #begun = false;
  #secure = false;
  #failed = false;
  #closed = false;
  #incoming = [];
  #ended = undefined;
  #waiting = [];
  #owner;
  #asyncId = newAsyncId();

  // `wrap` is the socket whose handle `inner` is, if there is one: it goes with this one.
  constructor(inner, wrap) {
    this.#inner = inner;
    this._parent = inner;
    this._parentWrap = wrap;
    inner.onread = (count, bytes) => this.receive(count, bytes);
    for (const name of forward) {
      if (typeof inner[name] === 'function') {
        Object.defineProperty(this, name, {
          value: (...values) => inner[name](...values), configurable: true,
        });
      }
    }
    if (inner.getAsyncId === undefined) this.getAsyncId = () => this.#asyncId;
    for (const name of ['connect', 'connect6']) {
      if (typeof inner[name] !== 'function') continue;
      Object.defineProperty(this, name, {
        value: (request, ...where) => inner[name](request, ...where), configurable: true,
      });
    }
  }

  get [owner_symbol]() {
    return this.#owner;
  }

  set [owner_symbol](owner) {
    this.#owner = owner;
    if (this._parentWrap === undefined) this.#inner[owner_symbol] = owner;
  }

  get fd() {
    return this.#inner.fd;
  }

  get writeQueueSize() {
    return this.#inner.writeQueueSize;
  }

  /** What is sealed with: until then nothing is read. `first` is what the peer has said already. */
  begin(engine, first) {
    this.#engine = engine;
    this.#begun = true;
    engine.begin();
    if (first !== undefined) engine.feed(first.buffer, first.byteOffset, first.byteLength);
    this.#pump();
    if (!this.#closed) this.#inner.readStart();
  }

  /** Lets `hear(count, bytes)` have what comes before there is an engine. */
  listen(hear) {
    this.#early = hear;
    this.#inner.readStart();
  }

  #early;

  /** What comes from the peer, or a negative errno alone. */
  receive(count, bytes) {
    if (this.#closed) return;
    if (this.#engine === undefined) {
      if (this.#early === undefined) this.onwanted?.();
      if (this.#engine === undefined) {
        this.#early?.(count, bytes);
        return;
      }
    }
    if (count > 0) {
      this.#engine.feed(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      this.#pump();
      return;
    }
    this.#end(count);
  }

  #end(count) {
    if (this.#ended !== undefined) return;
    this.#ended = count;
    this.#deliver();
  }

  /** Both ways as far as it goes. */
  #pump() {
    const engine = this.#engine;
    // Who does not trust the peer has left before it hears the last words of the handshake.
    if (this.#secure || !engine.isSecure()) this.#send();
    for (let count = engine.take(false); count > 0; count = engine.take(false)) {
      const bytes = new FastBuffer(count);
      bytes.set(stage.subarray(0, count));
      this.#incoming.push(bytes);
    }
    const failure = engine.failure();
    if (failure !== null && !this.#failed) {
      this.#failed = true;
      this.onerror?.(require('internal/tls/errors').sslError(failure));
      return;
    }
    if (!this.#secure && engine.isSecure()) {
      this.#secure = true;
      this.onhandshakedone?.();
      if (this.#closed) return;
      for (const write of this.#waiting.splice(0)) write();
      this.#send();
    }
    this.onsession?.();
    this.#deliver();
    if (engine.isEnded()) this.#end(UV_EOF);
    if (this.#secure && !this.reading && !this.#closed) this.#inner.readStop();
  }

  #send(request) {
    const parts = [];
    const engine = this.#engine;
    for (let count = engine.take(true); count > 0; count = engine.take(true)) {
      parts.push(Buffer.from(stage.subarray(0, count)));
    }
    if (parts.length === 0) return false;
    const { WriteWrap } = require('internal/stream_handle');
    const sealed = request ?? new WriteWrap();
    const status = this.#inner.writeBuffer(sealed,
      parts.length === 1 ? parts[0] : Buffer.concat(parts));
    if (status !== 0 && request === undefined) return false;
    return status === 0 && sealed.async;
  }

  #deliver() {
    while (this.reading && this.#incoming.length > 0 && !this.#closed) {
      const bytes = this.#incoming.shift();
      this.bytesRead += bytes.length;
      this.onread?.(bytes.length, bytes);
    }
    if (this.#ended !== undefined && this.reading && this.#incoming.length === 0 &&
        !this.#closed) {
      const count = this.#ended;
      this.reading = false;
      this.onread?.(count);
    }
  }

  readStart() {
    if (this.#closed) return -9;
    this.reading = true;
    if (this.#incoming.length > 0 || this.#ended !== undefined) {
      process.nextTick(() => this.#deliver());
    }
    if (this.#begun && this.#ended === undefined) return this.#inner.readStart();
    return 0;
  }

  /** Keeps bytes that the reader has no room for, until it reads again. */
  keep(bytes) {
    this.#incoming.unshift(bytes);
    this.bytesRead -= bytes.length;
  }

  readStop() {
    this.reading = false;
    return this.#secure && !this.#closed ? this.#inner.readStop() : 0;
  }

  writeBuffer(request, bytes) {
    request.bytes = bytes.byteLength;
    request.async = false;
    if (this.#closed || this.#failed) return -9;
    this.bytesWritten += bytes.byteLength;
    if (!this.#secure) {
      request.async = true;
      this.#waiting.push((status = 0) => {
        if (status === 0) this.#seal(bytes);
        request.oncomplete?.(status, this);
      });
      if (!this.#begun) this.onwanted?.();
      return 0;
    }
    return this.#seal(bytes, request);
  }

  // The request is done when the sealed bytes are with the system.
  #seal(bytes, request) {
    const { buffer, byteOffset, byteLength } = bytes;
    this.#engine.write(buffer, byteOffset, byteLength);
    if (this.#engine.failure() !== null) return UV_EPROTO;
    if (request === undefined) {
      this.#send();
      return 0;
    }
    const length = request.bytes;
    const { WriteWrap } = require('internal/stream_handle');
    const sealed = new WriteWrap();
    sealed.oncomplete = (status) => request.oncomplete?.(status, this);
    request.async = this.#send(sealed);
    request.bytes = length;
    return 0;
  }

  writev(request, chunks, areBuffers) {
    const parts = [];
    for (let i = 0; i < chunks.length; i += areBuffers ? 1 : 2) {
      const chunk = chunks[i];
      parts.push(typeof chunk === 'string' ? Buffer.from(chunk, chunks[i + 1]) : chunk);
    }
    return this.writeBuffer(request, Buffer.concat(parts));
  }

  shutdown(request) {
    if (this.#closed) return -107;
    if (!this.#secure && !this.#failed && this.#begun && this.#ended === undefined) {
      this.#waiting.push((status = 0) => {
        if (status === 0) this.#close(request);
        else request.oncomplete?.(status, this);
      });
      return 0;
    }
    return this.#close(request);
  }

  #close(request) {
    if (this.#engine !== undefined) {
      this.#engine.end();
      this.#send();
    }
    return this.#inner.shutdown(request);
  }

  reset(callback) {
    this.#closed = true;
    return this.#inner.reset ? this.#inner.reset(callback) : this.#inner.close(callback);
  }

  close(callback) {
    if (this.#closed) return;
    this.#closed = true;
    this.reading = false;
    for (const write of this.#waiting.splice(0)) write(UV_ECANCELED);
    const wrap = this._parentWrap;
    if (wrap === undefined) {
      this.#inner.close(callback);
    } else if (wrap._handle === this.#inner) {
      if (callback !== undefined) wrap.once('close', callback);
      wrap.destroy();
    } else {
      setImmediate(() => callback?.());
    }
  }

  get engine() {
    return this.#engine;
  }
}

for (const [name, encoding] of [['writeUtf8String', 'utf8'], ['writeLatin1String', 'latin1'],
  ['writeAsciiString', 'ascii'], ['writeUcs2String', 'ucs2']]) {
  TLSWrap.prototype[name] = function(request, text) {
    return this.writeBuffer(request, Buffer.from(text, encoding));
  };
}

module.exports = { TLSWrap };
