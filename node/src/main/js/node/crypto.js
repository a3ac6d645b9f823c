'use strict';

// node:crypto. Each part is loaded when one of its members is first read.

const { defineLazy } = require('internal/boot');

const parts = {
  'internal/crypto/derive': ['argon2', 'argon2Sync', 'hkdf', 'hkdfSync', 'pbkdf2', 'pbkdf2Sync',
    'scrypt', 'scryptSync'],
  'internal/crypto/random': ['checkPrime', 'checkPrimeSync', 'generatePrime', 'generatePrimeSync',
    'randomBytes', 'randomFill', 'randomFillSync', 'randomInt', 'randomUUID', 'randomUUIDv7'],
  'internal/crypto/cipher': ['Cipheriv', 'Decipheriv'],
  'internal/crypto/cipher_info': ['getCipherInfo'],
  'internal/crypto/hash': ['hash', 'Hash', 'Hmac'],
  'internal/crypto/names': ['getCiphers', 'getCurves', 'getHashes', 'getMacs'],
  'internal/crypto/makers': ['createCipheriv', 'createDecipheriv', 'createHash', 'createHmac',
    'createSign', 'createVerify', 'setEngine', 'getFips', 'setFips', 'timingSafeEqual',
    'secureHeapUsed'],
  'internal/crypto/exchange': ['createDiffieHellman', 'createDiffieHellmanGroup', 'createECDH',
    'diffieHellman', 'getDiffieHellman', 'DiffieHellman', 'DiffieHellmanGroup', 'ECDH'],
  'internal/crypto/key_input': ['createPrivateKey', 'createPublicKey', 'createSecretKey'],
  'internal/crypto/keys': ['KeyObject'],
  'internal/crypto/keygen': ['generateKey', 'generateKeyPair', 'generateKeyPairSync',
    'generateKeySync'],
  'internal/crypto/rsa': ['privateDecrypt', 'privateEncrypt', 'publicDecrypt', 'publicEncrypt'],
  'internal/crypto/sign': ['Sign', 'Verify', 'sign', 'verify'],
  'internal/crypto/constants': ['constants'],
  'internal/crypto/x509': ['X509Certificate'],
  'internal/crypto/webcrypto': ['webcrypto', 'subtle', 'getRandomValues'],
};

const partOf = {};
for (const id of Object.keys(parts)) for (const name of parts[id]) partOf[name] = id;

// In Node's order.
const members = ['argon2', 'argon2Sync', 'checkPrime', 'checkPrimeSync', 'createCipheriv',
  'createDecipheriv', 'createDiffieHellman', 'createDiffieHellmanGroup', 'createECDH',
  'createHash', 'createHmac', 'createMac', 'createPrivateKey', 'createPublicKey',
  'createSecretKey', 'createSign', 'createVerify', 'diffieHellman', 'generatePrime',
  'generatePrimeSync', 'getCiphers', 'getCipherInfo', 'getCurves', 'getDiffieHellman', 'getHashes',
  'getMacs', 'hkdf', 'hkdfSync', 'parsePKCS12', 'pbkdf2', 'pbkdf2Sync', 'generateKeyPair',
  'generateKeyPairSync', 'generateKey', 'generateKeySync', 'privateDecrypt', 'privateEncrypt',
  'publicDecrypt', 'publicEncrypt', 'randomBytes', 'randomFill', 'randomFillSync', 'randomInt',
  'randomUUID', 'randomUUIDv7', 'scrypt', 'scryptSync', 'sign', 'setEngine', 'timingSafeEqual',
  'getFips', 'setFips', 'verify', 'hash', 'encapsulate', 'decapsulate', 'Certificate', 'Cipheriv',
  'Decipheriv', 'DiffieHellman', 'DiffieHellmanGroup', 'ECDH', 'Hash', 'Hmac', 'KeyObject', 'Sign',
  'Verify', 'X509Certificate', 'secureHeapUsed', 'constants', 'webcrypto', 'subtle',
  'getRandomValues'];

for (const name of members) {
  defineLazy(module.exports, name, true, () => load(name));
}

// Old names, which are not shown.
for (const name of ['prng', 'pseudoRandomBytes', 'rng']) {
  defineLazy(module.exports, name, false, () => require('internal/crypto/random').randomBytes);
}
Object.defineProperty(module.exports, 'fips', {
  __proto__: null,
  configurable: false,
  enumerable: false,
  get: () => require('internal/crypto/fips').get(),
  set: (value) => require('internal/crypto/fips').set(value),
});

function load(name) {
  const id = partOf[name];
  if (id !== undefined) return require(id)[name];
  return require('internal/unavailable').unavailable('crypto', name);
}
