'use strict';

// Keys as operations take them: PEM or DER in text or bytes, JWKs, KeyObjects, CryptoKeys.

const {
  codes: {
    ERR_CRYPTO_INVALID_JWK, ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE, ERR_INVALID_ARG_TYPE,
    ERR_INVALID_ARG_VALUE,
  },
} = require('internal/errors');
const { validateObject, validateString } = require('internal/validators');
const { bytesOf, coded, guard, isBytes } = require('internal/crypto/bytes');
const { kCryptoKey } = require('internal/crypto/key_symbols');
const { readInput } = require('internal/crypto/key_encodings');
const keys = require('internal/crypto/keys');
const { Buffer } = require('buffer');

const binding = internalBinding('crypto_keys');

const plain = ['string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'];
const withObjects = [...plain, 'KeyObject', 'CryptoKey'];

const okp = { Ed25519: 32, Ed448: 57, X25519: 32, X448: 56 };

const decoded = (jwk, names) => {
  const members = {};
  for (const name of names) {
    validateString(jwk[name], `key.${name}`);
    members[name] = Buffer.from(jwk[name], 'base64url');
  }
  return members;
};

/** Java's key of a JWK; a public one if only that is wanted. */
function handleOfJwk(jwk, wanted) {
  validateObject(jwk, 'key.key');
  const { kty, crv } = jwk;
  const isPrivate = wanted !== 'public' && jwk.d !== undefined;
  if (wanted === 'private' && jwk.d === undefined) {
    validateString(jwk.d, 'key.d');
  }
  switch (kty) {
    case 'OKP': {
      if (okp[crv] === undefined) throw new ERR_INVALID_ARG_VALUE('key.crv', crv);
      const { d, x } = decoded(jwk, isPrivate ? ['x', 'd'] : ['x']);
      if ((d ?? x).length !== okp[crv] || x.length !== okp[crv]) throw new ERR_CRYPTO_INVALID_JWK();
      return guard(() => binding.raw(crv.toLowerCase(), isPrivate, d ?? x));
    }
    case 'EC':
      if (!['P-256', 'secp256k1', 'P-384', 'P-521'].includes(crv)) {
        throw new ERR_INVALID_ARG_VALUE('key.crv', crv);
      }
      return guard(() => binding.ecOfJwk(
        crv, decoded(jwk, isPrivate ? ['x', 'y', 'd'] : ['x', 'y'])));
    case 'RSA': {
      const names = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'].slice(0, isPrivate ? 8 : 2);
      return guard(() => binding.rsaOfJwk(decoded(jwk, names)));
    }
    default:
      throw new ERR_INVALID_ARG_VALUE('key.kty', kty);
  }
}

function handleOfBytes(data, { structure, passphrase }, wanted) {
  const read = (how) => guard(() => binding[how](data, structure, passphrase));
  if (wanted === 'private') return read('readPrivate');
  if (wanted === 'public') return read('readPublic').toPublic();
  // Either will do: what is private stays so.
  if (structure === 'spki') return read('readPublic');
  const isPublic = structure === null &&
    /-----BEGIN ((RSA )?PUBLIC KEY|CERTIFICATE)/.test(Buffer.from(data).toString('latin1'));
  return read(isPublic ? 'readPublic' : 'readPrivate');
}

function handleOfObject(object, wanted, derives) {
  const { type } = object;
  const isFine = type === wanted || (type === 'private' && wanted !== 'private' && derives) ||
    (wanted === 'any' && type !== 'secret');
  if (!isFine) {
    const expected = { any: 'private or public', public: 'private or public' }[wanted] ?? wanted;
    throw new ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(type, expected);
  }
  return keys.handleOf(object);
}

/**
 * Java's key of what a script gives.
 * @param wanted 'private', 'public' (or what one can be derived from), or 'any'
 * @param name what errors call it
 */
function readKey(key, wanted, name = 'key', allowed = withObjects) {
  if (keys.isKeyObject(key)) return handleOfObject(key, wanted, true);
  if (keys.isCryptoKey(key)) return handleOfObject(key[kCryptoKey].keyObject, wanted, true);
  if (typeof key === 'string' || isBytes(key)) {
    return handleOfBytes(bytesOf(key, name), { structure: null, passphrase: null }, wanted);
  }
  if (typeof key !== 'object' || key === null) throw new ERR_INVALID_ARG_TYPE(name, allowed, key);
  const { key: data, encoding, format } = key;
  if (keys.isKeyObject(data)) return handleOfObject(data, wanted, true);
  if (keys.isCryptoKey(data)) return handleOfObject(data[kCryptoKey].keyObject, wanted, true);
  if (format === 'jwk') return handleOfJwk(data, wanted);
  if (typeof data !== 'string' && !isBytes(data)) {
    throw new ERR_INVALID_ARG_TYPE(`${name}.key`, allowed, data);
  }
  if (format === 'raw-public' || format === 'raw-private') return handleOfRaw(key, data);
  return handleOfBytes(bytesOf(data, `${name}.key`, encoding), readInput(key, name), wanted);
}

function handleOfRaw({ asymmetricKeyType, namedCurve, format }, data) {
  validateString(asymmetricKeyType, 'key.asymmetricKeyType');
  return guard(() => (asymmetricKeyType === 'ec' ? binding.ecPoint(namedCurve, data) :
    binding.raw(asymmetricKeyType, format === 'raw-private', data)));
}

const creating = [...plain, 'URL'];

function refuseKeyObject(key, name) {
  if (keys.isKeyObject(key) || keys.isCryptoKey(key)) {
    throw new ERR_INVALID_ARG_TYPE(name, creating, key);
  }
}

function refuseNull(key) {
  if (key !== null) return;
  throw new TypeError("Cannot destructure property 'key' of 'key' as it is null.");
}

function createPrivateKey(key) {
  refuseNull(key);
  refuseKeyObject(key, 'key');
  refuseKeyObject(key?.key, 'key.key');
  return keys.keyObjectOf(readKey(key, 'private', 'key', creating));
}

function createPublicKey(key) {
  refuseNull(key);
  const object = keys.isKeyObject(key) ? key : keys.isKeyObject(key?.key) ? key.key :
    key?.[kCryptoKey]?.keyObject;
  if (object !== undefined && object.type !== 'private') {
    throw new ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(object.type, 'private');
  }
  const handle = readKey(key, 'public', 'key', [...plain, 'KeyObject', 'CryptoKey', 'URL']);
  return keys.keyObjectOf(handle.toPublic());
}

const operationFailed = (text) => coded('Error', 'ERR_CRYPTO_OPERATION_FAILED', text);

module.exports = {
  createPrivateKey,
  createPublicKey,
  createSecretKey: keys.createSecretKey,
  handleOfJwk,
  keysBinding: binding,
  operationFailed,
  readKey,
};
