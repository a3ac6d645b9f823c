'use strict';

// Algorithms as scripts name them, made into a name and checked parameters.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { isBytes, unsigned } = require('internal/crypto/bytes');
const { algorithms, dictionaries, hashes, names } = require('internal/crypto/webcrypto/tables');
const { kCryptoKey } = require('internal/crypto/key_symbols');

function fail(name, message, cause) {
  const { DOMException } = require('internal/dom_exception');
  const options = cause === undefined ? name : { name, cause };
  return new DOMException(message, options);
}

const typeError = (code, text) => Object.assign(new TypeError(text), { code });
const unrecognized = () => fail('NotSupportedError', 'Unrecognized algorithm name');

function nameOf(algorithm) {
  if (typeof algorithm === 'string') return algorithm;
  if ((typeof algorithm !== 'object' && typeof algorithm !== 'function') || algorithm === null) {
    return `${algorithm}`;
  }
  const { name } = algorithm;
  if (name === undefined) {
    throw typeError('ERR_MISSING_OPTION', 'Failed to normalize algorithm: passed algorithm ' +
      "cannot be converted to 'Algorithm' because 'name' is required in 'Algorithm'.");
  }
  return `${name}`;
}

const convert = {
  hash: (value) => ({ name: normalize(value, 'digest').name }),
  number: (value) => Number(value),
  text: (value) => `${value}`,
  bytes(value, name) {
    if (!isBytes(value)) {
      throw new ERR_INVALID_ARG_TYPE(`algorithm.${name}`,
        ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], value);
    }
    // What changes later does not count.
    return Uint8Array.from(unsigned(value));
  },
  key(value, name) {
    if (value?.[kCryptoKey] === undefined) {
      throw new ERR_INVALID_ARG_TYPE(`algorithm.${name}`, 'CryptoKey', value);
    }
    return value;
  },
};

/**
 * { name, …parameters } of an algorithm for an operation.
 * @throws NotSupportedError where it cannot be asked for that
 */
function normalize(algorithm, operation) {
  const name = names.get(nameOf(algorithm).toUpperCase());
  const type = algorithms[name]?.operations[operation];
  if (type === undefined) throw unrecognized();
  const found = { name };
  const members = dictionaries[type];
  if (members === undefined) return found;
  for (const member of Object.keys(members)) {
    const kind = members[member].replace('!', '');
    const value = typeof algorithm === 'string' ? undefined : algorithm[member];
    if (value !== undefined) {
      found[member] = convert[kind](value, member);
    } else if (members[member].endsWith('!')) {
      throw typeError('ERR_MISSING_OPTION', 'Failed to normalize algorithm: passed algorithm ' +
        `cannot be converted to '${type}' because '${member}' is required in '${type}'.`);
    }
  }
  return found;
}

/** The name crypto's other half has for a hash. */
const hashName = ({ name }) => hashes[name];

module.exports = { fail, hashName, nameOf, normalize, typeError, unrecognized };
