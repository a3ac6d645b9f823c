'use strict';

// Signatures of every kind hold, and stop holding when anything changes; blocks through RSA.

const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

const read = (name) => fs.readFileSync(path.join(__dirname, 'fixtures', `${name}.pem`));
const data = Buffer.from('some data');

function check(name, digest, options = {}) {
  const key = { key: read(name), ...options };
  const signature = crypto.sign(digest, data, key);
  const fixed = !(name === 'p256' || name === 'k256' || name === 'dsa') || options.dsaEncoding;
  console.log(name, digest, options, fixed ? signature.length : '',
    crypto.verify(digest, data, key, signature),
    crypto.verify(digest, Buffer.from('other'), key, signature),
    crypto.verify(digest, data, key, Buffer.concat([signature, Buffer.alloc(1)])));
}

for (const digest of ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3-256']) {
  check('rsa', digest);
  check('p256', digest);
}
check('rsa', 'sha256', { padding: crypto.constants.RSA_PKCS1_PSS_PADDING });
check('rsa', 'sha256', { padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: 3 });
check('rsa', 'sha1', { padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: -1 });
check('pss', 'sha256', { saltLength: 20 });
check('k256', 'sha256', { dsaEncoding: 'ieee-p1363' });
check('p256', 'sha256', { dsaEncoding: 'ieee-p1363' });
check('dsa', 'sha1');
check('dsa', 'sha256', { dsaEncoding: 'ieee-p1363' });
check('ed25519', null);
check('ed448', null);

const signer = crypto.createSign('RSA-SHA256');
signer.write('some ');
signer.end('data');
const signature = signer.sign(read('rsa'), 'hex');
const verifier = crypto.createVerify('sha256').update('some ').update('data');
console.log(signature === crypto.sign('sha256', data, read('rsa')).toString('hex'),
  verifier.verify(read('rsa'), signature, 'hex'));

for (const padding of [1, 4]) {
  const sealed = crypto.publicEncrypt({ key: read('rsa'), padding }, data);
  const opened = crypto.privateDecrypt({ key: read('rsa'), padding }, sealed);
  console.log(padding, sealed.length, `${opened}`);
}
for (const oaepHash of ['sha256', 'sha512']) {
  try {
    const sealed = crypto.publicEncrypt({ key: read('rsa'), oaepHash, oaepLabel: 'x' }, data);
    const opened = crypto.privateDecrypt({ key: read('rsa'), oaepHash, oaepLabel: 'x' }, sealed);
    console.log(oaepHash, `${opened}`);
  } catch (error) {
    console.log(error.message);
  }
}
console.log(`${crypto.publicDecrypt(read('rsa'), crypto.privateEncrypt(read('rsa'), data))}`);

crypto.sign('sha256', data, read('rsa'), (error, bytes) => {
  crypto.verify('sha256', data, read('rsa'), bytes, (failure, holds) => {
    console.log(error, failure, holds);
  });
});
