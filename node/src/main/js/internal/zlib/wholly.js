'use strict';

// All of a buffer through a stream that compresses or decompresses, at once or later.

const {
  codes: { ERR_BUFFER_TOO_LARGE, ERR_INVALID_ARG_TYPE },
} = require('internal/errors');
const { validateFunction } = require('internal/validators');
const { isAnyArrayBuffer, isArrayBufferView } = require('internal/util/types');

/** The bytes of what is to be compressed, as a Buffer. */
function inputOf(buffer) {
  const { Buffer } = require('buffer');
  if (typeof buffer === 'string') return Buffer.from(buffer);
  if (isArrayBufferView(buffer)) {
    return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  }
  if (isAnyArrayBuffer(buffer)) return Buffer.from(buffer);
  throw new ERR_INVALID_ARG_TYPE('buffer',
    ['string', 'Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], buffer);
}

/** All of a buffer through a stream, for `callback(error, result)`. */
function wholly(engine, buffer, callback) {
  validateFunction(callback, 'callback');
  const input = inputOf(buffer);
  const parts = [];
  let total = 0;
  engine.on('data', (chunk) => {
    parts.push(chunk);
    total += chunk.length;
    if (total > engine._maxOutputLength) {
      engine.removeAllListeners('data');
      engine.close();
      callback(new ERR_BUFFER_TOO_LARGE(engine._maxOutputLength));
    }
  });
  engine.on('error', (error) => callback(error));
  engine.on('end', () => {
    const { Buffer } = require('buffer');
    const result = Buffer.concat(parts, total);
    engine.close();
    callback(null, engine._info ? { buffer: result, engine } : result);
  });
  engine.end(input);
}

/** All of a buffer through a stream, now. */
function whollySync(engine, buffer) {
  const result = engine._processChunk(inputOf(buffer), engine._finishFlushFlag);
  return engine._info ? { buffer: result, engine } : result;
}

module.exports = { wholly, whollySync };
