'use strict';

// Buffer.prototype.read*: whole numbers and floats out of bytes.

const { failOffset, failWidth } = require('internal/buffer/bounds');

const float32 = new Float32Array(1);
const float64 = new Float64Array(1);
const floatBytes = new Uint8Array(float32.buffer);
const doubleBytes = new Uint8Array(float64.buffer);

const methods = {};

// A method under its name and, for unsigned ones, under the name with a small `int`. (Passed as an
// argument the function stays nameless, as Node's is.)
function define(name, method) {
  methods[name] = method;
  if (name.includes('UInt')) methods[name.replace('UInt', 'Uint')] = method;
}

const SIGN = { 1: 0x80, 2: 0x8000, 3: 0x800000, 4: 0x80000000, 5: 0x8000000000,
  6: 0x800000000000 };

const signed = (value, width) => (value < SIGN[width] ? value : value - 2 * SIGN[width]);

function u16le(b, o) {
  const last = b[o + 1];
  if (b[o] === undefined || last === undefined) failOffset(b, o, 2);
  return b[o] | last << 8;
}

function u16be(b, o) {
  const last = b[o + 1];
  if (b[o] === undefined || last === undefined) failOffset(b, o, 2);
  return b[o] << 8 | last;
}

function i32le(b, o) {
  const last = b[o + 3];
  if (b[o] === undefined || last === undefined) failOffset(b, o, 4);
  return b[o] | b[o + 1] << 8 | b[o + 2] << 16 | last << 24;
}

function i32be(b, o) {
  const last = b[o + 3];
  if (b[o] === undefined || last === undefined) failOffset(b, o, 4);
  return b[o] << 24 | b[o + 1] << 16 | b[o + 2] << 8 | last;
}

// An offset that is text would join instead of add.
function placeOf(b, offset, width) {
  if (offset === undefined) return 0;
  if (typeof offset !== 'number') failOffset(b, offset, width);
  return offset;
}

function byteAt(b, offset) {
  const o = placeOf(b, offset, 1);
  const value = b[o];
  if (value === undefined) failOffset(b, o, 1);
  return value;
}

define('readUInt8', function (offset) { return byteAt(this, offset); });
define('readInt8', function (offset) { return byteAt(this, offset) << 24 >> 24; });
define('readUInt16LE', function (offset) { return u16le(this, placeOf(this, offset, 2)); });
define('readUInt16BE', function (offset) { return u16be(this, placeOf(this, offset, 2)); });
define('readInt16LE', function (offset) {
  return u16le(this, placeOf(this, offset, 2)) << 16 >> 16;
});
define('readInt16BE', function (offset) {
  return u16be(this, placeOf(this, offset, 2)) << 16 >> 16;
});
define('readUInt32LE', function (offset) { return i32le(this, placeOf(this, offset, 4)) >>> 0; });
define('readUInt32BE', function (offset) { return i32be(this, placeOf(this, offset, 4)) >>> 0; });
define('readInt32LE', function (offset) { return i32le(this, placeOf(this, offset, 4)); });
define('readInt32BE', function (offset) { return i32be(this, placeOf(this, offset, 4)); });

// ---- Any width from one to six bytes -----------------------------------------------------------

function checkPlace(b, offset, width) {
  if (offset === undefined) failOffset(b, offset, width);
  if (!(width >= 1 && width <= 6) || typeof width !== 'number' || !Number.isInteger(width)) {
    failWidth(width);
  }
  const o = placeOf(b, offset, width);
  if (b[o] === undefined || b[o + width - 1] === undefined) failOffset(b, o, width);
}

function littleEndian(b, offset, width) {
  checkPlace(b, offset, width);
  let value = 0;
  for (let i = width - 1; i >= 0; i--) value = value * 256 + b[offset + i];
  return value;
}

function bigEndian(b, offset, width) {
  checkPlace(b, offset, width);
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 256 + b[offset + i];
  return value;
}

define('readUIntLE', function readUIntLE(offset, byteLength) {
  return littleEndian(this, offset, byteLength);
});
define('readUIntBE', function readUIntBE(offset, byteLength) {
  return bigEndian(this, offset, byteLength);
});
define('readIntLE', function readIntLE(offset, byteLength) {
  return signed(littleEndian(this, offset, byteLength), byteLength);
});
define('readIntBE', function readIntBE(offset, byteLength) {
  return signed(bigEndian(this, offset, byteLength), byteLength);
});

// ---- Eight bytes as a bigint -------------------------------------------------------------------

function check8(b, offset) {
  if (typeof offset !== 'number' || b[offset] === undefined || b[offset + 7] === undefined) {
    failOffset(b, offset, 8);
  }
}

const joined = (high, low) => (BigInt(high) << 32n) + BigInt(low >>> 0);

define('readBigUInt64LE', function readBigUInt64LE(offset = 0) {
  check8(this, offset);
  return joined(i32le(this, offset + 4) >>> 0, i32le(this, offset));
});
define('readBigUInt64BE', function readBigUInt64BE(offset = 0) {
  check8(this, offset);
  return joined(i32be(this, offset) >>> 0, i32be(this, offset + 4));
});
define('readBigInt64LE', function readBigInt64LE(offset = 0) {
  check8(this, offset);
  return joined(i32le(this, offset + 4), i32le(this, offset));
});
define('readBigInt64BE', function readBigInt64BE(offset = 0) {
  check8(this, offset);
  return joined(i32be(this, offset), i32be(this, offset + 4));
});

// ---- Floats (the machines we run on are little-endian) -----------------------------------------

function copyForwards(b, offset, bytes) {
  const width = bytes.length;
  if (typeof offset !== 'number' || b[offset] === undefined ||
      b[offset + width - 1] === undefined) {
    failOffset(b, offset, width);
  }
  for (let i = 0; i < width; i++) bytes[i] = b[offset + i];
}

function copyBackwards(b, offset, bytes) {
  const width = bytes.length;
  if (typeof offset !== 'number' || b[offset] === undefined ||
      b[offset + width - 1] === undefined) {
    failOffset(b, offset, width);
  }
  for (let i = 0; i < width; i++) bytes[width - 1 - i] = b[offset + i];
}

define('readFloatLE', function readFloatForwards(offset = 0) {
  copyForwards(this, offset, floatBytes);
  return float32[0];
});
define('readFloatBE', function readFloatBackwards(offset = 0) {
  copyBackwards(this, offset, floatBytes);
  return float32[0];
});
define('readDoubleLE', function readDoubleForwards(offset = 0) {
  copyForwards(this, offset, doubleBytes);
  return float64[0];
});
define('readDoubleBE', function readDoubleBackwards(offset = 0) {
  copyBackwards(this, offset, doubleBytes);
  return float64[0];
});

module.exports = methods;
