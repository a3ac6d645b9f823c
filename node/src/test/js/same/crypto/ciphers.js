'use strict';

// Every cipher this runtime has: what it makes of a text in pieces, how long the pieces are, its
// tag, and the way back.

const crypto = require('crypto');

const missing = /siv|xts|inv|cts|cfb1$|des3-wrap|cms3des/;
const text = Buffer.from('the quick brown fox jumps over the lazy dog, and again....'.repeat(2)
  .padEnd(128, '.'));

const count = (length, first) => Uint8Array.from({ length }, (_, i) => first + i);
const lengths = (pieces) => pieces.map((piece) => piece.length).join(' ');

function pieces(whole, places) {
  return [0, ...places].map((from, i) => whole.subarray(from, places[i] ?? whole.length));
}

function roundTrip(name) {
  const { mode, keyLength, ivLength } = crypto.getCipherInfo(name);
  const key = count(keyLength, 3);
  const iv = ivLength ? count(ivLength, 9) : null;
  const tagged = /gcm|ccm|ocb|poly/.test(name);
  const options = tagged && mode !== 'gcm' ? { authTagLength: 16 } : undefined;
  const once = mode === 'ccm' || mode === 'wrap';

  const cipher = crypto.createCipheriv(name, key, iv, options);
  if (tagged) cipher.setAAD(Buffer.from('aad!'), { plaintextLength: text.length });
  const out = pieces(text, once ? [] : [5, 50]).map((piece) => cipher.update(piece));
  out.push(cipher.final());
  const all = Buffer.concat(out);
  const tag = tagged ? cipher.getAuthTag() : undefined;
  console.log(name, mode === 'ocb' ? '' : lengths(out), crypto.hash('md5', all),
    tag?.toString('hex'));

  const decipher = crypto.createDecipheriv(name, key, iv, options);
  if (tagged) decipher.setAuthTag(tag).setAAD(Buffer.from('aad!'), { plaintextLength: 128 });
  const back = pieces(all, once ? [] : [16, 70]).map((piece) => decipher.update(piece));
  back.push(decipher.final());
  console.log(mode === 'ocb' ? '' : lengths(back), Buffer.concat(back).equals(text));
}

for (const name of crypto.getCiphers()) if (!missing.test(name)) roundTrip(name);

// IVs of any length.
for (const length of [1, 8, 12, 16, 60]) {
  const cipher = crypto.createCipheriv('aes-128-gcm', Buffer.alloc(16, 1), Buffer.alloc(length, 2));
  console.log(cipher.update('abc', 'utf8', 'hex') + cipher.final('hex'),
    cipher.getAuthTag().toString('hex'));
}

// A counter that overflows.
const full = Buffer.alloc(16, 255);
const cipher = crypto.createCipheriv('aes-256-ctr', Buffer.alloc(32), full);
console.log(cipher.update(Buffer.alloc(40)).toString('hex'));

// Encodings carry what is left of a character over.
const encoder = crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16));
console.log(encoder.update('é'.repeat(10), 'utf8', 'base64') + encoder.final('base64'));
