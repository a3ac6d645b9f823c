'use strict';

// A certificate as the plain object that TLS has always shown.

const { Buffer } = require('buffer');

function namesOf(pairs) {
  const names = { __proto__: null };
  for (let i = 0; i < pairs.length; i += 2) {
    const [name, value] = [pairs[i], pairs[i + 1]];
    names[name] = name in names ? [].concat(names[name], value) : value;
  }
  return names;
}

function accessOf(text) {
  if (text === undefined) return undefined;
  const access = { __proto__: null };
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    (access[line.slice(0, colon)] ??= []).push(line.slice(colon + 1));
  }
  return access;
}

const nistNames = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };

function keyOf(certificate) {
  const key = certificate.publicKey;
  if (key.asymmetricKeyType === 'rsa') {
    const { n, e } = key.export({ format: 'jwk' });
    const modulus = Buffer.from(n, 'base64url').toString('hex').toUpperCase().replace(/^0+/, '');
    return {
      modulus,
      exponent: `0x${BigInt(`0x${Buffer.from(e, 'base64url').toString('hex')}`).toString(16)}`,
      pubkey: key.export({ format: 'der', type: 'spki' }),
      bits: key.asymmetricKeyDetails.modulusLength,
    };
  }
  if (key.asymmetricKeyType === 'ec') {
    const { namedCurve } = key.asymmetricKeyDetails;
    const { handleOf } = require('internal/crypto/keys');
    const pubkey = require('internal/crypto/bytes').bufferOf(handleOf(key).raw());
    return {
      pubkey,
      bits: { secp521r1: 521 }[namedCurve] ?? (pubkey.length - 1) * 4,
      asn1Curve: namedCurve,
      nistCurve: nistNames[namedCurve],
    };
  }
  return {};
}

function legacyOf(certificate, handle) {
  const key = keyOf(certificate);
  return {
    subject: namesOf(Array.from(handle.name(false, true))),
    issuer: namesOf(Array.from(handle.name(true, true))),
    subjectaltname: certificate.subjectAltName,
    infoAccess: accessOf(certificate.infoAccess),
    ca: certificate.ca,
    modulus: key.modulus,
    exponent: key.exponent,
    pubkey: key.pubkey,
    bits: key.bits,
    valid_from: certificate.validFrom,
    valid_to: certificate.validTo,
    fingerprint: certificate.fingerprint,
    fingerprint256: certificate.fingerprint256,
    fingerprint512: certificate.fingerprint512,
    ext_key_usage: certificate.keyUsage,
    serialNumber: certificate.serialNumber,
    raw: certificate.raw,
    asn1Curve: key.asn1Curve,
    nistCurve: key.nistCurve,
  };
}

module.exports = { legacyOf };
