'use strict';

// The class behind every Buffer, and where its memory comes from: small requests share one array
// buffer (the pool), larger ones get their own.

class FastBuffer extends Uint8Array {
  constructor(bufferOrLength, byteOffset, length) {
    super(bufferOrLength, byteOffset, length);
  }
}

// The longest typed array the engine can make, in bytes.
const LONGEST_ARRAY = 0x7fffffff;
// Node's pool is longer than `poolSize` by one cache line.
const POOL_SLACK = 64;

// `Buffer` itself once it exists; scripts may change `Buffer.poolSize` at any time.
let settings = { poolSize: 64 * 1024 };
let pool;
let poolSize = 0;
let poolOffset = 0;

function useSettings(buffer) {
  buffer.poolSize = settings.poolSize;
  settings = buffer;
}

function newPool() {
  poolSize = settings.poolSize;
  pool = new ArrayBuffer(poolSize + POOL_SLACK);
  poolOffset = 0;
}

/** True if a Buffer of that many bytes shares the pool. */
function isPooled(size) {
  return size < settings.poolSize >>> 1;
}

/** A Buffer of its own memory. */
function createUnsafeBuffer(size) {
  if (size > LONGEST_ARRAY) throw new RangeError('Array buffer allocation failed');
  return new FastBuffer(size);
}

/** A Buffer over the pool where it fits there. Its content is unspecified. */
function allocate(size) {
  if (size <= 0) return new FastBuffer();
  if (!isPooled(size)) return createUnsafeBuffer(size);
  if (size > poolSize - poolOffset) newPool();
  const buffer = new FastBuffer(pool, poolOffset, size);
  commit(buffer.length);
  return buffer;
}

/** Room for `size` bytes in the pool, not yet taken, or undefined if it would not fit there. */
function reserve(size) {
  if (!isPooled(size)) return undefined;
  if (size > poolSize - poolOffset) newPool();
  return new Uint8Array(pool, poolOffset, size);
}

/** Takes the first `size` bytes of what `reserve` gave as a Buffer. */
function take(size) {
  const buffer = new FastBuffer(pool, poolOffset, size);
  commit(size);
  return buffer;
}

// Every Buffer of the pool starts at a multiple of eight, so that wider views fit on it.
function commit(size) {
  poolOffset = (poolOffset + size + 7) & ~7;
}

module.exports = {
  FastBuffer, allocate, createUnsafeBuffer, reserve, take, useSettings, LONGEST_ARRAY,
};

// The class is of no use without its methods, whoever asks for it first.
require('buffer');
