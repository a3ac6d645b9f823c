'use strict';

const { Buffer } = require('buffer');

/** Bytes, or a text's, in an ArrayBuffer of their own. */
module.exports.exact = function exact(value) {
  const bytes = ArrayBuffer.isView(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : Buffer.from(value);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
};
