'use strict';

// What hashes and HMACs complain of, and how.

const crypto = require('crypto');

function attempt(name, act) {
  try {
    console.log(name, '=>', act());
  } catch (error) {
    const { stack, ...properties } = error;
    console.log(name, error.name, error.message, properties);
  }
}

const done = () => {
  const hash = crypto.createHash('md5');
  hash.digest();
  return hash;
};

attempt('unknown', () => crypto.createHash('nope'));
attempt('not there any more', () => crypto.createHash('md4'));
attempt('no name', () => crypto.createHash());
attempt('data', () => crypto.createHash('md5').update(1));
attempt('no data', () => crypto.createHash('md5').update());
attempt('odd hex', () => crypto.createHash('md5').update('abc', 'hex'));
attempt('digest twice', () => done().digest());
attempt('update late', () => done().update('a'));
attempt('copy late', () => done().copy());
attempt('length', () => crypto.createHash('sha256', { outputLength: 5 }));
attempt('length type', () => crypto.createHash('sha256', { outputLength: '32' }));
attempt('hmac unknown', () => crypto.createHmac('nope', 'k'));
attempt('hmac no key', () => crypto.createHmac('md5'));
attempt('hmac null', () => crypto.createHmac(null, 'k'));
attempt('hmac shake', () => crypto.createHmac('shake128', 'k'));
attempt('hmac late', () => {
  const hmac = crypto.createHmac('md5', 'a');
  hmac.digest();
  return hmac.update('a');
});
attempt('hash unknown', () => crypto.hash('nope', 'a'));
attempt('hash encoding', () => crypto.hash('md5', 'a', 'nope'));
attempt('hash input', () => crypto.hash('md5', 1));
attempt('hash name', () => crypto.hash(1, '1'));
