'use strict';

// The handle of a stream as the rest of Node's internals know it: what TCP sockets, those with a
// path and, in front of one of these, TLS have in common.
//
// `onread(count, bytes)` hears what came: how many bytes and these, or a negative errno alone.
// Numbers: methods answer 0 or a negative errno. A request says after a write whether it is still
// under way (`async`) and how long it is (`bytes`); its `oncomplete(status, handle)` comes later.

const { destroyOrigin, newOrigin, runFrom, symbols: { owner_symbol } } =
  require('internal/async_hooks');
const { Buffer } = require('buffer');
const { FastBuffer } = require('internal/buffer');

const binding = internalBinding('tcp_wrap');

const kOrigin = Symbol('origin');
const kHandle = Symbol('handle');

// What is read stands here until it is copied out.
const stage = new Uint8Array(65536);

const open = new Set();
const pending = new Set();
require('internal/active_resources').addSource(() => [
  ...Array.from(pending, (request) => request.constructor.name),
  ...Array.from(open).filter((handle) => handle.hasRef()).map((handle) => handle.kind)]);

binding.listen(stage.buffer,
  (handle, count) => handle.hear(count),
  (handle, status, connection) => handle.accept(status, connection),
  complete);

/** Notes that a request is under way, and where it comes from. */
function begin(request, handle, kind) {
  request[kHandle] = handle;
  request[kOrigin] = newOrigin(kind, request);
  pending.add(request);
}

function forget(request) {
  pending.delete(request);
  destroyOrigin(request[kOrigin]);
}

function complete(request, status) {
  pending.delete(request);
  runFrom(request[kOrigin], request, () => {
    if (request.oncomplete !== undefined) request.oncomplete(status, request[kHandle]);
  });
  destroyOrigin(request[kOrigin]);
}

class WriteWrap {}
class ShutdownWrap {}

/** A stream socket of the system's; subclasses say where it binds and connects to. */
class SystemStream {
  // One of both, once it is known which it is: the engine's connection, or its listener.
  #connection;
  #listener;
  #origin;
  #closed = false;
  #bytesRead = 0;
  #bytesWritten = 0;

  reading = false;
  onread = undefined;
  onconnection = undefined;

  constructor(kind, provider) {
    Object.defineProperty(this, 'kind', { __proto__: null, value: kind });
    this.#origin = newOrigin(provider, this);
  }

  get connection() {
    if (this.#connection === undefined && !this.#closed) this.adopt(binding.connection());
    return this.#connection;
  }

  get listener() {
    if (this.#listener === undefined && !this.#closed) {
      this.#listener = binding.listener(this);
      open.add(this);
    }
    return this.#listener;
  }

  get isListener() {
    return this.#listener !== undefined;
  }

  get owner() {
    return this[owner_symbol];
  }

  get fd() {
    return -1;
  }

  adopt(connection) {
    this.#connection = connection;
    open.add(this);
  }

  hear(count) {
    let bytes;
    if (count > 0) {
      bytes = new FastBuffer(count);
      bytes.set(stage.subarray(0, count));
    }
    runFrom(this.#origin, this, () => this.onread?.(count, bytes));
  }

  accept(status, connection) {
    runFrom(this.#origin, this, () => {
      let client;
      if (status === 0) {
        client = new this.constructor(0);
        client.adopt(connection);
      }
      this.onconnection?.(status, client);
    });
  }

  /** Keeps bytes that the reader has no room for, until it reads again. */
  keep(bytes) {
    this.#kept = bytes;
  }

  #kept;

  readStart() {
    if (this.#closed) return -9;
    if (this.#kept === undefined) return this.connection.readStart(this);
    setImmediate(() => {
      const bytes = this.#kept;
      this.#kept = undefined;
      if (this.#closed || !this.reading) {
        this.#kept = bytes;
        return;
      }
      this.onread?.(bytes.length, bytes);
      if (this.reading && !this.#closed) this.readStart();
    });
    return 0;
  }

  readStop() {
    return this.#connection === undefined ? 0 : this.#connection.readStop();
  }

  writeBuffer(request, bytes) {
    request.bytes = bytes.byteLength;
    request.async = false;
    if (this.#closed) return -9;
    const { buffer, byteOffset, byteLength } = bytes;
    const status = this.connection.write(request, buffer, byteOffset, byteLength);
    if (status !== 1) return status;
    request.async = true;
    begin(request, this, 'WRITEWRAP');
    return 0;
  }

  // Buffers, or texts and their encodings in turns.
  writev(request, chunks, areBuffers) {
    const parts = areBuffers ? chunks : [];
    if (!areBuffers) {
      for (let i = 0; i < chunks.length; i += 2) {
        const chunk = chunks[i];
        parts.push(typeof chunk === 'string' ? Buffer.from(chunk, chunks[i + 1]) : chunk);
      }
    }
    return this.writeBuffer(request, parts.length === 1 ? parts[0] : Buffer.concat(parts));
  }

  shutdown(request) {
    if (this.#connection === undefined) return -107;
    begin(request, this, 'SHUTDOWNWRAP');
    const status = this.#connection.shutdown(request);
    if (status !== 0) forget(request);
    return status;
  }

  /** Has `connect(connection)` begin what `request` waits for. */
  beginConnect(request, provider, connect) {
    if (this.#closed) return -9;
    begin(request, this, provider);
    const status = connect(this.connection);
    if (status !== 0) forget(request);
    return status;
  }

  get bytesRead() {
    return this.#connection?.bytesRead() ?? this.#bytesRead;
  }

  get bytesWritten() {
    return this.#connection?.bytesWritten() ?? this.#bytesWritten;
  }

  get writeQueueSize() {
    return this.#connection?.queuedBytes() ?? 0;
  }

  ref() {
    (this.#listener ?? this.connection)?.ref();
  }

  unref() {
    (this.#listener ?? this.connection)?.unref();
  }

  hasRef() {
    return (this.#listener ?? this.#connection)?.hasRef() ?? !this.#closed;
  }

  close(callback) {
    if (this.#closed) return;
    this.#closed = true;
    this.reading = false;
    open.delete(this);
    const inner = this.#listener ?? this.#connection;
    if (this.#connection !== undefined) {
      this.#bytesRead = this.#connection.bytesRead();
      this.#bytesWritten = this.#connection.bytesWritten();
    }
    const done = () => {
      runFrom(this.#origin, this, () => {
        if (typeof callback === 'function') callback.call(this);
      });
      destroyOrigin(this.#origin);
    };
    if (inner === undefined) setImmediate(done);
    else inner.close(done);
  }

  get isClosed() {
    return this.#closed;
  }

  getAsyncId() {
    return this.#origin.asyncId;
  }

  getProviderType() {
    return 0;
  }
}

for (const [name, encoding] of [['writeUtf8String', 'utf8'], ['writeLatin1String', 'latin1'],
  ['writeAsciiString', 'ascii'], ['writeUcs2String', 'ucs2']]) {
  Object.defineProperty(SystemStream.prototype, name, {
    __proto__: null,
    value: { [name](request, text) {
      return this.writeBuffer(request, Buffer.from(text, encoding));
    } }[name],
    writable: true,
    configurable: true,
  });
}

module.exports = { ShutdownWrap, SystemStream, WriteWrap };
