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

class CompressionStream {
  #pair;

  constructor(format) {
    this.#pair = pairFor('CompressionStream', format, {
      'deflate': 'createDeflate', 'deflate-raw': 'createDeflateRaw', 'gzip': 'createGzip',
      'brotli': 'createBrotliCompress', 'zstd': 'createZstdCompress',
    });
  }

  get readable() {
    return this.#pair.readable;
  }

  get writable() {
    return this.#pair.writable;
  }
}

class DecompressionStream {
  #pair;

  constructor(format) {
    this.#pair = pairFor('DecompressionStream', format, {
      'deflate': 'createInflate', 'deflate-raw': 'createInflateRaw', 'gzip': 'createGunzip',
      'brotli': 'createBrotliDecompress', 'zstd': 'createZstdDecompress',
    });
  }

  get readable() {
    return this.#pair.readable;
  }

  get writable() {
    return this.#pair.writable;
  }
}

finish(CompressionStream, ['readable', 'writable']);
finish(DecompressionStream, ['readable', 'writable']);

module.exports = { CompressionStream, DecompressionStream };
