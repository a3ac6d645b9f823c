'use strict';

// KeyObject and its kinds.

const {
  codes: {
    ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS, ERR_INVALID_ARG_TYPE,
    ERR_INVALID_ARG_VALUE, ERR_INVALID_THIS,
  },
} = require('internal/errors');
const { validateObject, validateOneOf, validateString } = require('internal/validators');
const { binding, bufferOf, guard, isBytes, unsigned } = require('internal/crypto/bytes');
const { kClone } = require('internal/clone/hook');
const { kCryptoKey, kKeyHandle } = require('internal/crypto/key_symbols');
const { readOutput } = require('internal/crypto/key_encodings');
const { Buffer } = require('buffer');

const handles = new WeakMap();

const isKeyObject = (value) => typeof value === 'object' && value !== null && handles.has(value);
const isCryptoKey = (value) => value?.[kCryptoKey] !== undefined;

/** The object behind a KeyObject: `{ bytes }` of a secret one, else Java's key. */
const handleOf = (key) => handles.get(key).handle;

class KeyObject {
  constructor(type, handle) {
    if (type !== 'secret' && type !== 'public' && type !== 'private') {
      throw new ERR_INVALID_ARG_VALUE('type', type);
    }
    if (typeof handle !== 'object' || handle === null) {
      throw new ERR_INVALID_ARG_TYPE('handle', 'object', handle);
    }
    handles.set(this, { type, handle });
    Object.defineProperty(this, kKeyHandle, { __proto__: null, value: handle });
    Object.defineProperty(this, kClone, { __proto__: null, value: () => this });
  }

  get type() {
    return stateOf(this).type;
  }

  static from(key) {
    if (!isCryptoKey(key)) throw new ERR_INVALID_ARG_TYPE('key', 'CryptoKey', key);
    return key[kCryptoKey].keyObject;
  }

  toCryptoKey(algorithm, extractable, usages) {
    const { toCryptoKey } = require('internal/crypto/webcrypto/convert');
    return toCryptoKey(this, algorithm, extractable, usages);
  }

  equals(otherKeyObject) {
    if (!isKeyObject(otherKeyObject)) {
      throw new ERR_INVALID_ARG_TYPE('otherKeyObject', 'KeyObject', otherKeyObject);
    }
    const own = stateOf(this);
    const other = stateOf(otherKeyObject);
    if (own.type !== other.type) return false;
    if (own.type !== 'secret') return own.handle.same(other.handle);
    return own.handle.bytes.length === other.handle.bytes.length &&
      binding.equal(own.handle.bytes, other.handle.bytes);
  }
}

function stateOf(key) {
  const state = handles.get(key);
  if (state === undefined) throw new ERR_INVALID_THIS('KeyObject');
  return state;
}

Object.defineProperty(KeyObject.prototype, Symbol.toStringTag, {
  __proto__: null,
  value: 'KeyObject', configurable: true,
});

class SecretKeyObject extends KeyObject {
  constructor(bytes) {
    super('secret', { bytes });
  }

  get symmetricKeySize() {
    return stateOf(this).handle.bytes.length;
  }

  export(options) {
    if (options !== undefined) {
      validateObject(options, 'options');
      validateOneOf(options.format, 'options.format', [undefined, 'buffer', 'jwk']);
      if (options.format === 'jwk') {
        return { kty: 'oct', k: stateOf(this).handle.bytes.toString('base64url') };
      }
    }
    return Buffer.from(stateOf(this).handle.bytes);
  }
}

const big = new Set(['publicExponent']);

class AsymmetricKeyObject extends KeyObject {
  get asymmetricKeyType() {
    return stateOf(this).handle.type();
  }

  get asymmetricKeyDetails() {
    const { handle } = stateOf(this);
    const details = {};
    if (handle.type() === 'dh') return details;
    const pairs = Array.from(handle.facts());
    for (let i = 0; i < pairs.length; i += 2) {
      details[pairs[i]] = big.has(pairs[i]) ? BigInt(pairs[i + 1]) : pairs[i + 1];
    }
    return details;
  }
}

const jwkOrders = {
  RSA: ['kty', 'n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'],
  EC: ['kty', 'x', 'y', 'crv', 'd'],
  OKP: ['kty', 'crv', 'x', 'd'],
};

function jwkOf(handle) {
  const pairs = Array.from(guard(() => handle.jwk()));
  const members = {};
  for (let i = 0; i < pairs.length; i += 2) members[pairs[i]] = pairs[i + 1];
  const jwk = {};
  for (const name of jwkOrders[members.kty]) {
    if (members[name] !== undefined) jwk[name] = members[name];
  }
  return jwk;
}

function checkStructure(handle, { type, format, cipher }) {
  const kind = handle.type();
  if (type === 'pkcs1' && kind !== 'rsa') {
    throw new ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS('pkcs1', 'can only be used for RSA keys');
  }
  if (type === 'sec1' && kind !== 'ec') {
    throw new ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS('sec1', 'can only be used for EC keys');
  }
  if (cipher !== undefined && type !== 'pkcs8' && format === 'der') {
    throw new ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS(type, 'does not support encryption');
  }
}

/** A key as an encoding wants it: text, a Buffer, or an object. */
function written(handle, encoding) {
  const { format, type, cipher, passphrase } = encoding;
  if (format === 'jwk') return jwkOf(handle);
  if (format.startsWith('raw')) return bufferOf(guard(() => handle.raw()));
  checkStructure(handle, encoding);
  const bytes = bufferOf(guard(() =>
    handle.write(format === 'pem', type, cipher ?? null, passphrase ?? null)));
  return format === 'pem' ? bytes.toString('latin1') : bytes;
}

class PublicKeyObject extends AsymmetricKeyObject {
  constructor(handle) {
    super('public', handle);
  }

  export(options) {
    return written(stateOf(this).handle, readOutput(options, 'public', 'options'));
  }
}

class PrivateKeyObject extends AsymmetricKeyObject {
  constructor(handle) {
    super('private', handle);
  }

  export(options) {
    return written(stateOf(this).handle, readOutput(options, 'private', 'options'));
  }
}

/** The KeyObject of one of Java's keys. */
const keyObjectOf = (handle) =>
  (handle.isPrivate() ? new PrivateKeyObject(handle) : new PublicKeyObject(handle));

function createSecretKey(key, encoding) {
  if (typeof key === 'string') {
    validateString(key, 'key');
    return new SecretKeyObject(Buffer.from(key, encoding));
  }
  if (!isBytes(key)) {
    throw new ERR_INVALID_ARG_TYPE(
      'key', ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], key);
  }
  return new SecretKeyObject(Buffer.from(unsigned(key)));
}

module.exports = {
  KeyObject,
  PrivateKeyObject,
  PublicKeyObject,
  SecretKeyObject,
  createSecretKey,
  handleOf,
  isCryptoKey,
  isKeyObject,
  keyObjectOf,
  written,
};
