'use strict';

// Keys derived from passwords and other keys: pbkdf2, scrypt, hkdf, argon2.

const {
  codes: { ERR_CRYPTO_INVALID_DIGEST, ERR_INCOMPATIBLE_OPTION_PAIR, ERR_OUT_OF_RANGE },
} = require('internal/errors');
const { validateFunction, validateInt32, validateInteger, validateObject, validateOneOf,
  validateString, validateUint32 } = require('internal/validators');
const {
  arrayBufferOf, binding, bufferOf, bytesOf, coded, runJob, startJob,
} = require('internal/crypto/bytes');
const { secretBytes } = require('internal/crypto/secret');

const known = (digest) => binding.hashLength(digest) >= 0;

// ---- PBKDF2 ---------------------------------------------------------------------------------

function pbkdf2Job(password, salt, iterations, keylen, digest) {
  validateString(digest, 'digest');
  password = secretBytes(password, 'password', undefined,
    ['string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView']);
  salt = bytesOf(salt, 'salt');
  validateInt32(iterations, 'iterations', 1);
  validateInt32(keylen, 'keylen', 0);
  if (!known(digest)) throw new ERR_CRYPTO_INVALID_DIGEST(digest);
  return binding.pbkdf2(digest, password, salt, iterations, keylen);
}

function pbkdf2(password, salt, iterations, keylen, digest, callback) {
  if (typeof digest === 'function') {
    callback = digest;
    digest = undefined;
  }
  const job = pbkdf2Job(password, salt, iterations, keylen, digest);
  validateFunction(callback, 'callback');
  startJob(job, 'PBKDF2REQUEST', (error, bytes) => {
    if (error) callback(error);
    else callback(null, bufferOf(bytes));
  });
}

const pbkdf2Sync = (password, salt, iterations, keylen, digest) =>
  bufferOf(runJob(pbkdf2Job(password, salt, iterations, keylen, digest)));

// ---- scrypt ---------------------------------------------------------------------------------

const pairs = [['N', 'cost'], ['r', 'blockSize'], ['p', 'parallelization']];

function scryptOptions(options) {
  const found = { N: 16384, r: 8, p: 1, maxmem: 32 << 20 };
  if (options !== undefined) validateObject(options, 'options');
  for (const [short, long] of options === undefined ? [] : pairs) {
    if (options[short] !== undefined) {
      found[short] = options[short];
      validateUint32(found[short], short);
    }
    if (options[long] !== undefined) {
      if (options[short] !== undefined) throw new ERR_INCOMPATIBLE_OPTION_PAIR(short, long);
      found[short] = options[long];
      validateUint32(found[short], long);
    }
    if (!found[short]) found[short] = { N: 16384, r: 8, p: 1 }[short];
  }
  if (options?.maxmem !== undefined) {
    found.maxmem = options.maxmem;
    validateInteger(found.maxmem, 'maxmem', 0);
  }
  return found;
}

const badScrypt = (more = '') =>
  coded('RangeError', 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS', `Invalid scrypt params${more}`);

function scryptJob(password, salt, keylen, options) {
  const { N, r, p, maxmem } = scryptOptions(options);
  password = bytesOf(password, 'password');
  salt = bytesOf(salt, 'salt');
  validateInt32(keylen, 'keylen', 0);
  const isPower = N > 1 && Number.isInteger(Math.log2(N));
  if (!isPower || p * r >= 2 ** 30) throw badScrypt();
  if (128 * r * (N + p + 2) > maxmem) {
    throw badScrypt(': error:030000AC:digital envelope routines::memory limit exceeded');
  }
  return keylen === 0 ? null : binding.scrypt(password, salt, N, r, p, keylen);
}

// scrypt(password, salt, keylen[, options], callback)
function scrypt(password, salt, keylen, options, callback = undefined) {
  if (callback === undefined) {
    callback = options;
    options = undefined;
  }
  const job = scryptJob(password, salt, keylen, options);
  validateFunction(callback, 'callback');
  if (job === null) {
    process.nextTick(callback, null, require('buffer').Buffer.alloc(0));
    return;
  }
  startJob(job, 'SCRYPTREQUEST', (error, bytes) => {
    if (error) callback(error);
    else callback(null, bufferOf(bytes));
  });
}

function scryptSync(password, salt, keylen, options = undefined) {
  const job = scryptJob(password, salt, keylen, options);
  return job === null ? require('buffer').Buffer.alloc(0) : bufferOf(runJob(job));
}

// ---- HKDF -----------------------------------------------------------------------------------

function hkdfJob(digest, ikm, salt, info, length) {
  validateString(digest, 'digest');
  ikm = secretBytes(ikm, 'ikm', undefined,
    ['string', 'ArrayBuffer', 'TypedArray', 'DataView', 'Buffer']);
  salt = bytesOf(salt, 'salt');
  info = bytesOf(info, 'info');
  validateInteger(length, 'length', 0, 2 ** 31 - 1);
  if (info.byteLength > 1024) {
    throw new ERR_OUT_OF_RANGE('info', 'must not contain more than 1024 bytes', info.byteLength);
  }
  if (!known(digest)) throw new ERR_CRYPTO_INVALID_DIGEST(digest);
  if (length > 255 * binding.hashLength(digest)) {
    throw coded('RangeError', 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length');
  }
  return binding.hkdf(digest, ikm, salt, info, length);
}

function hkdf(digest, ikm, salt, info, length, callback) {
  const job = hkdfJob(digest, ikm, salt, info, length);
  validateFunction(callback, 'callback');
  startJob(job, 'HKDFREQUEST', (error, bytes) => {
    if (error) callback(error);
    else callback(null, arrayBufferOf(bytes));
  });
}

const hkdfSync = (digest, ikm, salt, info, length) =>
  arrayBufferOf(runJob(hkdfJob(digest, ikm, salt, info, length)));

// ---- Argon2 ---------------------------------------------------------------------------------

function argon2Job(algorithm, parameters) {
  validateString(algorithm, 'algorithm');
  validateOneOf(algorithm, 'algorithm', ['argon2d', 'argon2i', 'argon2id']);
  validateObject(parameters, 'parameters');
  const { parallelism, tagLength, memory, passes } = parameters;
  const message = bytesOf(parameters.message, 'parameters.message');
  const nonce = bytesOf(parameters.nonce, 'parameters.nonce');
  if (nonce.byteLength < 8) {
    throw new ERR_OUT_OF_RANGE('parameters.nonce.byteLength', '>= 8 && <= 4294967295',
      nonce.byteLength);
  }
  validateInteger(parallelism, 'parameters.parallelism', 1, 2 ** 24 - 1);
  validateInteger(tagLength, 'parameters.tagLength', 4, 2 ** 32 - 1);
  validateInteger(memory, 'parameters.memory', 8 * parallelism, 2 ** 32 - 1);
  validateUint32(passes, 'parameters.passes', true);
  const optional = (name) => (parameters[name] === undefined ? new Uint8Array(0) :
    bytesOf(parameters[name], `parameters.${name}`));
  return binding.argon2(algorithm, {
    message, nonce, secret: optional('secret'), associatedData: optional('associatedData'),
    parallelism, tagLength, memory, passes,
  });
}

function argon2(algorithm, parameters, callback) {
  const job = argon2Job(algorithm, parameters);
  validateFunction(callback, 'callback');
  startJob(job, 'ARGON2REQUEST', (error, bytes) => {
    if (error) callback(error);
    else callback(null, bufferOf(bytes));
  });
}

const argon2Sync = (algorithm, parameters) => bufferOf(runJob(argon2Job(algorithm, parameters)));

module.exports = {
  argon2, argon2Sync, hkdf, hkdfSync, pbkdf2, pbkdf2Sync, scrypt, scryptSync,
};
