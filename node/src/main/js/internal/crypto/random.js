'use strict';

// Random bytes and numbers, identifiers made of them, and primes.

const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE },
} = require('internal/errors');
const { validateBoolean, validateFunction, validateInt32, validateNumber, validateObject,
  validateUint32 } = require('internal/validators');
const { isAnyArrayBuffer } = require('internal/util/types');
const {
  MAX_BYTES, arrayBufferOf, binding, bufferOf, isBytes, runJob, startJob, unsigned,
} = require('internal/crypto/bytes');

const MAX_RANGE = 2 ** 48 - 1;

function checkSize(size, name = 'size', unit = 1, from = 0, length = Infinity) {
  validateNumber(size, name);
  const bytes = size * unit;
  if (Number.isNaN(size) || bytes > MAX_BYTES || size < 0) {
    throw new ERR_OUT_OF_RANGE(name, `>= 0 && <= ${MAX_BYTES}`, size);
  }
  if (bytes + from > length) {
    throw new ERR_OUT_OF_RANGE(`${name} + offset`, `<= ${length}`, bytes + from);
  }
  return bytes >>> 0;
}

function checkOffset(offset, unit, length) {
  validateNumber(offset, 'offset');
  const bytes = offset * unit;
  const most = Math.min(length, MAX_BYTES);
  if (Number.isNaN(offset) || bytes > most || bytes < 0) {
    throw new ERR_OUT_OF_RANGE('offset', `>= 0 && <= ${most}`, bytes);
  }
  return bytes >>> 0;
}

function randomBytes(size, callback) {
  size = checkSize(size);
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (callback === undefined) return bufferOf(binding.random(size));
  startJob(binding.randomJob(size), 'RANDOMBYTESREQUEST', (error, bytes) => {
    if (error) callback.call(this, error);
    else callback.call(this, null, bufferOf(bytes));
  });
  return undefined;
}

function checkTarget(target) {
  if (!isBytes(target)) {
    throw new ERR_INVALID_ARG_TYPE('buf', ['ArrayBuffer', 'ArrayBufferView'], target);
  }
}

function part(target, offset, size) {
  const unit = target.BYTES_PER_ELEMENT || 1;
  const from = checkOffset(offset, unit, target.byteLength);
  const count = size === undefined ? target.byteLength - from :
    checkSize(size, 'size', unit, from, target.byteLength);
  return unsigned(target).subarray(from, from + count);
}

const ofJava = (bytes) => new Uint8Array(new ArrayBuffer(bytes));

function randomFillSync(buf, offset = 0, size = undefined) {
  checkTarget(buf);
  const view = part(buf, offset, size);
  if (view.length > 0) view.set(ofJava(binding.random(view.length)));
  return buf;
}

// randomFill(buffer, callback)
// randomFill(buffer, offset, callback)
// randomFill(buffer, offset, size, callback)
function randomFill(buf, offset, size, callback) {
  checkTarget(buf);
  if (typeof offset === 'function') {
    callback = offset;
    offset = 0;
    size = undefined;
  } else if (typeof size === 'function') {
    callback = size;
    size = undefined;
  } else {
    validateFunction(callback, 'callback');
  }
  const view = part(buf, offset, size);
  if (view.length === 0) {
    callback(null, buf);
    return;
  }
  startJob(binding.randomJob(view.length), 'RANDOMBYTESREQUEST', (error, bytes) => {
    if (error) {
      callback(error);
      return;
    }
    view.set(ofJava(bytes));
    callback(null, buf);
  });
}

// Six bytes, as long as they are not in the incomplete last run of the range.
function drawBelow(range) {
  const last = 2 ** 48 - 2 ** 48 % range;
  for (;;) {
    const number = bufferOf(binding.random(6)).readUIntBE(0, 6);
    if (number < last) return number % range;
  }
}

// randomInt(max[, callback])
// randomInt(min, max[, callback])
function randomInt(min, max, callback) {
  const hasMin = !(max === undefined || typeof max === 'function');
  if (!hasMin) {
    callback = max;
    max = min;
    min = 0;
  }
  const isSync = callback === undefined;
  if (!isSync) validateFunction(callback, 'callback');
  for (const [value, name] of [[min, 'min'], [max, 'max']]) {
    if (!Number.isSafeInteger(value)) {
      throw new ERR_INVALID_ARG_TYPE(name, 'a safe integer', value);
    }
  }
  if (max <= min) {
    throw new ERR_OUT_OF_RANGE('max', `greater than the value of "min" (${min})`, max);
  }
  const range = max - min;
  if (!(range <= MAX_RANGE)) {
    throw new ERR_OUT_OF_RANGE(hasMin ? 'max - min' : 'max', `<= ${MAX_RANGE}`, range);
  }
  const number = min + drawBelow(range);
  if (isSync) return number;
  process.nextTick(callback, undefined, number);
  return undefined;
}

function uuid(bytes, version) {
  bytes[6] = bytes[6] & 0x0f | version << 4;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-` +
    hex.slice(20);
}

function checkUuidOptions(options) {
  if (options === undefined) return;
  validateObject(options, 'options');
  if (options.disableEntropyCache !== undefined) {
    validateBoolean(options.disableEntropyCache, 'options.disableEntropyCache');
  }
}

function randomUUID(options) {
  checkUuidOptions(options);
  return uuid(bufferOf(binding.random(16)), 4);
}

function randomUUIDv7(options) {
  checkUuidOptions(options);
  const bytes = bufferOf(binding.random(16));
  bytes.writeUIntBE(Date.now(), 0, 6);
  return uuid(bytes, 7);
}

// ---- Primes ---------------------------------------------------------------------------------

function bigBytes(value, name) {
  if (typeof value === 'bigint') {
    if (value < 0) throw new ERR_OUT_OF_RANGE(name, '>= 0', value);
    const { Buffer } = require('buffer');
    const hex = value.toString(16);
    return Buffer.from(hex.padStart(hex.length + hex.length % 2, '0'), 'hex');
  }
  if (!isBytes(value)) {
    throw new ERR_INVALID_ARG_TYPE(
      name, ['ArrayBuffer', 'TypedArray', 'Buffer', 'DataView', 'bigint'], value);
  }
  return value;
}

function primeJob(size, options) {
  validateInt32(size, 'size', 1);
  validateObject(options, 'options');
  const { safe = false, bigint = false } = options;
  let { add, rem } = options;
  validateBoolean(safe, 'options.safe');
  validateBoolean(bigint, 'options.bigint');
  if (add !== undefined) add = bigBytes(add, 'options.add');
  if (rem !== undefined) rem = bigBytes(rem, 'options.rem');
  const number = (view) => BigInt(`0x${bufferOfView(view).toString('hex') || '0'}`);
  if (add !== undefined && number(add).toString(2).length > size) {
    throw new ERR_OUT_OF_RANGE('options.add', 'not larger than size', add);
  }
  if (rem !== undefined && add !== undefined && number(add) <= number(rem)) {
    throw new ERR_OUT_OF_RANGE('options.rem', 'smaller than add', rem);
  }
  return {
    job: binding.prime(size, safe, add, rem),
    show: (bytes) => {
      const found = arrayBufferOf(bytes);
      return bigint ? number(found) : found;
    },
  };
}

function bufferOfView(view) {
  const { Buffer } = require('buffer');
  return isAnyArrayBuffer(view) ? Buffer.from(view) :
    Buffer.from(view.buffer, view.byteOffset, view.byteLength);
}

// generatePrime(size[, options], callback)
function generatePrime(size, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = {};
  }
  validateFunction(callback, 'callback');
  const { job, show } = primeJob(size, options ?? {});
  startJob(job, 'RANDOMPRIMEREQUEST', (error, bytes) => {
    if (error) callback(error);
    else callback(undefined, show(bytes));
  });
}

function generatePrimeSync(size, options = {}) {
  const { job, show } = primeJob(size, options);
  return show(runJob(job));
}

function checkJob(candidate, options) {
  candidate = bigBytes(candidate, 'candidate');
  validateObject(options, 'options');
  const { checks = 0 } = options;
  validateUint32(checks, 'options.checks');
  return binding.checkPrime(candidate, checks);
}

function checkPrime(candidate, options = {}, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = {};
  }
  validateFunction(callback, 'callback');
  startJob(checkJob(candidate, options), 'CHECKPRIMEREQUEST', callback);
}

const checkPrimeSync = (candidate, options = {}) => runJob(checkJob(candidate, options));

module.exports = {
  checkPrime,
  checkPrimeSync,
  generatePrime,
  generatePrimeSync,
  randomBytes,
  randomFill,
  randomFillSync,
  randomInt,
  randomUUID,
  randomUUIDv7,
};
