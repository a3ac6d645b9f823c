'use strict';

// The Web Cryptography API: crypto, crypto.subtle.

const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS },
} = require('internal/errors');
const { binding, arrayBufferOf, isBytes, range } = require('internal/crypto/bytes');
const { SubtleCall } = require('internal/crypto/webcrypto/call');
const { algorithms, hashes } = require('internal/crypto/webcrypto/tables');
const { fail, normalize, typeError } = require('internal/crypto/webcrypto/normalize');
const { CryptoKey, stateOf } = require('internal/crypto/webcrypto/crypto_key');

const generating = () => require('internal/crypto/webcrypto/generate');
const converting = () => require('internal/crypto/webcrypto/convert');
const operating = () => require('internal/crypto/webcrypto/operations');

function callOn(self, name, given, required) {
  if (self !== subtle) throw new ERR_INVALID_THIS('SubtleCrypto');
  return new SubtleCall(name, given, required);
}

function checkUse(key, algorithm, usage, text = usage) {
  const state = stateOf(key);
  if (state.algorithm.name !== algorithm.name) {
    throw fail('InvalidAccessError', 'Key algorithm mismatch');
  }
  if (!state.usages.includes(usage)) {
    throw fail('InvalidAccessError', `Unable to use this key to ${text}`);
  }
}

const wrapping = (algorithm, operation, fallback) => {
  try {
    return normalize(algorithm, operation);
  } catch {
    return normalize(algorithm, fallback);
  }
};

// ---- SubtleCrypto ---------------------------------------------------------------------------

class SubtleCrypto {
  constructor() {
    throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  static supports(operation, algorithm) {
    const name = operation === 'exportKey' || operation === 'importKey' ? 'importKey' : operation;
    try {
      normalize(algorithm, name);
      return true;
    } catch {
      return false;
    }
  }

  async encrypt(algorithm, key, data) {
    const call = callOn(this, 'encrypt', arguments, 3);
    call.key(1);
    const bytes = call.bytes(2);
    const wanted = normalize(algorithm, 'encrypt');
    checkUse(key, wanted, 'encrypt');
    return operating().crypt(wanted, key, bytes, true);
  }

  async decrypt(algorithm, key, data) {
    const call = callOn(this, 'decrypt', arguments, 3);
    call.key(1);
    const bytes = call.bytes(2);
    const wanted = normalize(algorithm, 'decrypt');
    checkUse(key, wanted, 'decrypt');
    return operating().crypt(wanted, key, bytes, false);
  }

  async sign(algorithm, key, data) {
    const call = callOn(this, 'sign', arguments, 3);
    call.key(1);
    const bytes = call.bytes(2);
    const wanted = normalize(algorithm, 'sign');
    checkUse(key, wanted, 'sign');
    return operating().sign(wanted, key, bytes);
  }

  async verify(algorithm, key, signature, data) {
    const call = callOn(this, 'verify', arguments, 4);
    call.key(1);
    const shown = call.bytes(2);
    const bytes = call.bytes(3);
    const wanted = normalize(algorithm, 'verify');
    checkUse(key, wanted, 'verify');
    return operating().verify(wanted, key, shown, bytes);
  }

  async digest(algorithm, data) {
    const call = callOn(this, 'digest', arguments, 2);
    const bytes = call.bytes(1);
    const { name } = normalize(algorithm, 'digest');
    return arrayBufferOf(range(bytes, (buffer, offset, length) =>
      binding.hashOf(hashes[name], -1, buffer, offset, length)));
  }

  async generateKey(algorithm, extractable, keyUsages) {
    const call = callOn(this, 'generateKey', arguments, 3);
    const usages = call.usages(2);
    const wanted = normalize(algorithm, 'generateKey');
    return generating().generateKey(wanted, Boolean(extractable), usages);
  }

  async deriveKey(algorithm, baseKey, derivedKeyType, extractable, keyUsages) {
    const call = callOn(this, 'deriveKey', arguments, 5);
    call.key(1);
    const usages = call.usages(4);
    const wanted = normalize(algorithm, 'deriveBits');
    const derived = normalize(derivedKeyType, 'importKey');
    const sized = normalize(derivedKeyType, 'get key length');
    checkUse(baseKey, wanted, 'deriveKey', 'derive a key');
    const length = generating().keyLength(sized);
    const bits = await operating().deriveBits(wanted, baseKey, length);
    const key = converting().importKey(
      'raw', new Uint8Array(bits), derived, Boolean(extractable), usages);
    return key;
  }

  async deriveBits(algorithm, baseKey, length = null) {
    const call = callOn(this, 'deriveBits', arguments, 2);
    call.key(1);
    const wanted = normalize(algorithm, 'deriveBits');
    checkUse(baseKey, wanted, 'deriveBits', 'derive bits');
    return operating().deriveBits(wanted, baseKey, length === null ? null : length >>> 0);
  }

  async importKey(format, keyData, algorithm, extractable, keyUsages) {
    const call = callOn(this, 'importKey', arguments, 4);
    call.format(0);
    if (format === 'jwk' && (isBytes(keyData) || typeof keyData !== 'object')) {
      throw typeError('ERR_INVALID_ARG_TYPE',
        `${call.prefix} 2nd argument cannot be converted to a dictionary.`);
    }
    const data = format === 'jwk' ? keyData : call.bytes(1);
    const usages = call.usages(4);
    const wanted = normalize(algorithm, 'importKey');
    return converting().importKey(format, data, wanted, Boolean(extractable), usages);
  }

  async exportKey(format, key) {
    const call = callOn(this, 'exportKey', arguments, 2);
    call.format(0);
    call.key(1);
    if (!key.extractable) throw fail('InvalidAccessError', 'key is not extractable');
    return converting().exportKey(format, key);
  }

  async wrapKey(format, key, wrappingKey, algorithm) {
    const call = callOn(this, 'wrapKey', arguments, 4);
    call.format(0);
    call.key(1);
    call.key(2);
    const wanted = wrapping(algorithm, 'wrapKey', 'encrypt');
    checkUse(wrappingKey, wanted, 'wrapKey', 'wrapKey');
    if (!key.extractable) throw fail('InvalidAccessError', 'key is not extractable');
    const exported = converting().exportKey(format, key);
    const bytes = format === 'jwk' ?
      require('buffer').Buffer.from(JSON.stringify(exported)) : new Uint8Array(exported);
    const padded = format === 'jwk' && wanted.name === 'AES-KW' ? padTo8(bytes) : bytes;
    return operating().crypt(wanted, wrappingKey, padded, true);
  }

  async unwrapKey(
    format, wrappedKey, unwrappingKey, unwrapAlgorithm, unwrappedKeyAlgorithm, extractable,
    keyUsages) {
    const call = callOn(this, 'unwrapKey', arguments, 7);
    call.format(0);
    const bytes = call.bytes(1);
    call.key(2);
    const usages = call.usages(6);
    const wanted = wrapping(unwrapAlgorithm, 'unwrapKey', 'decrypt');
    const unwrapped = normalize(unwrappedKeyAlgorithm, 'importKey');
    checkUse(unwrappingKey, wanted, 'unwrapKey', 'unwrapKey');
    const opened = await operating().crypt(wanted, unwrappingKey, bytes, false);
    const data = format === 'jwk' ? parsed(opened) : new Uint8Array(opened);
    return converting().importKey(format, data, unwrapped, Boolean(extractable), usages);
  }

  async getPublicKey(key, keyUsages) {
    const call = callOn(this, 'getPublicKey', arguments, 2);
    call.key(0);
    const usages = call.usages(1);
    const { keyObject, algorithm } = stateOf(key);
    if (keyObject.type !== 'private') {
      throw fail('NotSupportedError', 'key must be a private key');
    }
    generating().checkUsages(algorithm.name, usages, algorithms[algorithm.name].usages.public);
    const { createPublicKey } = require('internal/crypto/key_input');
    const { makeKey } = require('internal/crypto/webcrypto/crypto_key');
    return makeKey(createPublicKey(keyObject), algorithm, usages, true);
  }
}

const padTo8 = (bytes) => {
  const { Buffer } = require('buffer');
  return Buffer.concat([bytes, Buffer.alloc((8 - bytes.length % 8) % 8, ' ')]);
};

function parsed(bytes) {
  try {
    return JSON.parse(require('buffer').Buffer.from(bytes).toString());
  } catch (cause) {
    throw fail('DataError', 'Invalid wrapped JWK key', cause);
  }
}

// ---- Crypto ---------------------------------------------------------------------------------

const integerViews = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array,
  Uint32Array, BigInt64Array, BigUint64Array];

class Crypto {
  constructor() {
    throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  get subtle() {
    checkThis(this);
    return subtle;
  }

  getRandomValues(array) {
    checkThis(this);
    return fill(array);
  }

  randomUUID(options) {
    checkThis(this);
    return require('internal/crypto/random').randomUUID(options);
  }
}

Object.assign(SubtleCrypto.prototype, require('internal/unavailable').unavailableMembers(
  'crypto.subtle',
  { encapsulateBits: 2, encapsulateKey: 5, decapsulateBits: 3, decapsulateKey: 6 }));

function checkThis(self) {
  if (self !== webcrypto) throw new ERR_INVALID_THIS('Crypto');
}

function fill(array) {
  if (!integerViews.some((View) => array instanceof View)) {
    throw fail('TypeMismatchError', 'The data argument must be an integer-type TypedArray');
  }
  if (array.byteLength > 65536) {
    const text = 'The requested length exceeds 65,536 bytes';
    throw fail('QuotaExceededError', text);
  }
  return require('internal/crypto/random').randomFillSync(array, 0);
}

const subtle = Object.create(SubtleCrypto.prototype);
const webcrypto = Object.create(Crypto.prototype);

for (const [Class, name] of [[SubtleCrypto, 'SubtleCrypto'], [Crypto, 'Crypto']]) {
  for (const member of Object.getOwnPropertyNames(Class.prototype)) {
    if (member !== 'constructor') {
      Object.defineProperty(Class.prototype, member, { __proto__: null, enumerable: true });
    }
  }
  Object.defineProperty(Class.prototype, Symbol.toStringTag, {
    __proto__: null, value: name, configurable: true,
  });
}

module.exports = {
  Crypto,
  CryptoKey,
  SubtleCrypto,
  crypto: webcrypto,
  getRandomValues(array) {
    return fill(array);
  },
  subtle,
  webcrypto,
};
