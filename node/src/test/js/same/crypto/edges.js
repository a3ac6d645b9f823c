'use strict';

// What Node's own tests ask at the edges: small primes, pairs that are none, digests asked twice.

const crypto = require('crypto');

const show = (name, what) => {
  try {
    console.log(name, what());
  } catch (error) {
    console.log(name, error.name, error.code, error.message);
  }
};

for (const outputLength of [0, 28, 32]) {
  show('one go', () => crypto.hash('sha224', '', { outputLength }));
}
for (const generator of [-1, 1, Buffer.alloc(0), Buffer.from([0]), Buffer.from([1])]) {
  show('generator', () => crypto.createDiffieHellman('abcdef', generator));
  show('generator', () => crypto.createDiffieHellman('abcdef', 'hex', generator));
}
for (const bits of [-1, 0, 1, 2, 8, 511]) show(bits, () => crypto.createDiffieHellman(bits));

const prime = crypto.getDiffieHellman('modp2').getPrime();
const copy = prime.buffer.slice(prime.byteOffset, prime.byteOffset + prime.length);
for (const View of [Uint8Array, Uint16Array, Float64Array, DataView]) {
  show(View.name, () => crypto.createDiffieHellman(new View(copy), '02', 'hex').getPrime()
    .equals(prime));
}

const [own, other] = [crypto.createECDH('secp256k1'), crypto.createECDH('secp256k1')];
other.generateKeys();
show('no key', () => own.computeSecret(other.getPublicKey()));
own.generateKeys();
process.noDeprecation = true;
own.setPublicKey(own.getPublicKey());
show('its own', () => own.computeSecret(other.getPublicKey()).length);
own.setPublicKey(other.getPublicKey());
show('no pair', () => own.computeSecret(other.getPublicKey()));

const pss = crypto.generateKeyPairSync('rsa-pss', { modulusLength: 1024 });
show('sign', () => crypto.sign('sha256', 'a', { key: pss.privateKey, padding: 1 }));
show('verify', () => crypto.verify('sha256', 'a', { key: pss.publicKey, padding: 1 },
  Buffer.alloc(128)));

const { privateKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
const der = privateKey.export(
  { type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: 'x' });
show('sealed', () => crypto.createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
show('opened', () => crypto.createPrivateKey(
  { key: der, format: 'der', type: 'pkcs8', passphrase: 'x' }).asymmetricKeyType);

const hidden = crypto.createCipheriv('aes-128-ccm', Buffer.alloc(16), Buffer.alloc(12),
  { authTagLength: 16 });
hidden.setAAD(Buffer.from('aad'), { plaintextLength: 3 });
const bytes = Buffer.concat([hidden.update('abc'), hidden.final()]);
const opened = crypto.createDecipheriv('aes-128-ccm', Buffer.alloc(16), Buffer.alloc(12),
  { authTagLength: 16 });
show('before its tag', () => {
  opened.setAAD(Buffer.from('aad'), { plaintextLength: 3 });
  opened.setAuthTag(hidden.getAuthTag());
  return `${opened.update(bytes)}${opened.final()}`;
});

const { constants } = require('zlib');
try {
  constants.Z_OK = 1;
} catch (error) {
  console.log(error.name);
}

const hash = crypto.createHash('sha3-512');
hash.end('aoeu');
hash.once('readable', () => {
  console.log(hash.read().toString('hex').slice(0, 16));
  show('once more', () => hash.digest('hex').slice(0, 16));
  show('twice more', () => hash.digest('hex'));
});
