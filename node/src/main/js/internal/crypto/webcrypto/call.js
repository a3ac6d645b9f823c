'use strict';

// The arguments of a call to crypto.subtle, as the Web's interfaces take them.

const { isBytes, unsigned } = require('internal/crypto/bytes');
const { kCryptoKey } = require('internal/crypto/key_symbols');
const { typeError } = require('internal/crypto/webcrypto/normalize');
const { allUsages } = require('internal/crypto/webcrypto/tables');

const nth = (index) => `${index + 1}${['st', 'nd', 'rd'][index] ?? 'th'}`;

class SubtleCall {
  constructor(name, given, required) {
    this.prefix = `Failed to execute '${name}' on 'SubtleCrypto':`;
    this.given = given;
    if (given.length < required) {
      throw typeError('ERR_MISSING_ARGS', `${this.prefix} ${required} argument` +
        `${required === 1 ? '' : 's'} required, but only ${given.length} present.`);
    }
  }

  // A copy: what changes later does not count.
  bytes(index) {
    const value = this.given[index];
    if (!isBytes(value)) {
      throw typeError('ERR_INVALID_ARG_TYPE', `${this.prefix} ${nth(index)} argument is not ` +
        'instance of ArrayBuffer, Buffer, TypedArray, or DataView.');
    }
    return Uint8Array.from(unsigned(value));
  }

  key(index) {
    const value = this.given[index];
    if (value?.[kCryptoKey] === undefined) {
      throw typeError('ERR_INVALID_ARG_TYPE',
        `${this.prefix} ${nth(index)} argument is not of type CryptoKey.`);
    }
    return value;
  }

  choice(index, choices, type) {
    const value = `${this.given[index]}`;
    if (!choices.includes(value)) {
      throw typeError('ERR_INVALID_ARG_VALUE', `${this.prefix} ${nth(index)} argument ` +
        `'${value}' is not a valid enum value of type ${type}.`);
    }
    return value;
  }

  format(index) {
    return this.choice(index, formats, 'KeyFormat');
  }

  usages(index) {
    const value = this.given[index];
    if (typeof value?.[Symbol.iterator] !== 'function' || typeof value === 'string') {
      throw typeError('ERR_INVALID_ARG_TYPE',
        `${this.prefix} ${nth(index)} argument cannot be converted to sequence.`);
    }
    const list = Array.from(value, String);
    const odd = list.findIndex((usage) => !allUsages.includes(usage));
    if (odd >= 0) {
      throw typeError('ERR_INVALID_ARG_VALUE', `${this.prefix} ${nth(index)} argument[${odd}] ` +
        `'${list[odd]}' is not a valid enum value of type KeyUsage.`);
    }
    return list;
  }
}

const formats = ['raw', 'pkcs8', 'spki', 'jwk', 'raw-secret', 'raw-public', 'raw-seed'];

module.exports = { SubtleCall };
