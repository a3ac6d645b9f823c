'use strict';

// Groups for the exchange of keys and schemes of signatures: by OpenSSL's names, and by those the
// engine uses.

const { codes: { ERR_INVALID_ARG_VALUE }, genericNodeError } = require('internal/errors');
const { failed } = require('internal/tls/secret');
const { validateString } = require('internal/validators');

const GROUPS = {
  __proto__: null,
  'prime256v1': 'secp256r1', 'P-256': 'secp256r1', 'secp256r1': 'secp256r1',
  'P-384': 'secp384r1', 'secp384r1': 'secp384r1', 'P-521': 'secp521r1', 'secp521r1': 'secp521r1',
  'X25519': 'x25519', 'x25519': 'x25519', 'X448': 'x448', 'x448': 'x448',
  'ffdhe2048': 'ffdhe2048', 'ffdhe3072': 'ffdhe3072', 'ffdhe4096': 'ffdhe4096',
};

/** Groups for the engine, none for its own choice. */
function groupsOf(text) {
  if (text === undefined || text === null) return [];
  validateString(text, 'options.ecdhCurve');
  if (text === 'auto') return [];
  return text.split(':').map((name) => {
    const group = GROUPS[name];
    if (group === undefined) throw failed('Failed to set ECDH curve');
    return group;
  });
}

const CURVES = { __proto__: null, SHA256: '256', SHA384: '384', SHA512: '521' };
const PLAIN = /^(?:rsa_|ecdsa_|ed25519$|ed448$)/;

function schemesNamed(word) {
  const [key, hash] = word.split('+');
  const low = hash?.toLowerCase();
  if (hash === undefined) return PLAIN.test(word.toLowerCase()) ? [word.toLowerCase()] : undefined;
  if (hash === 'SHA1' || hash === 'SHA224') return [];
  if (CURVES[hash] === undefined) return undefined;
  switch (key) {
    case 'RSA': return [`rsa_pkcs1_${low}`];
    case 'RSA-PSS':
    case 'PSS': return [`rsa_pss_rsae_${low}`, `rsa_pss_pss_${low}`];
    case 'ECDSA': return [`ecdsa_secp${CURVES[hash]}r1_${low}`];
    default: return undefined;
  }
}

/** Schemes for the engine, none for its own choice. */
function schemesOf(text) {
  if (text === undefined || text === null) return [];
  validateString(text, 'options.sigalgs');
  if (text === '') throw new ERR_INVALID_ARG_VALUE('options.sigalgs', text);
  return text.split(':').flatMap((word) => {
    const schemes = schemesNamed(word);
    if (schemes === undefined) throw genericNodeError('error:00000000:lib(0)::reason(0)', {});
    return schemes;
  });
}

module.exports = { groupsOf, schemesOf };
