'use strict';

// ECDH and Diffie-Hellman: keys set by hand, forms of points, complaints.

const crypto = require('crypto');

function attempt(act) {
  try {
    console.log(`${act}`.slice(6), '=>', act());
  } catch (error) {
    console.log(`${act}`.slice(6), error.name, error.code, error.message);
  }
}

for (const curve of ['prime256v1', 'secp256k1', 'secp384r1', 'secp521r1', 'brainpoolP256r1']) {
  const own = crypto.createECDH(curve);
  own.setPrivateKey('0102030405060708090a0b0c0d0e0f1011121314151617', 'hex');
  for (const form of ['compressed', 'uncompressed', 'hybrid']) {
    console.log(curve, own.getPublicKey('hex', form));
  }
  const other = crypto.createECDH(curve);
  const point = other.generateKeys();
  console.log(own.computeSecret(point).equals(other.computeSecret(own.getPublicKey())),
    own.computeSecret(own.getPublicKey(), null, 'hex'));
}

attempt(() => crypto.createECDH('nope'));
attempt(() => crypto.createECDH('prime256v1').getPublicKey());
attempt(() => crypto.createECDH('prime256v1').getPrivateKey());
attempt(() => crypto.createECDH('prime256v1').setPrivateKey(Buffer.alloc(32)));
attempt(() => crypto.createECDH('prime256v1').computeSecret(Buffer.alloc(65)));
attempt(() => crypto.ECDH.convertKey('zz', 'secp256k1', 'hex', 'hex', 'nope'));

const one = crypto.getDiffieHellman('modp5');
const two = crypto.createDiffieHellmanGroup('modp5');
one.generateKeys();
const theirs = two.generateKeys('hex');
console.log(one.computeSecret(theirs, 'hex').equals(two.computeSecret(one.getPublicKey())),
  one.getPrime().length, one.getGenerator('hex'), one.setPublicKey);
const three = crypto.createDiffieHellman(one.getPrime(), one.getGenerator());
three.setPrivateKey('abcdef', 'hex');
console.log(three.verifyError, three.generateKeys('base64'));
console.log(three.computeSecret(three.getPublicKey()).toString('hex').slice(0, 40));

attempt(() => crypto.createDiffieHellman());
attempt(() => crypto.createDiffieHellman(1));
attempt(() => crypto.createDiffieHellman(Buffer.from([23]), 5).getPublicKey());
attempt(() => crypto.getDiffieHellman('nope'));
attempt(() => three.computeSecret(Buffer.from([1])));
attempt(() => three.computeSecret(Buffer.alloc(192, 255)));
