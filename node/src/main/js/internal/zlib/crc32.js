'use strict';

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { isArrayBufferView } = require('internal/util/types');
const { validateUint32 } = require('internal/validators');

/** The check sum of RFC 1952, going on from `value`. */
function crc32(data, value = 0) {
  if (typeof data !== 'string' && !isArrayBufferView(data)) {
    throw new ERR_INVALID_ARG_TYPE('data', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
  }
  validateUint32(value, 'value');
  const bytes = typeof data === 'string' ? require('buffer').Buffer.from(data) : data;
  return internalBinding('zlib').crc32(bytes.buffer, bytes.byteOffset, bytes.byteLength, value);
}

module.exports = { crc32 };
