'use strict';

// CryptoKey: a KeyObject with what it may be used for.

const { codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS } } = require('internal/errors');
const { customInspectSymbol } = require('internal/util');
const { kClone } = require('internal/clone/hook');
const { kCryptoKey } = require('internal/crypto/key_symbols');
const { allUsages } = require('internal/crypto/webcrypto/tables');

function stateOf(key) {
  const state = key?.[kCryptoKey];
  if (state === undefined) throw new ERR_INVALID_THIS('CryptoKey');
  return state;
}

class CryptoKey {
  constructor() {
    throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  get type() {
    return stateOf(this).keyObject.type;
  }

  get extractable() {
    return stateOf(this).extractable;
  }

  get algorithm() {
    return stateOf(this).shownAlgorithm;
  }

  get usages() {
    return stateOf(this).shownUsages;
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return this;
    const { inspect } = require('internal/util/inspect');
    const { type, extractable, algorithm, usages } = this;
    const settings = { ...options, depth: options.depth === null ? null : options.depth - 1 };
    return `CryptoKey ${inspect({ type, extractable, algorithm, usages }, settings)}`;
  }
}

const visible = { __proto__: null, enumerable: true };
Object.defineProperties(CryptoKey.prototype, {
  type: visible, extractable: visible, algorithm: visible, usages: visible,
  [Symbol.toStringTag]: { __proto__: null, value: 'CryptoKey', configurable: true },
});
Object.defineProperty(CryptoKey.prototype, customInspectSymbol, {
  __proto__: null, enumerable: false,
});

function makeKey(keyObject, algorithm, usages, extractable) {
  const key = Object.create(CryptoKey.prototype);
  const sorted = allUsages.filter((usage) => usages.includes(usage));
  Object.defineProperty(key, kCryptoKey, { __proto__: null, value: {
    keyObject, algorithm, usages: sorted, extractable,
    shownAlgorithm: algorithm, shownUsages: sorted,
  } });
  Object.defineProperty(key, kClone, { __proto__: null, value: () => key });
  return key;
}

module.exports = { CryptoKey, kCryptoKey, makeKey, stateOf };
