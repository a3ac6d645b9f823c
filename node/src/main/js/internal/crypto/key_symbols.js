'use strict';

// What stands behind keys: a KeyObject's `{ type, bytes }` or Java's key, a CryptoKey's parts.

module.exports = { kCryptoKey: Symbol('kCryptoKey'), kKeyHandle: Symbol('kKeyHandle') };
