'use strict';

// Compression as web streams.

const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { finish } = require('internal/webstreams/transforming');

// On the web what is wrong with the bytes is a TypeError.
function pairOf(stream) {
  const { destroy } = stream;
  stream.destroy = (error, callback) => {
    const told = error && !(error instanceof TypeError)
      ? Object.assign(new TypeError('', { cause: error }), { code: error.code }) : error;
    return Reflect.apply(destroy, stream, [told, callback]);
  };
  return require('stream').Duplex.toWeb(stream);
}

function unknown(name, format) {
  const error = new ERR_INVALID_ARG_VALUE('format', format);
  error.message = `Failed to construct '${name}': 1st argument '${format}' is not a valid enum ` +
    `value of type CompressionFormat.`;
  return error;
}

function pairFor(name, format, makers) {
  const text = `${format}`;
  if (!Object.hasOwn(makers, text)) throw unknown(name, text);
  const zlib = require('zlib');
  return pairOf(zlib[makers[text]]({ rejectGarbageAfterEnd: true }));
}

/** A class of pairs, whose formats zlib makes with these of its functions. */
function classOf(name, makers) {
  const Class = {
    [name]: class {
      #pair;

      constructor(format) {
        this.#pair = pairFor(name, format, makers);
      }

      get readable() {
        return this.#pair.readable;
      }

      get writable() {
        return this.#pair.writable;
      }
    },
  }[name];
  finish(Class, ['readable', 'writable']);
  return Class;
}

module.exports = {
  CompressionStream: classOf('CompressionStream', {
    'deflate': 'createDeflate', 'deflate-raw': 'createDeflateRaw', 'gzip': 'createGzip',
    'brotli': 'createBrotliCompress', 'zstd': 'createZstdCompress',
  }),
  DecompressionStream: classOf('DecompressionStream', {
    'deflate': 'createInflate', 'deflate-raw': 'createInflateRaw', 'gzip': 'createGunzip',
    'brotli': 'createBrotliDecompress', 'zstd': 'createZstdDecompress',
  }),
};
