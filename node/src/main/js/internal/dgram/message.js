'use strict';

// What `send` may be given to send, as the byte views that make one datagram. The bytes
// themselves are not copied here: they are read when the datagram leaves.

const { Buffer } = require('buffer');
const { FastBuffer } = require('internal/buffer');
const {
  codes: { ERR_BUFFER_OUT_OF_BOUNDS, ERR_INVALID_ARG_TYPE },
} = require('internal/errors');

const KINDS = ['string', 'Buffer', 'TypedArray', 'DataView'];
const { isView } = ArrayBuffer;

/** `length` bytes of `message` from `offset` on, as a view. */
function slice(message, offset, length) {
  const bytes = viewOf(message);
  if (bytes === undefined) throw new ERR_INVALID_ARG_TYPE('buffer', KINDS, message);
  offset >>>= 0;
  length >>>= 0;
  if (offset > bytes.byteLength) throw new ERR_BUFFER_OUT_OF_BOUNDS('offset');
  if (offset + length > bytes.byteLength) throw new ERR_BUFFER_OUT_OF_BOUNDS('length');
  return new FastBuffer(bytes.buffer, bytes.byteOffset + offset, length);
}

/** The view, or the array of views, that makes the datagram of `message`; the array is its own. */
function payloadOf(message) {
  if (isView(message)) return message;
  if (!Array.isArray(message)) {
    const part = viewOf(message);
    if (part === undefined) throw new ERR_INVALID_ARG_TYPE('buffer', KINDS, message);
    return part;
  }
  if (message.length === 0) return new Uint8Array(0);
  const parts = new Array(message.length);
  for (let i = 0; i < message.length; i++) {
    const part = viewOf(message[i]);
    if (part === undefined) throw new ERR_INVALID_ARG_TYPE('buffer list arguments', KINDS, message);
    // As long as it is now; memory that has been given away is a TypeError.
    parts[i] = new FastBuffer(part.buffer, part.byteOffset, part.byteLength);
  }
  return parts.length === 1 ? parts[0] : parts;
}

/** A payload as the list of views that make the datagram. */
function asParts(payload) {
  return Array.isArray(payload) ? payload : [payload];
}

function viewOf(part) {
  if (isView(part)) return part;
  return typeof part === 'string' ? Buffer.from(part) : undefined;
}

module.exports = { asParts, payloadOf, slice };
