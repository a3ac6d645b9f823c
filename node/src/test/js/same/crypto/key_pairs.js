'use strict';

// Key pairs made, in the forms asked for, at once and later; what is refused.

const crypto = require('crypto');
const { promisify } = require('util');

function attempt(type, options) {
  try {
    const { publicKey, privateKey } = crypto.generateKeyPairSync(type, options);
    console.log(type, options, publicKey.asymmetricKeyDetails ?? typeof publicKey,
      privateKey.type ?? Buffer.isBuffer(privateKey));
  } catch (error) {
    console.log(type, options, error.name, error.code, error.message);
  }
}

attempt('rsa', { modulusLength: 768 });
attempt('rsa', { modulusLength: 768, publicExponent: 3 });
attempt('rsa-pss', { modulusLength: 768, hashAlgorithm: 'sha256', mgf1HashAlgorithm: 'sha1' });
attempt('rsa-pss', { modulusLength: 768 });
attempt('ec', { namedCurve: 'secp256k1' });
attempt('ec', { namedCurve: 'P-384' });
attempt('ed25519');
attempt('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'der', cipher: 'aes-128-cbc', passphrase: 'x' },
});
attempt('x448', { publicKeyEncoding: { format: 'jwk' } });
attempt('dh', { group: 'modp5' });
attempt('dh', {});
attempt('dh', { group: 'x' });
attempt('rsa');
attempt('rsa', { modulusLength: 'a' });
attempt('rsa', { modulusLength: 1024, publicExponent: 2 });
attempt('rsa-pss', { modulusLength: 1024, hashAlgorithm: 'nope' });
attempt('ec', {});
attempt('ec', { namedCurve: 'nope' });
attempt('nope', {});
attempt('ed25519', { publicKeyEncoding: { type: 'pkcs8', format: 'pem' } });
attempt('ed25519', { privateKeyEncoding: { type: 'pkcs8' } });

for (const [type, length] of [['aes', 128], ['hmac', 77], ['aes', 7], ['hmac', 7], ['x', 8]]) {
  try {
    console.log(type, crypto.generateKeySync(type, { length }).symmetricKeySize);
  } catch (error) {
    console.log(type, error.name, error.code, error.message);
  }
}

promisify(crypto.generateKeyPair)('ec', { namedCurve: 'P-256' }).then(
  ({ publicKey, privateKey }) => console.log(publicKey, privateKey));
