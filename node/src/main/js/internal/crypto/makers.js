'use strict';

// The functions of crypto that make its objects, and its small ones.

const {
  codes: { ERR_CRYPTO_FIPS_UNAVAILABLE, ERR_INVALID_ARG_TYPE },
} = require('internal/errors');
const { binding, coded, isBytes } = require('internal/crypto/bytes');

function createHash(algorithm, options) {
  const { Hash } = require('internal/crypto/hash');
  return new Hash(algorithm, options);
}

function createHmac(hmac, key, options) {
  const { Hmac } = require('internal/crypto/hash');
  return new Hmac(hmac, key, options);
}

function createCipheriv(cipher, key, iv, options) {
  const { Cipheriv } = require('internal/crypto/cipher');
  return new Cipheriv(cipher, key, iv, options);
}

function createDecipheriv(cipher, key, iv, options) {
  const { Decipheriv } = require('internal/crypto/cipher');
  return new Decipheriv(cipher, key, iv, options);
}

function createSign(algorithm, options) {
  const { Sign } = require('internal/crypto/sign');
  return new Sign(algorithm, options);
}

function createVerify(algorithm, options) {
  const { Verify } = require('internal/crypto/sign');
  return new Verify(algorithm, options);
}

function timingSafeEqual(buf1, buf2) {
  for (const [value, name] of [[buf1, 'buf1'], [buf2, 'buf2']]) {
    if (!isBytes(value)) {
      throw coded('TypeError', 'ERR_INVALID_ARG_TYPE', `The "${name}" argument must be ` +
        'an instance of ArrayBuffer, Buffer, TypedArray, or DataView.');
    }
  }
  if (buf1.byteLength !== buf2.byteLength) {
    throw coded('RangeError', 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH',
      'Input buffers must have the same byte length');
  }
  return binding.equal(buf1, buf2);
}

const getFips = () => 0;

function setFips(on) {
  if (on) throw new ERR_CRYPTO_FIPS_UNAVAILABLE();
}

function setEngine(id, flags) {
  require('internal/validators').validateString(id, 'id');
  if (flags !== undefined && typeof flags !== 'number') {
    throw new ERR_INVALID_ARG_TYPE('flags', 'number', flags);
  }
  const { codes } = require('internal/errors');
  throw new codes.ERR_CRYPTO_CUSTOM_ENGINE_NOT_SUPPORTED();
}

/** There is no secure heap. */
const secureHeapUsed = () => undefined;

module.exports = {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSign,
  createVerify,
  getFips,
  secureHeapUsed,
  setEngine,
  setFips,
  timingSafeEqual,
};
