'use strict';

// Buffer.prototype.indexOf, lastIndexOf, includes.

const { codes } = require('internal/errors');
const { validateBuffer } = require('internal/validators');
const { codecOf, range, utf16le, utf8 } = require('internal/buffer/encodings');

const binding = internalBinding('bytes');
const INT32_MAX = 0x7fffffff;
const { indexOf, lastIndexOf } = Uint8Array.prototype;

// Where the search begins: a place from the start, clipped to what can hold `wanted` bytes, or
// undefined if nothing can be found.
function firstPlace(byteOffset, length, wanted, forward) {
  let place = byteOffset;
  if (place < 0) place += length;
  if (place < 0) {
    if (!forward) return undefined;
    place = 0;
  }
  if (place + wanted > length) {
    if (forward) return undefined;
    place = length - wanted;
  }
  return place < 0 ? undefined : place;
}

// An empty needle is found anywhere, at most at the end.
function placeOfNothing(byteOffset, length) {
  const place = byteOffset < 0 ? byteOffset + length : byteOffset;
  return Math.min(Math.max(place, 0), length);
}

function findByte(view, byte, byteOffset, forward) {
  const place = firstPlace(byteOffset, view.byteLength, 1, forward);
  if (place === undefined) return -1;
  const bytes = range(view, 0, view.byteLength);
  return forward ? indexOf.call(bytes, byte, place) : lastIndexOf.call(bytes, byte, place);
}

// Units of UTF-16 are compared with units: only whole ones count, at even places. (Negative offsets
// count from the last whole unit for text, from the last byte for bytes: so it is in Node.)
function findUnits(view, wanted, byteOffset, isText, forward) {
  const length = view.byteLength & ~1;
  const end = isText ? length : view.byteLength;
  if (wanted.length === 0) return Math.min(placeOfNothing(byteOffset, end), length);
  if (wanted.length > length || wanted.length < 2) return -1;
  const count = wanted.length & ~1;
  const place = firstPlace(byteOffset, end, forward ? wanted.length : count, forward);
  if (place === undefined) return -1;
  const start = forward ? place & ~1 : Math.min(place & ~1, length - count);
  return binding.find(view.buffer, view.byteOffset, length, wanted.buffer, wanted.byteOffset,
                      count, start, forward, 2);
}

function findBytes(view, wanted, byteOffset, forward) {
  const length = view.byteLength;
  if (wanted.length === 0) return placeOfNothing(byteOffset, length);
  if (wanted.length === 1) return findByte(view, wanted[0], byteOffset, forward);
  const place = firstPlace(byteOffset, length, wanted.length, forward);
  if (place === undefined) return -1;
  return binding.find(view.buffer, view.byteOffset, length, wanted.buffer, wanted.byteOffset,
                      wanted.length, place, forward, 1);
}

function find(view, value, byteOffset, encoding, forward) {
  validateBuffer(view);
  if (typeof byteOffset === 'string') {
    encoding = byteOffset;
    byteOffset = undefined;
  }
  let offset = +byteOffset;
  if (Number.isNaN(offset)) offset = forward ? 0 : view.length || view.byteLength;
  offset = Math.trunc(Math.min(Math.max(offset, -INT32_MAX - 1), INT32_MAX));

  if (typeof value === 'number') return findByte(view, value & 0xff, offset, forward);
  const codec = encoding === undefined ? utf8 : codecOf(encoding);
  if (typeof value === 'string') {
    if (codec === undefined) throw new codes.ERR_UNKNOWN_ENCODING(encoding);
    const bytes = codec.bytes(value);
    return codec === utf16le ? findUnits(view, bytes, offset, true, forward) :
      findBytes(view, bytes, offset, forward);
  }
  if (value instanceof Uint8Array) {
    return codec === utf16le ? findUnits(view, value, offset, false, forward) :
      findBytes(view, value, offset, forward);
  }
  throw new codes.ERR_INVALID_ARG_TYPE(
    'value', ['number', 'string', 'Buffer', 'Uint8Array'], value);
}

module.exports = {
  indexOf(value, byteOffset, encoding, ignored) {
    return find(this, value, byteOffset, encoding, true);
  },
  lastIndexOf(value, byteOffset, encoding, ignored) {
    return find(this, value, byteOffset, encoding, false);
  },
  includes(value, byteOffset, encoding, ignored) {
    return find(this, value, byteOffset, encoding, true) !== -1;
  },
};
