'use strict';

// What is done with keys: sealing, signing, deriving.

const {
  arrayBufferOf, binding, bufferOf, guard, range,
} = require('internal/crypto/bytes');
const { handleOf } = require('internal/crypto/keys');
const { fail, hashName } = require('internal/crypto/webcrypto/normalize');
const { stateOf } = require('internal/crypto/webcrypto/crypto_key');
const { done, keysBinding, operationFailed } = require('internal/crypto/webcrypto/generate');
const { Buffer } = require('buffer');

const PSS_PADDING = 6;
const OAEP_PADDING = 4;

const handle = (key) => handleOf(stateOf(key).keyObject);
const secretOf = (key) => handle(key).bytes;

// ---- Ciphers --------------------------------------------------------------------------------

function runCipher(name, encrypts, key, iv, tagLength, prepare, data) {
  try {
    const cipher = guard(() => binding.cipher(
      binding.cipherInfo(name), encrypts, key, iv, tagLength));
    prepare(cipher);
    const feed = (bytes) => bufferOf(guard(() => range(bytes, (buffer, offset, length) =>
      cipher.update(buffer, offset, length))));
    const body = feed(data);
    const rest = bufferOf(guard(() => cipher.finish()));
    return { cipher, out: Buffer.concat([body, rest]) };
  } catch (cause) {
    if (/unable to authenticate/.test(cause.message)) cause.message = 'Cipher job failed';
    throw operationFailed(cause);
  }
}

const exact = (buffer) => new Uint8Array(buffer).buffer;

function cbc({ iv }, key, data, encrypts) {
  if (iv.length !== 16) {
    throw fail('OperationError', 'algorithm.iv must contain exactly 16 bytes');
  }
  const bits = secretOf(key).length * 8;
  return exact(runCipher(
    `aes-${bits}-cbc`, encrypts, secretOf(key), iv, 0, () => {}, data).out);
}

// Only the last bits of the counter count; where they overflow it goes on from zero.
function ctr({ counter, length }, key, data, encrypts) {
  if (counter.length !== 16) {
    throw fail('OperationError', 'algorithm.counter must contain exactly 16 bytes');
  }
  if (!(length >= 1 && length <= 128)) {
    throw fail('OperationError', 'AES-CTR algorithm.length must be between 1 and 128');
  }
  const name = `aes-${secretOf(key).length * 8}-ctr`;
  const start = BigInt(`0x${Buffer.from(counter).toString('hex')}`);
  const size = 1n << BigInt(length);
  const untilWrap = (size - start % size) * 16n;
  const run = (from, bytes) =>
    runCipher(name, encrypts, secretOf(key), from, 0, () => {}, bytes).out;
  if (BigInt(data.length) <= untilWrap) return exact(run(counter, data));
  if (BigInt(data.length) > size * 16n) throw operationFailed(new Error('Counter overflow'));
  const zero = Buffer.from((start - start % size).toString(16).padStart(32, '0'), 'hex');
  const first = Number(untilWrap);
  return exact(Buffer.concat([run(counter, data.subarray(0, first)),
    run(zero, data.subarray(first))]));
}

const tagLengths = {
  'AES-GCM': [32, 64, 96, 104, 112, 120, 128],
  'AES-OCB': [64, 96, 128],
  'ChaCha20-Poly1305': [128],
};

function aead({ name, iv, additionalData, tagLength = 128 }, key, data, encrypts) {
  if (!tagLengths[name].includes(tagLength)) {
    throw fail('OperationError', `${tagLength} is not a valid ${name} tag length`);
  }
  const bits = secretOf(key).length * 8;
  const cipherName = name === 'ChaCha20-Poly1305' ? 'chacha20-poly1305' :
    `aes-${bits}-${name.slice(4).toLowerCase()}`;
  const tagBytes = tagLength / 8;
  const body = encrypts ? data : data.subarray(0, Math.max(data.length - tagBytes, 0));
  const prepare = (cipher) => {
    if (!encrypts) cipher.expectTag(data.subarray(body.length));
    if (!encrypts && data.length < tagBytes) throw new Error('Cipher job failed');
    if (additionalData !== undefined) cipher.additional(additionalData, body.length);
  };
  const { cipher, out } =
    runCipher(cipherName, encrypts, secretOf(key), iv, tagBytes, prepare, body);
  if (!encrypts) return exact(out);
  return exact(Buffer.concat([out, bufferOf(cipher.tag()).subarray(0, tagBytes)]));
}

async function oaep({ label }, key, data, encrypts) {
  const { algorithm } = stateOf(key);
  const hash = hashName(algorithm.hash);
  return arrayBufferOf(await done(keysBinding.rsa(
    handle(key), !encrypts, encrypts, OAEP_PADDING, hash, label ?? null, data)));
}

function keyWrap(algorithm, key, data, encrypts) {
  const name = `id-aes${secretOf(key).length * 8}-wrap`;
  return exact(runCipher(
    name, encrypts, secretOf(key), Buffer.alloc(8, 0xa6), 0, () => {}, data).out);
}

const ciphers = {
  'AES-CBC': cbc, 'AES-CTR': ctr, 'AES-GCM': aead, 'AES-OCB': aead, 'AES-KW': keyWrap,
  'ChaCha20-Poly1305': aead, 'RSA-OAEP': oaep,
};

/** Data sealed or opened. */
function crypt(algorithm, key, data, encrypts) {
  const { type } = key;
  if (algorithm.name === 'RSA-OAEP' && type !== (encrypts ? 'public' : 'private')) {
    throw fail('InvalidAccessError', `Key must be a ${encrypts ? 'public' : 'private'} key`);
  }
  return ciphers[algorithm.name](algorithm, key, data, encrypts);
}

// ---- Signatures -----------------------------------------------------------------------------

function hmac(key, data) {
  const mac = binding.hmac(hashName(stateOf(key).algorithm.hash), secretOf(key));
  range(data, (buffer, offset, length) => mac.update(buffer, offset, length));
  return bufferOf(mac.finish());
}

// digest, padding, length of the salt, form and context
function wayOf({ name, hash, saltLength, context }, key) {
  const own = stateOf(key).algorithm.hash;
  const digest = hash ?? own;
  return [
    digest === undefined ? null : hashName(digest), name === 'RSA-PSS' ? PSS_PADDING : 0,
    saltLength ?? -2, name === 'ECDSA', context ?? null,
  ];
}

function checkType(key, wanted) {
  if (key.type !== 'secret' && key.type !== wanted) {
    throw fail('InvalidAccessError', `Key must be a ${wanted} key`);
  }
}

async function sign(algorithm, key, data) {
  checkType(key, 'private');
  if (algorithm.name === 'HMAC') return exact(hmac(key, data));
  return arrayBufferOf(await done(
    keysBinding.sign(handle(key), data, ...wayOf(algorithm, key))));
}

async function verify(algorithm, key, signature, data) {
  checkType(key, 'public');
  if (algorithm.name === 'HMAC') {
    const mac = hmac(key, data);
    return mac.length === signature.length && binding.equal(mac, signature);
  }
  return done(keysBinding.verify(handle(key), data, signature, ...wayOf(algorithm, key)));
}

// ---- Derived bits ---------------------------------------------------------------------------

function checkLength(length) {
  if (length === null) throw fail('OperationError', 'length cannot be null');
  if (length % 8 !== 0) throw fail('OperationError', 'length must be a multiple of 8');
}

async function agree({ public: peer }, key, length) {
  const other = stateOf(peer);
  if (other.keyObject.type !== 'public') {
    throw fail('InvalidAccessError', 'algorithm.public must be a public key');
  }
  const own = stateOf(key);
  if (own.keyObject.type !== 'private') {
    throw fail('InvalidAccessError', 'baseKey must be a private key');
  }
  if (own.algorithm.name !== other.algorithm.name) {
    throw fail('InvalidAccessError', 'The public and private keys must be of the same type');
  }
  if (own.algorithm.namedCurve !== other.algorithm.namedCurve) {
    throw fail('InvalidAccessError', 'Named curve mismatch');
  }
  const bits = bufferOf(await done(keysBinding.agree(handle(key), handle(peer))));
  if (length === null) return exact(bits);
  if (bits.length * 8 < length) throw fail('OperationError', 'derived bit length is too small');
  const cut = bits.subarray(0, Math.ceil(length / 8));
  if (length % 8 !== 0) cut[cut.length - 1] &= 0xff00 >> length % 8;
  return exact(cut);
}

async function pbkdf2({ hash, salt, iterations }, key, length) {
  checkLength(length);
  if (iterations === 0) throw fail('OperationError', 'iterations cannot be zero');
  if (length === 0) return new ArrayBuffer(0);
  return arrayBufferOf(await done(
    binding.pbkdf2(hashName(hash), secretOf(key), salt, iterations, length / 8)));
}

async function hkdf({ hash, salt, info }, key, length) {
  checkLength(length);
  if (length === 0) return new ArrayBuffer(0);
  return arrayBufferOf(await done(
    binding.hkdf(hashName(hash), secretOf(key), salt, info, length / 8)));
}

/** So many bits of a base key; all there are for null. */
function deriveBits(algorithm, key, length) {
  const { name } = algorithm;
  if (name === 'PBKDF2') return pbkdf2(algorithm, key, length);
  return name === 'HKDF' ? hkdf(algorithm, key, length) : agree(algorithm, key, length);
}

module.exports = { crypt, deriveBits, sign, verify };
