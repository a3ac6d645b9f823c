'use strict';

// Buffer.prototype.write*: whole numbers and floats into bytes. Each returns the offset behind.

const { failOffset, failValue, failWidth } = require('internal/buffer/bounds');

const float32 = new Float32Array(1);
const float64 = new Float64Array(1);
const floatBytes = new Uint8Array(float32.buffer);
const doubleBytes = new Uint8Array(float64.buffer);

const methods = {};

function define(method, name = method.name) {
  methods[name] = method;
  if (name.includes('UInt')) methods[name.replace('UInt', 'Uint')] = method;
}

function checkPlace(b, offset, width) {
  if (typeof offset !== 'number' || b[offset] === undefined ||
      b[offset + width - 1] === undefined) {
    failOffset(b, offset, width);
  }
}

function checkValue(value, min, max, width) {
  if (value > max || value < min) failValue(value, min, max, width);
}

function put8(b, value, offset, min, max) {
  const number = +value;
  if (typeof offset !== 'number') failOffset(b, offset, 1);
  checkValue(number, min, max, 1);
  if (b[offset] === undefined) failOffset(b, offset, 1);
  b[offset] = number;
  return offset + 1;
}

function put16(b, value, offset, min, max, little) {
  const number = +value;
  if (typeof offset !== 'number') failOffset(b, offset, 2);
  checkValue(number, min, max, 2);
  checkPlace(b, offset, 2);
  b[little ? offset : offset + 1] = number;
  b[little ? offset + 1 : offset] = number >>> 8;
  return offset + 2;
}

function put32(b, value, offset, min, max, little) {
  const number = +value;
  if (typeof offset !== 'number') failOffset(b, offset, 4);
  checkValue(number, min, max, 4);
  checkPlace(b, offset, 4);
  if (little) putLow(b, number, offset);
  else putHigh(b, number, offset);
  return offset + 4;
}

function putLow(b, number, offset) {
  b[offset] = number;
  b[offset + 1] = number >>> 8;
  b[offset + 2] = number >>> 16;
  b[offset + 3] = number >>> 24;
}

function putHigh(b, number, offset) {
  b[offset] = number >>> 24;
  b[offset + 1] = number >>> 16;
  b[offset + 2] = number >>> 8;
  b[offset + 3] = number;
}

define(function writeUInt8(value, offset = 0) { return put8(this, value, offset, 0, 0xff); });
define(function writeInt8(value, offset = 0) { return put8(this, value, offset, -0x80, 0x7f); });
define(function writeUInt16LE(value, offset = 0) {
  return put16(this, value, offset, 0, 0xffff, true);
});
define(function writeUInt16BE(value, offset = 0) {
  return put16(this, value, offset, 0, 0xffff, false);
});
define(function writeInt16LE(value, offset = 0) {
  return put16(this, value, offset, -0x8000, 0x7fff, true);
});
define(function writeInt16BE(value, offset = 0) {
  return put16(this, value, offset, -0x8000, 0x7fff, false);
});
define(function writeUInt32LE(value, offset = 0) {
  return put32(this, value, offset, 0, 0xffffffff, true);
});
define(function writeUInt32BE(value, offset = 0) {
  return put32(this, value, offset, 0, 0xffffffff, false);
});
define(function writeInt32LE(value, offset = 0) {
  return put32(this, value, offset, -0x80000000, 0x7fffffff, true);
});
define(function writeInt32BE(value, offset = 0) {
  return put32(this, value, offset, -0x80000000, 0x7fffffff, false);
});

// ---- Any width from one to six bytes -----------------------------------------------------------

function checkWidth(width) {
  if (typeof width !== 'number' || !(width >= 1 && width <= 6) || !Number.isInteger(width)) {
    failWidth(width);
  }
}

function putAny(b, value, offset, width, isSigned, little) {
  checkWidth(width);
  const number = +value;
  if (typeof offset !== 'number') failOffset(b, offset, width);
  const span = 2 ** (8 * width);
  if (isSigned) checkValue(number, -span / 2, span / 2 - 1, width);
  else checkValue(number, 0, span - 1, width);
  checkPlace(b, offset, width);
  // Two's complement; fractions fall towards minus infinity above 32 bits, towards zero below.
  let rest = width > 4 ? Math.floor(number / 0x100000000) : 0;
  let low = number;
  for (let i = 0; i < width; i++) {
    if (i === 4) low = rest;
    b[little ? offset + i : offset + width - 1 - i] = low;
    low = i < 4 ? low >>> 8 : Math.floor(low / 256);
  }
  return offset + width;
}

define(function writeUIntLE(value, offset, byteLength) {
  return putAny(this, value, offset, byteLength, false, true);
});
define(function writeUIntBE(value, offset, byteLength) {
  return putAny(this, value, offset, byteLength, false, false);
});
define(function writeIntLE(value, offset, byteLength) {
  return putAny(this, value, offset, byteLength, true, true);
});
define(function writeIntBE(value, offset, byteLength) {
  return putAny(this, value, offset, byteLength, true, false);
});

// ---- Eight bytes from a bigint -----------------------------------------------------------------

function put64(b, value, offset, min, max, little) {
  checkValue(value, min, max, 8);
  if (typeof value !== 'bigint') {
    throw new TypeError('Cannot mix BigInt and other types, use explicit conversions');
  }
  checkPlace(b, offset, 8);
  const low = Number(value & 0xffffffffn);
  const high = Number(value >> 32n & 0xffffffffn);
  if (little) {
    putLow(b, low, offset);
    putLow(b, high, offset + 4);
  } else {
    putHigh(b, high, offset);
    putHigh(b, low, offset + 4);
  }
  return offset + 8;
}

const UNSIGNED_TOP = (1n << 64n) - 1n;
const TOP = (1n << 63n) - 1n;
const BOTTOM = -(1n << 63n);

define(function writeBigUInt64LE(value, offset = 0) {
  return put64(this, value, offset, 0n, UNSIGNED_TOP, true);
});
define(function writeBigUInt64BE(value, offset = 0) {
  return put64(this, value, offset, 0n, UNSIGNED_TOP, false);
});
define(function writeBigInt64LE(value, offset = 0) {
  return put64(this, value, offset, BOTTOM, TOP, true);
});
define(function writeBigInt64BE(value, offset = 0) {
  return put64(this, value, offset, BOTTOM, TOP, false);
});

// ---- Floats (the machines we run on are little-endian) -----------------------------------------

function putForwards(b, bytes, offset) {
  const width = bytes.length;
  checkPlace(b, offset, width);
  for (let i = 0; i < width; i++) b[offset + i] = bytes[i];
  return offset + width;
}

function putBackwards(b, bytes, offset) {
  const width = bytes.length;
  checkPlace(b, offset, width);
  for (let i = 0; i < width; i++) b[offset + i] = bytes[width - 1 - i];
  return offset + width;
}

define(function writeFloatForwards(value, offset = 0) {
  float32[0] = value;
  return putForwards(this, floatBytes, offset);
}, 'writeFloatLE');
define(function writeFloatBackwards(value, offset = 0) {
  float32[0] = value;
  return putBackwards(this, floatBytes, offset);
}, 'writeFloatBE');
define(function writeDoubleForwards(value, offset = 0) {
  float64[0] = value;
  return putForwards(this, doubleBytes, offset);
}, 'writeDoubleLE');
define(function writeDoubleBackwards(value, offset = 0) {
  float64[0] = value;
  return putBackwards(this, doubleBytes, offset);
}, 'writeDoubleBE');

module.exports = methods;
