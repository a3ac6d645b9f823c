'use strict';

// What ciphers complain of, and how.

const crypto = require('crypto');

function attempt(name, act) {
  try {
    console.log(name, '=>', act());
  } catch (error) {
    const { stack, ...properties } = error;
    console.log(name, error.name, error.message, properties);
  }
}

const key = Buffer.alloc(16);
const iv = Buffer.alloc(16);
const make = (name, ...rest) => crypto.createCipheriv(name, key, iv, ...rest);
const open = (name, ...rest) => crypto.createDecipheriv(name, key, iv, ...rest);
const run = (cipher, ...data) => {
  for (const each of data) cipher.update(each);
  return cipher.final();
};

attempt('bad decrypt', () => run(open('aes-128-cbc'), Buffer.alloc(16)));
attempt('wrong length', () => run(open('aes-128-cbc'), Buffer.alloc(15)));
attempt('nothing', () => run(open('aes-128-cbc')));
attempt('no padding', () => run(make('aes-128-cbc').setAutoPadding(false), Buffer.alloc(15)));
attempt('no padding, full', () => run(make('aes-128-cbc').setAutoPadding(false), key).length);
attempt('unknown', () => make('nope'));
attempt('not there any more', () => crypto.createCipheriv('rc4', key, null));
attempt('key length', () => crypto.createCipheriv('aes-128-cbc', Buffer.alloc(15), iv));
attempt('iv length', () => crypto.createCipheriv('aes-128-cbc', key, Buffer.alloc(3)));
attempt('iv null', () => crypto.createCipheriv('aes-128-cbc', key, null));
attempt('iv unwanted', () => make('aes-128-ecb'));
attempt('iv missing', () => crypto.createCipheriv('aes-128-ecb', key));
attempt('iv empty', () => crypto.createCipheriv('aes-128-gcm', key, Buffer.alloc(0)));
attempt('name type', () => crypto.createCipheriv(1));
attempt('key type', () => crypto.createCipheriv('aes-128-cbc', 1));
attempt('iv type', () => crypto.createCipheriv('aes-128-cbc', key, 1));
attempt('data type', () => make('aes-128-cbc').update(1));
attempt('encoding', () => make('aes-128-cbc').update('zz', 'utf8', 'nope'));
attempt('encoding changed', () => {
  const cipher = make('aes-128-cbc');
  cipher.update('zz', 'utf8', 'hex');
  return cipher.final('base64');
});

attempt('forged', () => run(open('aes-128-gcm').setAuthTag(key), 'abc'));
attempt('no tag', () => run(open('aes-128-gcm'), 'abc'));
attempt('tag length', () => open('aes-128-gcm').setAuthTag(Buffer.alloc(3)));
attempt('tag twice', () => open('aes-128-gcm').setAuthTag(key).setAuthTag(key));
attempt('tag early', () => make('aes-128-gcm').getAuthTag());
attempt('tag of cbc', () => make('aes-128-cbc').getAuthTag());
attempt('tag for cbc', () => open('aes-128-cbc').setAuthTag(key));
attempt('aad for cbc', () => make('aes-128-cbc').setAAD(key));
attempt('tag length', () => make('aes-128-gcm', { authTagLength: 3 }));
attempt('tag length', () => make('aes-128-gcm', { authTagLength: -1 }));
attempt('tag length', () => make('aes-128-gcm', { authTagLength: '8' }));
attempt('aad late', () => {
  const cipher = make('aes-128-gcm');
  cipher.update('a');
  return cipher.setAAD(key);
});

const done = () => {
  const cipher = make('aes-128-cbc');
  cipher.final();
  return cipher;
};
attempt('final twice', () => done().final());
attempt('update late', () => done().update('a'));
attempt('padding late', () => done().setAutoPadding(false));

const ccm = (how, options = { authTagLength: 16 }) =>
  crypto[how]('aes-128-ccm', key, Buffer.alloc(13), options);
attempt('ccm no length', () => ccm('createCipheriv', {}));
attempt('ccm iv', () => make('aes-128-ccm', { authTagLength: 16 }));
attempt('ccm aad', () => ccm('createCipheriv').setAAD(key));
attempt('ccm long', () => ccm('createCipheriv').setAAD(key, { plaintextLength: 70000 }));
attempt('ccm forged', () => run(ccm('createDecipheriv').setAuthTag(key), 'a'));
attempt('ccm twice', () => run(ccm('createCipheriv'), 'a', 'b'));
attempt('chacha iv', () => crypto.createCipheriv('chacha20-poly1305', Buffer.alloc(32), iv));

for (const of of ['aes-128-cbc', 'AES128', 'id-aes256-GCM', 'chacha20-poly1305', 423, 'x']) {
  console.log(of, crypto.getCipherInfo(of));
}
attempt('info', () => crypto.getCipherInfo('aes-128-cbc', { keyLength: 12 }));
attempt('info', () => crypto.getCipherInfo('aes-128-ccm', { ivLength: 7 }));
attempt('info', () => crypto.getCipherInfo('aes-128-gcm', { ivLength: 16 }));
attempt('info', () => crypto.getCipherInfo(null));
attempt('info', () => crypto.getCipherInfo('aes-128-cbc', { keyLength: 'a' }));
