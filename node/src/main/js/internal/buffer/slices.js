'use strict';

// The undocumented fooSlice(start, end) and fooWrite(string, offset, length) of every encoding.

const { codes } = require('internal/errors');
const { codecOf } = require('internal/buffer/encodings');

// The longest string Node makes, in units.
const LONGEST_STRING = 0x1fffffe8;

// How many units a byte becomes.
const unitsPerByte = { hex: 2, base64: 4 / 3, base64url: 4 / 3, utf16le: 1 / 2 };

// Errors Node throws from its own native side, where nothing names the argument.
function fail(Base, code, message) {
  const error = new Base(message);
  error.code = code;
  throw error;
}

const failNoString = () => fail(TypeError, 'ERR_INVALID_ARG_TYPE', 'argument must be a string');
const failIndex = () => fail(RangeError, 'ERR_OUT_OF_RANGE', 'Index out of range');

function checkView(value) {
  if (!ArrayBuffer.isView(value)) {
    fail(TypeError, 'ERR_INVALID_ARG_TYPE', 'argument must be a buffer');
  }
}

/** Throws if the string of so many bytes would be too long. */
function checkLength(codec, bytes) {
  if (bytes * (unitsPerByte[codec.name] ?? 1) > LONGEST_STRING) {
    fail(Error, 'ERR_STRING_TOO_LONG',
      `Cannot create a string longer than 0x${LONGEST_STRING.toString(16)} characters`);
  }
}

function indexOf(value, fallback) {
  if (value === undefined) return fallback;
  const index = Math.trunc(+value) || 0;
  return index < 0 ? failIndex() : index;
}

const slicer = (codec) => function (start, end) {
  checkView(this);
  const first = indexOf(start, 0);
  const last = Math.max(indexOf(end, this.byteLength), first);
  if (first === last) return '';
  if (last > this.byteLength) failIndex();
  checkLength(codec, last - first);
  return codec.slice(this, first, last);
};

// Latin-1, ASCII and UTF-8 refuse a length that is too long; the others cut it.
const strict = new Set(['latin1', 'ascii', 'utf8']);

const writer = (codec) => function (string, offset, length) {
  checkView(this);
  const size = this.byteLength;
  const isStrict = strict.has(codec.name);
  if (typeof string !== 'string') failNoString();
  const start = offset === undefined ? 0 : Math.trunc(+offset) || 0;
  if (start < 0 && !isStrict) failIndex();
  if (start < 0 || start > size) throw new codes.ERR_BUFFER_OUT_OF_BOUNDS('offset');
  const room = size - start;
  let wanted = length === undefined ? room : Math.trunc(+length) || 0;
  if (wanted < 0 && !isStrict) failIndex();
  if (wanted < 0 || (isStrict && wanted > room)) {
    throw new codes.ERR_BUFFER_OUT_OF_BOUNDS('length');
  }
  wanted = Math.min(wanted, room);
  return wanted === 0 ? 0 : codec.write(this, string, start, wanted);
};

const methods = { checkLength, failNoString };

for (const name of ['ascii', 'base64', 'base64url', 'latin1', 'hex', 'ucs2', 'utf8']) {
  const codec = codecOf(name);
  methods[`${name}Slice`] = slicer(codec);
  methods[`${name}Write`] = writer(codec);
}

module.exports = methods;
