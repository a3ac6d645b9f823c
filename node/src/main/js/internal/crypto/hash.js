'use strict';

// Hash and Hmac: streams that swallow data and give one result.

const {
  codes: {
    ERR_CRYPTO_HASH_FINALIZED, ERR_CRYPTO_INVALID_DIGEST, ERR_INVALID_ARG_TYPE,
    ERR_INVALID_ARG_VALUE,
  },
} = require('internal/errors');
const { validateEncoding, validateString, validateUint32 } = require('internal/validators');
const {
  binding, bufferOf, bytesOf, coded, dataOf, encoded, guard, range,
} = require('internal/crypto/bytes');
const { LazyTransform } = require('internal/crypto/lazy_transform');

const kHandle = Symbol('kHandle');
const kState = Symbol('kState');
const { Buffer } = require('buffer');

const unsupported = () => Object.assign(
  new Error('error:0308010C:digital envelope routines::unsupported'), {
    opensslErrorStack: ['error:03000086:digital envelope routines::initialization error'],
    library: 'digital envelope routines',
    reason: 'unsupported',
    code: 'ERR_OSSL_EVP_UNSUPPORTED',
  });

// Hashes that OpenSSL knows and its default provider does not have.
const legacy = new Set(['md4', 'rsa-md4', 'mdc2', 'rsa-mdc2', 'whirlpool']);

let warned = false;

function warnOfShake(algorithm, outputLength) {
  if (warned || outputLength !== undefined || !/^shake/i.test(algorithm)) return;
  warned = true;
  process.emitWarning(
    'Creating SHAKE128/256 digests without an explicit options.outputLength is deprecated.',
    'DeprecationWarning', 'DEP0198');
}

function Hash(algorithm, options) {
  if (!new.target) return new Hash(algorithm, options);
  const isCopy = typeof algorithm === 'object' && algorithm !== null &&
    algorithm[kHandle] !== undefined && algorithm instanceof Hash;
  if (!isCopy) validateString(algorithm, 'algorithm');
  const outputLength = typeof options === 'object' && options !== null ?
    options.outputLength : undefined;
  if (outputLength !== undefined) validateUint32(outputLength, 'options.outputLength');
  this[kState] = { finalized: false, algorithm, outputLength };
  if (isCopy) {
    this[kState].algorithm = algorithm[kState].algorithm;
    this[kHandle] = outputLength === undefined ? algorithm[kHandle].copy() :
      guard(() => algorithm[kHandle].copy());
  } else {
    if (legacy.has(algorithm.toLowerCase())) throw unsupported();
    const handle = guard(() => binding.hash(algorithm, outputLength ?? -1));
    if (handle === null) throw new Error('Digest method not supported');
    this[kHandle] = handle;
    warnOfShake(algorithm, outputLength);
  }
  Reflect.apply(LazyTransform, this, [options]);
}

Object.setPrototypeOf(Hash.prototype, LazyTransform.prototype);
Object.setPrototypeOf(Hash, LazyTransform);

Hash.prototype.copy = function copy(options) {
  if (this[kState].finalized) throw new ERR_CRYPTO_HASH_FINALIZED();
  return new Hash(this, options);
};

Hash.prototype._transform = function _transform(chunk, encoding, callback) {
  this.update(chunk, encoding);
  callback();
};

// What comes out of the stream can be asked for once more.
Hash.prototype._flush = function _flush(callback) {
  this.push(resultOf(this));
  callback();
};

function resultOf(self) {
  const state = self[kState];
  state.result ??= bufferOf(self[kHandle].finish());
  return Buffer.from(state.result);
}

const feed = (handle, data) =>
  range(data, (buffer, offset, length) => handle.update(buffer, offset, length));

Hash.prototype.update = function update(data, encoding) {
  if (this[kState].finalized) throw new ERR_CRYPTO_HASH_FINALIZED();
  if (typeof data === 'string') {
    validateEncoding(data, encoding);
    data = Buffer.from(data, encoding === 'buffer' ? 'utf8' : encoding);
  } else {
    data = dataOf(data, 'data');
  }
  feed(this[kHandle], data);
  return this;
};

Hash.prototype.digest = function digest(outputEncoding) {
  const state = this[kState];
  if (state.finalized) throw new ERR_CRYPTO_HASH_FINALIZED();
  state.finalized = true;
  return encodedOr(resultOf(this), outputEncoding);
};

// An encoding nobody knows is as none.
function encodedOr(result, encoding) {
  const known = encoding !== undefined && encoding !== 'buffer' &&
    Buffer.isEncoding(`${encoding}`);
  return known ? result.toString(`${encoding}`) : result;
}

// ---- Hmac -----------------------------------------------------------------------------------

function Hmac(hmac, key, options) {
  if (!new.target) return new Hmac(hmac, key, options);
  validateString(hmac, 'hmac');
  const encoding = options?.encoding;
  const secret = require('internal/crypto/secret').secretBytes(key, 'key', encoding);
  const handle = binding.hmac(hmac, secret);
  if (handle === null) {
    if (/^shake/i.test(hmac)) throw new Error('error:00000000:lib(0)::reason(0)');
    throw coded('TypeError', 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${hmac}`);
  }
  this[kHandle] = handle;
  this[kState] = { finalized: false };
  Reflect.apply(LazyTransform, this, [options]);
}

Object.setPrototypeOf(Hmac.prototype, LazyTransform.prototype);
Object.setPrototypeOf(Hmac, LazyTransform);

Hmac.prototype.update = Hash.prototype.update;

Hmac.prototype.digest = function digest(outputEncoding) {
  const state = this[kState];
  if (state.finalized) {
    return outputEncoding && outputEncoding !== 'buffer' ? '' : Buffer.from('');
  }
  state.finalized = true;
  return encodedOr(bufferOf(this[kHandle].finish()), outputEncoding);
};

Hmac.prototype._flush = function _flush(callback) {
  this.push(this.digest());
  callback();
};
Hmac.prototype._transform = Hash.prototype._transform;

// ---- In one go ------------------------------------------------------------------------------

// hash(algorithm, input[, outputEncoding | options])
function hash(algorithm, input, options) {
  validateString(algorithm, 'algorithm');
  if (typeof input !== 'string' && !ArrayBuffer.isView(input)) {
    throw new ERR_INVALID_ARG_TYPE(
      'input', ['string', 'Buffer', 'TypedArray', 'DataView'], input);
  }
  let outputEncoding = 'hex';
  let outputLength;
  if (typeof options === 'string') outputEncoding = options;
  else if (options !== undefined) {
    require('internal/validators').validateObject(options, 'options');
    ({ outputLength } = options);
    outputEncoding = options.outputEncoding ?? 'hex';
  }
  let encoding = outputEncoding;
  if (encoding !== 'hex') {
    validateString(outputEncoding, 'outputEncoding');
    encoding = outputEncoding.toLowerCase();
    if (encoding !== 'buffer' && !Buffer.isEncoding(encoding)) {
      throw new ERR_INVALID_ARG_VALUE('outputEncoding', outputEncoding);
    }
  }
  if (outputLength !== undefined) validateUint32(outputLength, 'outputLength');
  if (outputLength === undefined) warnOfShake(algorithm, outputLength);
  const data = bytesOf(input, 'input');
  const own = binding.hashLength(algorithm);
  const isXof = /^(shake|cshake)/i.test(algorithm);
  if (outputLength !== undefined && own >= 0 && outputLength !== own && !isXof) {
    throw new Error(`Output length ${outputLength} is invalid for ${algorithm}, ` +
      'which does not support XOF');
  }
  const result = guard(() => range(data, (buffer, offset, length) =>
    binding.hashOf(algorithm, outputLength ?? -1, buffer, offset, length)));
  if (result === null) throw new Error(`Digest method ${algorithm} is not supported`);
  return encoded(bufferOf(result), encoding);
}

const checkDigest = (name) => {
  if (binding.hashLength(name) < 0) throw new ERR_CRYPTO_INVALID_DIGEST(name);
};

module.exports = { Hash, Hmac, checkDigest, hash };
