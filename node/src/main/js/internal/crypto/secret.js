'use strict';

// Secret keys as operations take them: bytes, text, a KeyObject, or a CryptoKey.

const { codes: { ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE, ERR_INVALID_ARG_TYPE } } =
  require('internal/errors');
const { bytesOf, isBytes } = require('internal/crypto/bytes');
const { kCryptoKey, kKeyHandle } = require('internal/crypto/key_symbols');

const ALLOWED = ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView', 'string', 'KeyObject',
  'CryptoKey'];

/** The bytes of a secret key. */
function secretBytes(key, name, encoding = undefined, allowed = ALLOWED) {
  if (typeof key === 'string' || isBytes(key)) return bytesOf(key, name, encoding);
  const object = key?.[kCryptoKey]?.keyObject ?? key;
  const handle = object?.[kKeyHandle];
  if (handle === undefined) throw new ERR_INVALID_ARG_TYPE(name, allowed, key);
  if (object.type !== 'secret') throw new ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(object.type, 'secret');
  return handle.bytes;
}

module.exports = { secretBytes };
