'use strict';

// Single blocks through RSA: publicEncrypt, privateDecrypt, and the other way round.

const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { validateString } = require('internal/validators');
const { binding, bufferOf, bytesOf, coded, runJob } = require('internal/crypto/bytes');
const { keysBinding, readKey } = require('internal/crypto/key_input');

const PKCS1_PADDING = 1;
const OAEP_PADDING = 4;

function crypt(name, wanted, usesPrivate, encrypts, usual) {
  return {
    [name](options, buffer) {
      const key = readKey(options, wanted);
      const isBag = typeof options === 'object' && options !== null;
      const { padding = usual, oaepHash = 'sha1', oaepLabel, encoding } = isBag ? options : {};
      validateString(oaepHash, 'key.oaepHash');
      if (padding !== padding >> 0) throw new ERR_INVALID_ARG_VALUE('options.padding', padding);
      const label = oaepLabel === undefined ? null : bytesOf(oaepLabel, 'key.oaepLabel', encoding);
      buffer = bytesOf(buffer, 'buffer', encoding);
      if (binding.hashLength(oaepHash) < 0) {
        throw coded('Error', 'ERR_OSSL_EVP_INVALID_DIGEST', 'Invalid digest used');
      }
      return bufferOf(runJob(
        keysBinding.rsa(key, usesPrivate, encrypts, padding, oaepHash, label, buffer)));
    },
  }[name];
}

module.exports = {
  publicEncrypt: crypt('publicEncrypt', 'public', false, true, OAEP_PADDING),
  publicDecrypt: crypt('publicDecrypt', 'public', false, false, PKCS1_PADDING),
  privateEncrypt: crypt('privateEncrypt', 'private', true, true, PKCS1_PADDING),
  privateDecrypt: crypt('privateDecrypt', 'private', true, false, OAEP_PADDING),
};
