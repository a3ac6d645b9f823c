'use strict';

// Keys of every kind, read and written in every form. Signatures that depend on the key alone.

const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

const folder = path.join(__dirname, 'fixtures');
const read = (name) => fs.readFileSync(path.join(folder, `${name}.pem`));
const short = (value) => (typeof value === 'string' ? value.trim().split('\n').join('|') :
  Buffer.isBuffer(value) ? value.toString('base64') : JSON.stringify(value));

function show(name, act) {
  try {
    console.log(name, short(act()));
  } catch (error) {
    console.log(name, error.name, error.code, error.message);
  }
}

for (const name of ['rsa', 'p256', 'k256', 'ed25519', 'ed448', 'x25519', 'x448', 'pss', 'dsa']) {
  const key = crypto.createPrivateKey(read(name));
  const half = crypto.createPublicKey(key);
  console.log(name, key.type, key.asymmetricKeyType, key.asymmetricKeyDetails);
  for (const type of ['pkcs1', 'sec1', 'pkcs8', 'spki']) {
    show(`${name} ${type}`, () => key.export({ type, format: 'pem' }));
    show(`${name} ${type} half`, () => half.export({ type, format: 'der' }));
  }
  show(`${name} jwk`, () => key.export({ format: 'jwk' }));
  show(`${name} jwk half`, () => half.export({ format: 'jwk' }));
  const again = crypto.createPublicKey({
    key: half.export({ type: 'spki', format: 'der' }), format: 'der', type: 'spki',
  });
  const third = crypto.createPrivateKey(read(name));
  console.log(again.equals(half), half.equals(key), key.equals(third));
}

for (const name of ['rsa', 'p256', 'ed25519', 'x448']) {
  const key = crypto.createPrivateKey(read(name));
  const jwk = key.export({ format: 'jwk' });
  console.log(crypto.createPrivateKey({ key: jwk, format: 'jwk' }).equals(key),
    crypto.createPublicKey({ key: jwk, format: 'jwk' }).equals(crypto.createPublicKey(key)));
}

for (const name of ['rsa-sealed', 'rsa-sealed-old']) {
  const key = crypto.createPrivateKey({ key: read(name), passphrase: 'open sesame' });
  console.log(name, key.equals(crypto.createPrivateKey(read('rsa'))));
}

for (const [name, digest] of [['rsa', 'sha256'], ['rsa', 'sha1'], ['rsa', 'ripemd160'],
  ['rsa', 'sha512-256'], ['rsa', null], ['ed25519', null], ['ed448', null]]) {
  show(`${name} ${digest}`, () => crypto.sign(digest, Buffer.from('data'), read(name)));
}

console.log(crypto.diffieHellman({
  privateKey: crypto.createPrivateKey(read('x25519')),
  publicKey: crypto.createPublicKey(read('x25519')),
}).toString('hex'));
console.log(crypto.createSecretKey('61', 'hex').export(), crypto.createSecretKey('a'));
