'use strict';

// Order of bytes: compare, and the swaps of byte order.

const { codes } = require('internal/errors');
const { validateInteger } = require('internal/validators');
const { range } = require('internal/buffer/encodings');

const binding = internalBinding('bytes');

// Up to here a loop in JavaScript costs less than a call to Java, hot or cold.
const FEW_BYTES = 64;

/** −1, 0 or 1 as `a` sorts before, with or after `b`. */
function compareBytes(a, b) {
  const shared = Math.min(a.length, b.length);
  if (shared > FEW_BYTES) {
    return binding.compare(a.buffer, a.byteOffset, a.length, b.buffer, b.byteOffset, b.length);
  }
  for (let i = 0; i < shared; i++) {
    if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return Math.sign(a.length - b.length);
}

function placeOf(value, name, fallback, max) {
  if (value === undefined) return fallback;
  validateInteger(value, name, 0, max);
  return value;
}

function compare(target, targetStart, targetEnd, sourceStart, sourceEnd) {
  if (!(target instanceof Uint8Array)) {
    throw new codes.ERR_INVALID_ARG_TYPE('target', ['Buffer', 'Uint8Array'], target);
  }
  if (arguments.length === 1) return compareBytes(this, target);
  const theirStart = placeOf(targetStart, 'targetStart', 0);
  const theirEnd = placeOf(targetEnd, 'targetEnd', target.length, target.length);
  const ourStart = placeOf(sourceStart, 'sourceStart', 0);
  const ourEnd = placeOf(sourceEnd, 'sourceEnd', this.length, this.length);
  if (ourStart >= ourEnd) return theirStart >= theirEnd ? 0 : -1;
  if (theirStart >= theirEnd) return 1;
  return compareBytes(range(this, ourStart, ourEnd), range(target, theirStart, theirEnd));
}

function swap(buffer, width) {
  const { length } = buffer;
  if (length % width !== 0) throw new codes.ERR_INVALID_BUFFER_SIZE(`${width * 8}-bits`);
  if (length > FEW_BYTES) {
    const bytes = range(buffer, 0, length);
    bytes.set(new Uint8Array(new ArrayBuffer(
      binding.swapped(buffer.buffer, buffer.byteOffset, length, width))));
    return buffer;
  }
  for (let group = 0; group < length; group += width) {
    for (let low = group, high = group + width - 1; low < high; low++, high--) {
      const kept = buffer[low];
      buffer[low] = buffer[high];
      buffer[high] = kept;
    }
  }
  return buffer;
}

module.exports = {
  compare,
  compareBytes,
  swap16() { return swap(this, 2); },
  swap32() { return swap(this, 4); },
  swap64() { return swap(this, 8); },
};
