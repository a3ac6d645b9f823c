'use strict';

// The ways between Node's streams and those of the web.

const { AbortError, codes } = require('internal/errors');
const { validateBoolean, validateObject } = require('internal/validators');
const { Readable, Writable, destroy, finished } = require('stream');
const { CountQueuingStrategy, ReadableStream, WritableStream } = require('stream/web');

const { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_STREAM_PREMATURE_CLOSE } = codes;

const isReadable = (stream) => typeof stream?._readableState === 'object' &&
  stream._readableState !== null;
const isWritable = (stream) => typeof stream?._writableState === 'object' &&
  stream._writableState !== null;

function check(value, Class, name) {
  if (!(value instanceof Class)) throw new ERR_INVALID_ARG_TYPE(name, Class.name, value);
}

// What Node's streams tell of their end in other words.
const endError = (error) =>
  (error?.code === 'ERR_STREAM_PREMATURE_CLOSE'
    ? new AbortError(undefined, { cause: error }) : error);

// (Chunks count as one each in either: they may be text.)
const strategyFor = (objectMode, highWaterMark) =>
  (objectMode ? new CountQueuingStrategy({ highWaterMark }) : { highWaterMark });

// A plain Uint8Array: on the web nobody knows what a Buffer is.
const plain = (chunk, objectMode) => (!objectMode && require('buffer').Buffer.isBuffer(chunk)
  ? new Uint8Array(chunk) : chunk);

/** A ReadableStream of what a Readable brings. */
function readableToWeb(streamReadable, options = {}) {
  if (!isReadable(streamReadable)) {
    throw new ERR_INVALID_ARG_TYPE('streamReadable', 'stream.Readable', streamReadable);
  }
  validateObject(options, 'options');
  const { strategy: given, type } = options;
  if (type !== undefined && type !== 'bytes') {
    throw new ERR_INVALID_ARG_VALUE('options.type', type, "must be one of: 'bytes', undefined");
  }
  const bytes = type === 'bytes' ? { type } : {};
  if (streamReadable.destroyed || !streamReadable.readable) {
    const closed = new ReadableStream(bytes);
    closed.cancel();
    return closed;
  }
  const objectMode = streamReadable.readableObjectMode;
  if (given !== undefined) validateObject(given, 'strategy');
  const strategy = type === 'bytes' ? undefined : given ??
    strategyFor(objectMode, streamReadable.readableHighWaterMark);

  let controller;
  let ended = false;
  streamReadable.pause();
  const cleanup = finished(streamReadable, { writable: false }, (error) => {
    cleanup();
    // Whatever comes now is nobody's concern any more.
    streamReadable.on('error', () => {});
    if (ended) return;
    ended = true;
    if (error) {
      controller.error(endError(error));
    } else {
      controller.close();
      controller.byobRequest?.respond(0);
    }
  });
  streamReadable.on('data', (chunk) => {
    if (ended) return;
    controller.enqueue(plain(chunk, objectMode));
    if (controller.desiredSize <= 0) streamReadable.pause();
  });
  return new ReadableStream({
    ...bytes,
    start(one) {
      controller = one;
    },
    pull() {
      streamReadable.resume();
    },
    cancel(reason) {
      ended = true;
      destroy(streamReadable, reason);
    },
  }, strategy);
}

/** A Readable of what a ReadableStream brings. */
function readableFromWeb(readableStream, options = {}) {
  check(readableStream, ReadableStream, 'readableStream');
  validateObject(options, 'options');
  const { highWaterMark, encoding, objectMode = false, signal } = options;
  if (encoding !== undefined && !require('buffer').Buffer.isEncoding(encoding)) {
    throw new ERR_INVALID_ARG_VALUE('options.encoding', encoding);
  }
  validateBoolean(objectMode, 'options.objectMode');
  const reader = readableStream.getReader();
  const side = readingSide(reader);
  const readable = new Readable({
    objectMode,
    highWaterMark,
    encoding,
    signal,
    read() {
      side.pull(readable);
    },
    destroy(error, callback) {
      side.stop(error, callback);
    },
  });
  side.watch(readable);
  return readable;
}

// How a stream of Node's reads through a reader.
function readingSide(reader) {
  let closed = false;
  return {
    watch(stream) {
      reader.closed.then(() => { closed = true; }, (error) => {
        closed = true;
        destroy(stream, error);
      });
    },
    pull(stream) {
      reader.read().then(({ done, value }) => {
        // (Errors of what `push` sets off must not look like the stream's.)
        process.nextTick(() => stream.push(done ? null : value));
      }, (error) => destroy(stream, error));
    },
    stop(error, callback) {
      const done = () => process.nextTick(callback, error);
      if (closed) done();
      else reader.cancel(error ?? undefined).then(done, done);
    },
  };
}

/** A WritableStream that writes to a Writable. */
function writableToWeb(streamWritable) {
  if (!isWritable(streamWritable)) {
    throw new ERR_INVALID_ARG_TYPE('streamWritable', 'stream.Writable', streamWritable);
  }
  if (streamWritable.destroyed || !streamWritable.writable) {
    const closed = new WritableStream();
    closed.close();
    return closed;
  }
  let controller;
  let room;
  let closing;
  let over = false;
  const cleanup = finished(streamWritable, { readable: false }, (error) => {
    cleanup();
    streamWritable.on('error', () => {});
    over = true;
    const failure = error && endError(error);
    if (failure) {
      room?.reject(failure);
      if (closing) closing.reject(failure);
      else controller.error(failure);
    } else if (closing) {
      closing.resolve();
    } else {
      controller.error(new AbortError());
    }
    room = closing = undefined;
  });
  streamWritable.on('drain', () => {
    room?.resolve();
    room = undefined;
  });
  const objectMode = streamWritable.writableObjectMode;
  return new WritableStream({
    start(one) {
      controller = one;
    },
    async write(chunk) {
      if (streamWritable.writableNeedDrain || !streamWritable.write(asChunk(chunk, objectMode))) {
        room = Promise.withResolvers();
        await room.promise;
      }
    },
    abort(reason) {
      destroy(streamWritable, reason);
    },
    close() {
      if (over || streamWritable.writableEnded) return undefined;
      closing = Promise.withResolvers();
      streamWritable.end();
      return closing.promise;
    },
  }, strategyFor(objectMode, streamWritable.writableHighWaterMark));
}

const asChunk = (chunk, objectMode) =>
  (!objectMode && require('internal/util/types').isAnyArrayBuffer(chunk)
    ? new Uint8Array(chunk) : chunk);

// How a stream of Node's writes through a writer.
function writingSide(writer) {
  let closed = false;
  const through = (promise, callback) => promise.then(
    () => process.nextTick(callback), (error) => process.nextTick(callback, error ?? failed()));
  const failed = () => new ERR_STREAM_PREMATURE_CLOSE();
  return {
    watch(stream) {
      writer.closed.then(() => {
        closed = true;
        if (!stream.writableEnded) destroy(stream, failed());
      }, (error) => {
        closed = true;
        destroy(stream, error);
      });
    },
    write(chunk, callback) {
      through(writer.ready.then(() => writer.write(chunk)), callback);
    },
    writev(chunks, callback) {
      through(writer.ready.then(() =>
        Promise.all(chunks.map(({ chunk }) => writer.write(chunk)))), callback);
    },
    final(callback) {
      if (closed) callback();
      else through(writer.close(), callback);
    },
    stop(error, finishedAlready, callback) {
      const done = () => process.nextTick(callback, error);
      if (closed) done();
      else if (error || !finishedAlready) writer.abort(error ?? undefined).then(done, done);
      else writer.close().then(done, done);
    },
  };
}

/** A Writable that writes to a WritableStream. */
function writableFromWeb(writableStream, options = {}) {
  check(writableStream, WritableStream, 'writableStream');
  validateObject(options, 'options');
  const { highWaterMark, decodeStrings = true, objectMode = false, signal } = options;
  validateBoolean(objectMode, 'options.objectMode');
  validateBoolean(decodeStrings, 'options.decodeStrings');
  const side = writingSide(writableStream.getWriter());
  const writable = new Writable({
    highWaterMark,
    objectMode,
    decodeStrings,
    signal,
    writev: (chunks, callback) => side.writev(chunks, callback),
    write: (chunk, encoding, callback) => side.write(chunk, callback),
    final: (callback) => side.final(callback),
    destroy: (error, callback) => side.stop(error, writable.writableFinished, callback),
  });
  side.watch(writable);
  return writable;
}

module.exports = {
  isReadable, isWritable, readableFromWeb, readableToWeb, readingSide, writableFromWeb,
  writableToWeb, writingSide,
};

Object.assign(module.exports, require('internal/webstreams/duplex_adapters'));
