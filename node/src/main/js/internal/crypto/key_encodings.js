'use strict';

// How keys come in and go out: format, structure, cipher, passphrase.

const {
  codes: { ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS, ERR_INVALID_ARG_VALUE },
} = require('internal/errors');
const { validateObject } = require('internal/validators');
const { bytesOf, isBytes } = require('internal/crypto/bytes');

const structures = {
  public: ['pkcs1', 'spki'],
  private: ['pkcs1', 'pkcs8', 'sec1'],
};

/**
 * { format, type, cipher, passphrase } in which a key of a kind ('public', 'private') goes out.
 */
function readOutput(options, kind, name) {
  validateObject(options, name);
  const { format, type, cipher, passphrase } = options;
  if (format === 'jwk') {
    if (cipher !== undefined || passphrase !== undefined) {
      throw new ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS('jwk', 'does not support encryption');
    }
    return { format };
  }
  if (format === `raw-${kind}`) return { format };
  if (format !== 'pem' && format !== 'der') {
    throw new ERR_INVALID_ARG_VALUE(`${name}.format`, format);
  }
  if (!structures[kind].includes(type)) throw new ERR_INVALID_ARG_VALUE(`${name}.type`, type);
  if (kind === 'public') return { format, type };
  if (cipher !== undefined && cipher !== null) {
    if (typeof cipher !== 'string') throw new ERR_INVALID_ARG_VALUE(`${name}.cipher`, cipher);
    if (typeof passphrase !== 'string' && !isBytes(passphrase)) {
      throw new ERR_INVALID_ARG_VALUE(`${name}.passphrase`, passphrase);
    }
    return { format, type, cipher, passphrase: bytesOf(passphrase, `${name}.passphrase`) };
  }
  if (passphrase !== undefined) throw new ERR_INVALID_ARG_VALUE(`${name}.cipher`, cipher);
  return { format, type };
}

/** { format, structure or null, passphrase or null } in which a key comes in. */
function readInput(key, name) {
  const { format = 'pem', type, passphrase, encoding } = key;
  if (format !== 'pem' && format !== 'der') {
    throw new ERR_INVALID_ARG_VALUE(`${name}.format`, format);
  }
  const known = ['pkcs1', 'pkcs8', 'sec1', 'spki'];
  if ((format === 'der' || type !== undefined) && !known.includes(type)) {
    throw new ERR_INVALID_ARG_VALUE(`${name}.type`, type);
  }
  if (passphrase !== undefined && passphrase !== null && typeof passphrase !== 'string' &&
      !isBytes(passphrase)) {
    throw new ERR_INVALID_ARG_VALUE(`${name}.passphrase`, passphrase);
  }
  return {
    structure: format === 'der' ? type : null,
    passphrase: passphrase === undefined || passphrase === null ? null :
      bytesOf(passphrase, `${name}.passphrase`, encoding),
  };
}


module.exports = { readInput, readOutput };
