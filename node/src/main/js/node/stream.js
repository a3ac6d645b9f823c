'use strict';

// node:stream: the classes of npm's readable-stream (internal/streams/core), what it lacks against
// Node, and the ways from and to web streams.

const Stream = module.exports = require('internal/streams/core').load('lib/stream');

const { Duplex, Readable, Writable } = Stream;

Stream.duplexPair = require('internal/streams/duplex_pair').duplexPair;
Stream._isArrayBufferView = function isArrayBufferView(value) {
  return ArrayBuffer.isView(value);
};
// The classes ask this of what is written or pushed, and Node takes a view of any kind there.
Stream._isUint8Array = function isUint8Array(value) {
  return ArrayBuffer.isView(value);
};
Stream._uint8ArrayToBuffer = function _uint8ArrayToBuffer(chunk) {
  const { FastBuffer } = require('internal/buffer');
  return new FastBuffer(chunk.buffer, chunk.byteOffset, chunk.byteLength);
};

// As Node lists them.
for (const name of ['duplexPair', 'pipeline', 'addAbortSignal', 'finished', 'destroy', 'compose',
  'setDefaultHighWaterMark', 'getDefaultHighWaterMark', 'promises', 'Stream', '_isArrayBufferView',
  '_isUint8Array', '_uint8ArrayToBuffer']) {
  const member = Object.getOwnPropertyDescriptor(Stream, name);
  delete Stream[name];
  Object.defineProperty(Stream, name, member);
}

require('internal/streams/callbacks').install(Writable, Duplex);

delete Readable.prototype.asIndexedPairs;

if (!Object.hasOwn(Writable.prototype, Symbol.asyncDispose)) {
  Object.defineProperty(Writable.prototype, Symbol.asyncDispose, {
    __proto__: null,
    configurable: true,
    writable: true,
    async value() {
      const { AbortError } = require('internal/errors');
      const aborted = this.destroyed || this.writableFinished ? null : new AbortError();
      if (!this.destroyed) this.destroy(aborted);
      await new Promise((resolve, reject) => {
        Stream.finished(this, (error) => (error && error !== aborted ? reject(error) : resolve()));
      });
    },
  });
}

const adapters = () => require('internal/webstreams/adapters');

Readable.fromWeb = function(readableStream, options) {
  return adapters().readableFromWeb(readableStream, options);
};
Readable.toWeb = function(streamReadable, options) {
  return adapters().readableToWeb(streamReadable, options);
};
Writable.fromWeb = function(writableStream, options) {
  return adapters().writableFromWeb(writableStream, options);
};
Writable.toWeb = function(streamWritable) {
  return adapters().writableToWeb(streamWritable);
};
Duplex.fromWeb = function(pair, options) {
  return adapters().duplexFromWeb(pair, options);
};
Duplex.toWeb = function(duplex, options) {
  return adapters().duplexToWeb(duplex, options);
};
