'use strict';

// pbkdf2, scrypt, hkdf and argon2: what they give and what they complain of.

const crypto = require('crypto');

function attempt(act) {
  try {
    console.log(`${act}`.slice(6), '=>', act());
  } catch (error) {
    console.log(`${act}`.slice(6), error.name, error.code, error.message);
  }
}

for (const digest of ['md5', 'sha1', 'sha256', 'SHA512', 'ripemd160', 'sha3-256']) {
  console.log(crypto.pbkdf2Sync('password', 'salt', 12, 40, digest).toString('hex'));
  console.log(Buffer.from(crypto.hkdfSync(digest, 'key', 'salt', 'info', 40)).toString('hex'));
}
attempt(() => crypto.pbkdf2Sync('', Buffer.alloc(0), 1, 8, 'sha1'));
attempt(() => crypto.scryptSync('a', 'b', 10));
attempt(() => crypto.scryptSync('a', 'b', 10, { cost: 16, blockSize: 1, parallelization: 2 }));
attempt(() => crypto.scryptSync('a', 'b', 0));
attempt(() => crypto.argon2Sync('argon2id', {
  message: 'abc', nonce: '12345678', parallelism: 1, tagLength: 8, memory: 16, passes: 2,
}));

attempt(() => crypto.pbkdf2Sync());
attempt(() => crypto.pbkdf2Sync('a'));
attempt(() => crypto.pbkdf2Sync('a', 'b', 0, 1, 'md5'));
attempt(() => crypto.pbkdf2Sync('a', 'b', 1, -1, 'md5'));
attempt(() => crypto.pbkdf2Sync('a', 'b', 1, 0, 'md5'));
attempt(() => crypto.pbkdf2Sync('a', 'b', 1, 1, 'nope'));
attempt(() => crypto.pbkdf2('a', 'b', 1, 1, 'md5'));
attempt(() => crypto.scryptSync('a', 'b', 64, { N: 3 }));
attempt(() => crypto.scryptSync('a', 'b', 64, { N: 2 ** 20 }));
attempt(() => crypto.scryptSync('a', 'b', 64, { N: 2, cost: 2 }));
attempt(() => crypto.scryptSync('a', 'b', -1));
attempt(() => crypto.hkdfSync('nope', 'a', 'b', 'c', 1));
attempt(() => crypto.hkdfSync('md5', 'a', 'b', 'c', 16 * 256));
attempt(() => crypto.hkdfSync('md5', 'a', 'b', Buffer.alloc(1025), 1));
attempt(() => crypto.hkdfSync('md5', '', '', ''));

const told = (name, ...values) => new Promise((done) => {
  crypto[name](...values, (error, key) => done(console.log(name, error, key)));
});

told('pbkdf2', 'a', 'b', 1, 2, 'md5')
  .then(() => told('scrypt', 'a', 'b', 2, { N: 16 }))
  .then(() => told('scrypt', 'a', 'b', 2))
  .then(() => told('hkdf', 'md5', 'a', 'b', 'c', 2))
  .then(() => told('pbkdf2', 'a', 'b', 1, 0, 'md5'));
