'use strict';

// Buffer.from: a string, an array buffer, or anything that reads as a list of bytes.

const { codes } = require('internal/errors');
const { FastBuffer, allocate, reserve, take } = require('internal/buffer');
const { codecOf, utf8 } = require('internal/buffer/encodings');

const MOST_BYTES_PER_UNIT = 3;
const expected = ['string', 'Buffer', 'ArrayBuffer', 'Array', 'Array-like Object'];

// (Those of another realm only look like one: they are asked more closely.)
function isAnyArrayBuffer(value) {
  if (value instanceof ArrayBuffer || value instanceof SharedArrayBuffer) return true;
  const tag = value?.[Symbol.toStringTag];
  return (tag === 'ArrayBuffer' || tag === 'SharedArrayBuffer') &&
    require('internal/util/types').isAnyArrayBuffer(value);
}

function from(value, encodingOrOffset, length) {
  if (typeof value === 'string') return fromString(value, encodingOrOffset);
  if (typeof value === 'object' && value !== null) {
    const buffer = fromObject(value, encodingOrOffset, length);
    if (buffer !== undefined) return buffer;
  }
  throw new codes.ERR_INVALID_ARG_TYPE('first argument', expected, value);
}

function fromString(string, encoding) {
  let codec = utf8;
  if (typeof encoding === 'string' && encoding.length !== 0) {
    codec = codecOf(encoding);
    if (codec === undefined) throw new codes.ERR_UNKNOWN_ENCODING(encoding);
  }
  if (string.length === 0) return new FastBuffer();
  if (codec === utf8) return fromUtf8(string);
  const bound = codec.byteLength(string);
  const buffer = allocate(bound);
  const written = codec.write(buffer, string, 0, bound);
  return written === bound ? buffer : new FastBuffer(buffer.buffer, buffer.byteOffset, written);
}

// Encoded straight into the pool when it is sure to fit there.
function fromUtf8(string) {
  const room = reserve(string.length * MOST_BYTES_PER_UNIT);
  if (room !== undefined) return take(utf8.write(room, string, 0, room.length));
  const bytes = utf8.bytes(string);
  const buffer = allocate(bytes.length);
  buffer.set(bytes);
  return buffer;
}

function fromObject(object, encodingOrOffset, length) {
  if (isAnyArrayBuffer(object)) return fromArrayBuffer(object, encodingOrOffset, length);
  const primitive = object.valueOf && object.valueOf();
  if (primitive !== undefined && primitive !== null && primitive !== object &&
      (typeof primitive === 'string' || typeof primitive === 'object')) {
    return from(primitive, encodingOrOffset, length);
  }
  if (object.length !== undefined || isAnyArrayBuffer(object.buffer)) {
    return typeof object.length === 'number' ? fromList(object) : new FastBuffer();
  }
  if (object.type === 'Buffer' && Array.isArray(object.data)) return fromList(object.data);
  if (typeof object[Symbol.toPrimitive] === 'function') {
    const text = object[Symbol.toPrimitive]('string');
    if (typeof text === 'string') return fromString(text, encodingOrOffset);
  }
  return undefined;
}

/** A copy of anything with a `length` and numbered bytes. */
function fromList(list) {
  const { length } = list;
  if (length <= 0) return new FastBuffer();
  const buffer = allocate(length);
  buffer.set(list);
  return buffer;
}

// A view, not a copy; without a length it follows a resizable array buffer.
function fromArrayBuffer(arrayBuffer, byteOffset, length) {
  const start = byteOffset === undefined ? 0 : +byteOffset || 0;
  const available = arrayBuffer.byteLength - start;
  if (available < 0) throw new codes.ERR_BUFFER_OUT_OF_BOUNDS('offset');
  if (start < 0) {
    throw new RangeError(`Start offset ${start} is outside the bounds of the buffer`);
  }
  if (length === undefined) return new FastBuffer(arrayBuffer, start);
  const wanted = +length;
  if (wanted > available) throw new codes.ERR_BUFFER_OUT_OF_BOUNDS('length');
  return new FastBuffer(arrayBuffer, start, wanted > 0 ? wanted : 0);
}

module.exports = { from, fromList, fromString, isAnyArrayBuffer };
