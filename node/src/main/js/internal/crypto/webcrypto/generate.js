'use strict';

// subtle.generateKey, and how long a key of an algorithm is.

const {
  binding, bufferOf, startJob,
} = require('internal/crypto/bytes');
const { SecretKeyObject, keyObjectOf } = require('internal/crypto/keys');
const { algorithms, curves, okpTypes } = require('internal/crypto/webcrypto/tables');
const { fail } = require('internal/crypto/webcrypto/normalize');
const { makeKey } = require('internal/crypto/webcrypto/crypto_key');

const keysBinding = internalBinding('crypto_keys');

/** The value of a job, later; a failure is the operation's. */
const done = (job) => new Promise((resolve, reject) => {
  startJob(job, 'CRYPTOREQUEST', (error, value) => {
    if (error === null) resolve(value);
    else reject(operationFailed(error));
  });
});

const operationFailed = (cause) =>
  fail('OperationError', 'The operation failed for an operation-specific reason', cause);

function checkUsages(name, usages, allowed) {
  if (usages.some((usage) => !allowed.includes(usage))) {
    throw fail('SyntaxError', `Unsupported key usage for ${name} key`);
  }
}

function checkNotEmpty(usages) {
  if (usages.length === 0) {
    throw fail('SyntaxError', 'Usages cannot be empty when creating a key.');
  }
}

const hashBlocks = { 'SHA-384': 1024, 'SHA-512': 1024, 'SHA3-256': 1088, 'SHA3-384': 832,
  'SHA3-512': 576 };

/** The length in bits of a key of a normalized algorithm; null where there is none. */
function keyLength(algorithm) {
  const { name, length, hash } = algorithm;
  if (name === 'HMAC') {
    if (length === 0) throw fail('OperationError', 'HmacKeyGenParams.length cannot be 0');
    return length ?? hashBlocks[hash.name] ?? 512;
  }
  if (name === 'ChaCha20-Poly1305') return 256;
  if (name.startsWith('AES-')) {
    if (![128, 192, 256].includes(length)) {
      throw fail('OperationError', 'AES key length must be 128, 192, or 256 bits');
    }
    return length;
  }
  return null;
}

async function generateSecret(algorithm, extractable, usages) {
  checkUsages(algorithm.name, usages, algorithms[algorithm.name].usages.secret);
  checkNotEmpty(usages);
  const length = keyLength(algorithm);
  const bytes = bufferOf(await done(binding.randomJob(Math.ceil(length / 8))));
  const shown = { name: algorithm.name, length };
  if (algorithm.hash !== undefined) shown.hash = algorithm.hash;
  if (algorithm.name === 'ChaCha20-Poly1305') delete shown.length;
  return makeKey(new SecretKeyObject(bytes), shown, usages, extractable);
}

function exponentOf(bytes) {
  const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  if (value % 2 === 0) throw fail('OperationError', 'algorithm.publicExponent must be odd');
  if (value < 3 || value > 0xffff_ffff) {
    throw operationFailed(new Error('Invalid publicExponent'));
  }
  return value;
}

function pairJob(algorithm) {
  const { name, namedCurve, modulusLength, publicExponent } = algorithm;
  if (okpTypes[name] !== undefined) return keysBinding.makeEdwards(okpTypes[name]);
  if (namedCurve !== undefined) {
    if (curves[namedCurve] === undefined) {
      throw fail('NotSupportedError', 'Unrecognized namedCurve');
    }
    return keysBinding.makeEc(curves[namedCurve]);
  }
  return keysBinding.makeRsa(modulusLength, exponentOf(publicExponent), false, null, null, -1);
}

async function generatePair(algorithm, extractable, usages) {
  const { usages: allowed } = algorithms[algorithm.name];
  checkUsages(algorithm.name, usages, [...allowed.public, ...allowed.private]);
  const job = pairJob(algorithm);
  const own = usages.filter((usage) => allowed.private.includes(usage));
  checkNotEmpty(own);
  const handle = await done(job);
  const { hash, ...rest } = algorithm;
  const shown = hash === undefined ? rest : { ...rest, hash };
  const open = usages.filter((usage) => allowed.public.includes(usage));
  return {
    publicKey: makeKey(keyObjectOf(handle.toPublic()), shown, open, true),
    privateKey: makeKey(keyObjectOf(handle), shown, own, extractable),
  };
}

const generateKey = (algorithm, extractable, usages) =>
  (algorithms[algorithm.name].usages.secret === undefined ?
    generatePair(algorithm, extractable, usages) :
    generateSecret(algorithm, extractable, usages));

module.exports = {
  checkNotEmpty, checkUsages, done, generateKey, keyLength, keysBinding, operationFailed,
};
