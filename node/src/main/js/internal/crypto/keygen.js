'use strict';

// generateKeyPair and generateKey.

const {
  codes: {
    ERR_CRYPTO_INVALID_DIGEST, ERR_INCOMPATIBLE_OPTION_PAIR, ERR_INVALID_ARG_VALUE,
    ERR_MISSING_OPTION,
  },
} = require('internal/errors');
const { validateBuffer, validateFunction, validateInt32, validateInteger, validateObject,
  validateOneOf, validateString, validateUint32 } = require('internal/validators');
const {
  binding, bufferOf, coded, guard, runJob, startJob,
} = require('internal/crypto/bytes');
const { SecretKeyObject, keyObjectOf, written } = require('internal/crypto/keys');
const { readOutput } = require('internal/crypto/key_encodings');
const { Buffer } = require('buffer');

const keysBinding = internalBinding('crypto_keys');

function readEncoding(options, kind) {
  const name = `${kind}KeyEncoding`;
  const encoding = options?.[name];
  if (encoding === undefined || encoding === null) return undefined;
  if (typeof encoding !== 'object') throw new ERR_INVALID_ARG_VALUE(`options.${name}`, encoding);
  return readOutput(encoding, kind, `options.${name}`);
}

function checkHash(name, option) {
  if (name === undefined) return null;
  validateString(name, `options.${option}`);
  if (binding.hashLength(name) < 0) throw new ERR_CRYPTO_INVALID_DIGEST(name);
  return binding.hashName(name);
}

function rsaJob(type, options) {
  validateObject(options, 'options');
  const { modulusLength, publicExponent = 0x10001 } = options;
  validateUint32(modulusLength, 'options.modulusLength');
  validateUint32(publicExponent, 'options.publicExponent');
  if (publicExponent < 3 || publicExponent % 2 === 0) {
    throw Object.assign(
      new Error('error:020000B2:rsa routines::pub exponent out of range'), {
        library: 'rsa routines',
        reason: 'pub exponent out of range',
        code: 'ERR_OSSL_RSA_PUB_EXPONENT_OUT_OF_RANGE',
      });
  }
  const isPss = type === 'rsa-pss';
  const hash = isPss ? checkHash(options.hashAlgorithm ?? options.hash, 'hashAlgorithm') : null;
  const mask = isPss ?
    checkHash(options.mgf1HashAlgorithm ?? options.mgf1Hash, 'mgf1HashAlgorithm') : null;
  if (isPss && options.saltLength !== undefined) {
    validateInt32(options.saltLength, 'options.saltLength', 0);
  }
  return keysBinding.makeRsa(
    modulusLength, publicExponent, isPss, hash, mask, options.saltLength ?? -1);
}

function dsaJob(options) {
  validateObject(options, 'options');
  const { modulusLength, divisorLength } = options;
  validateUint32(modulusLength, 'options.modulusLength');
  if (divisorLength !== undefined && divisorLength !== null) {
    validateInt32(divisorLength, 'options.divisorLength', 0);
  }
  return keysBinding.makeDsa(modulusLength, divisorLength ?? -1);
}

function ecJob(options) {
  validateObject(options, 'options');
  const { namedCurve, paramEncoding } = options;
  validateString(namedCurve, 'options.namedCurve');
  if (paramEncoding !== undefined && paramEncoding !== null && paramEncoding !== 'named' &&
      paramEncoding !== 'explicit') {
    throw new ERR_INVALID_ARG_VALUE('options.paramEncoding', paramEncoding);
  }
  if (!keysBinding.curveExists(namedCurve)) {
    throw coded('TypeError', 'ERR_CRYPTO_INVALID_CURVE', 'Invalid EC curve name');
  }
  return keysBinding.makeEc(namedCurve);
}

function dhJob(options) {
  validateObject(options, 'options');
  const { group, primeLength, prime, generator } = options;
  const small = (number) => Buffer.from([number]);
  if (group !== undefined && group !== null) {
    for (const other of ['prime', 'primeLength', 'generator']) {
      if (options[other] !== undefined && options[other] !== null) {
        throw new ERR_INCOMPATIBLE_OPTION_PAIR('group', other);
      }
    }
    validateString(group, 'options.group');
    const found = keysBinding.groupPrime(group);
    if (found === null) {
      throw coded('Error', 'ERR_CRYPTO_UNKNOWN_DH_GROUP', 'Unknown DH group');
    }
    return keysBinding.makeDh(bufferOf(found), 0, small(2));
  }
  if (prime !== undefined && prime !== null) {
    if (primeLength !== undefined && primeLength !== null) {
      throw new ERR_INCOMPATIBLE_OPTION_PAIR('prime', 'primeLength');
    }
    validateBuffer(prime, 'options.prime');
  } else if (primeLength !== undefined && primeLength !== null) {
    validateInt32(primeLength, 'options.primeLength', 0);
  } else {
    throw new ERR_MISSING_OPTION('At least one of the group, prime, or primeLength options');
  }
  if (generator !== undefined && generator !== null) {
    validateInt32(generator, 'options.generator', 0);
  }
  return keysBinding.makeDh(prime ?? null, primeLength ?? 0, small(generator ?? 2));
}

function jobOf(type, options) {
  switch (type) {
    case 'rsa':
    case 'rsa-pss':
      return rsaJob(type, options);
    case 'dsa':
      return dsaJob(options);
    case 'ec':
      return ecJob(options);
    case 'dh':
      return dhJob(options);
    case 'ed25519':
    case 'ed448':
    case 'x25519':
    case 'x448':
      if (options !== undefined) validateObject(options, 'options');
      return keysBinding.makeEdwards(type);
    default:
      throw new ERR_INVALID_ARG_VALUE('type', type, 'must be a supported key type');
  }
}

function prepare(type, options) {
  validateString(type, 'type');
  const outputs = { public: readEncoding(options, 'public'),
    private: readEncoding(options, 'private') };
  const job = guard(() => jobOf(type, options));
  const show = (handle, encoding) =>
    (encoding === undefined ? keyObjectOf(handle) : written(handle, encoding));
  return {
    job,
    pair: (handle) => ({
      publicKey: show(handle.toPublic(), outputs.public),
      privateKey: show(handle, outputs.private),
    }),
  };
}

// generateKeyPair(type[, options], callback)
function generateKeyPair(type, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  }
  validateFunction(callback, 'callback');
  const { job, pair } = prepare(type, options);
  startJob(job, 'KEYPAIRGENREQUEST', (error, handle) => {
    if (error) {
      callback(error);
      return;
    }
    let made;
    try {
      made = pair(handle);
    } catch (thrown) {
      callback(thrown);
      return;
    }
    callback(null, made.publicKey, made.privateKey);
  });
}

Object.defineProperty(generateKeyPair, require('internal/util').customPromisifyArgs, {
  __proto__: null,
  value: ['publicKey', 'privateKey'], enumerable: false,
});

function generateKeyPairSync(type, options) {
  const { job, pair } = prepare(type, options);
  return pair(runJob(job));
}

function secretSize(type, options) {
  validateString(type, 'type');
  validateObject(options, 'options');
  const { length } = options;
  if (type === 'hmac') {
    validateInteger(length, 'options.length', 8, 2 ** 31 - 1);
  } else if (type === 'aes') {
    validateOneOf(length, 'options.length', [128, 192, 256]);
  } else {
    throw new ERR_INVALID_ARG_VALUE('type', type, 'must be a supported key type');
  }
  return length >>> 3;
}

// generateKey(type, options, callback)
function generateKey(type, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  }
  validateFunction(callback, 'callback');
  startJob(binding.randomJob(secretSize(type, options)), 'SECRETKEYGENREQUEST', (error, bytes) => {
    if (error) callback(error);
    else callback(null, new SecretKeyObject(bufferOf(bytes)));
  });
}

const generateKeySync = (type, options) =>
  new SecretKeyObject(bufferOf(binding.random(secretSize(type, options))));

module.exports = { generateKey, generateKeyPair, generateKeyPairSync, generateKeySync };
