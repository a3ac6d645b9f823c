'use strict';

// Every hash there is, in one piece, in several, copied, and in one go.

const crypto = require('crypto');

// Those that the default provider has and this runtime does not.
const missing = /^keccak-kmac/;

for (const name of crypto.getHashes()) {
  if (missing.test(name)) continue;
  const options = /^shake/.test(name) ? { outputLength: 24 } : undefined;
  const hash = crypto.createHash(name, options).update('ab');
  const copy = hash.copy(options);
  const whole = hash.update(Buffer.from('c')).digest('hex');
  const again = copy.update('c').digest('hex');
  console.log(name, whole, whole === again);
}

console.log(crypto.hash('md5', 'a'), crypto.hash('md5', 'a', 'base64'));
console.log(crypto.hash('sha1', Buffer.from('abc'), 'buffer'));
console.log(crypto.hash('shake256', '1', { outputLength: 4, outputEncoding: 'base64' }));
for (const length of [0, 5, 40]) {
  console.log(crypto.createHash('shake128', { outputLength: length }).update('a').digest('hex'));
}
console.log(crypto.createHash('sha256', { outputLength: 32 }).digest('base64url'));
console.log(crypto.createHash('md5').update('ff', 'hex').update('é', 'latin1').digest('latin1'));
console.log(crypto.createHash('md5').update(new Uint16Array([1, 2])).digest());
console.log(crypto.createHash('md5').digest('no such encoding'));

for (const name of ['md5', 'sha1', 'sha256', 'sha384', 'sha512', 'sha3-256', 'ripemd160']) {
  for (const key of ['', 'key', 'k'.repeat(200)]) {
    console.log(name, crypto.createHmac(name, key).update('a').update('b').digest('hex'));
  }
}
const hmac = crypto.createHmac('md5', Buffer.from('k'));
console.log(hmac.digest('hex'), [hmac.digest('hex'), hmac.digest()]);
console.log(crypto.Hash('md5') instanceof crypto.Hash, crypto.Hmac('md5', 'a').constructor.name);
