'use strict';

// The ways between a Duplex and a pair of web streams.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateBoolean, validateObject } = require('internal/validators');
const { Duplex } = require('stream');
const { ReadableStream, WritableStream } = require('stream/web');
const {
  isReadable, isWritable, readableToWeb, readingSide, writableToWeb, writingSide,
} = require('internal/webstreams/adapters');

/** { readable, writable } of a Duplex. */
function duplexToWeb(duplex, options = {}) {
  if (!isReadable(duplex) || !isWritable(duplex)) {
    throw new ERR_INVALID_ARG_TYPE('duplex', 'stream.Duplex', duplex);
  }
  validateObject(options, 'options');
  const type = options.readableType ?? options.type;
  if (duplex.destroyed) {
    const readable = new ReadableStream(type === undefined ? {} : { type });
    const writable = new WritableStream();
    writable.close();
    readable.cancel();
    return { readable, writable };
  }
  const writable = writableToWeb(duplex);
  const readable = readableToWeb(duplex, type === undefined ? {} : { type });
  return { writable, readable };
}

/** A Duplex that reads from the one and writes to the other of { readable, writable }. */
function duplexFromWeb(pair, options = {}) {
  validateObject(pair, 'pair');
  const { readable, writable } = pair;
  if (!(readable instanceof ReadableStream)) {
    throw new ERR_INVALID_ARG_TYPE('pair.readable', 'ReadableStream', readable);
  }
  if (!(writable instanceof WritableStream)) {
    throw new ERR_INVALID_ARG_TYPE('pair.writable', 'WritableStream', writable);
  }
  validateObject(options, 'options');
  const { allowHalfOpen = false, objectMode = false, encoding, decodeStrings = true,
          highWaterMark, signal } = options;
  validateBoolean(objectMode, 'options.objectMode');
  if (encoding !== undefined && !require('buffer').Buffer.isEncoding(encoding)) {
    const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
    throw new ERR_INVALID_ARG_VALUE('options.encoding', encoding);
  }
  const reading = readingSide(readable.getReader());
  const writing = writingSide(writable.getWriter());
  const duplex = new Duplex({
    allowHalfOpen,
    highWaterMark,
    objectMode,
    encoding,
    decodeStrings,
    signal,
    writev: (chunks, callback) => writing.writev(chunks, callback),
    write: (chunk, _, callback) => writing.write(chunk, callback),
    final: (callback) => writing.final(callback),
    read: () => reading.pull(duplex),
    destroy(error, callback) {
      writing.stop(error, duplex.writableFinished, () => reading.stop(error, callback));
    },
  });
  reading.watch(duplex);
  writing.watch(duplex);
  return duplex;
}

module.exports = { duplexFromWeb, duplexToWeb };
