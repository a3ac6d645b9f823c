'use strict';

// Keys of crypto.subtle: made, brought in, taken out, and refused.

const { KeyObject, createSecretKey, webcrypto: { subtle } } = require('crypto');

async function attempt(name, act) {
  try {
    console.log(name, await act());
  } catch (error) {
    console.log(name, error.constructor.name, error.name, error.code, error.message);
  }
}

const pair = { modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
const mac = { name: 'HMAC', hash: 'SHA-256' };

async function made() {
  for (const [algorithm, usages] of [
    [mac, ['sign', 'verify']],
    [mac, []],
    [mac, ['encrypt']],
    [mac, ['nope']],
    [{ name: 'HMAC' }, ['sign']],
    [{ ...mac, length: 0 }, ['sign']],
    [{ name: 'AES-GCM', length: 128 }, ['decrypt', 'encrypt']],
    [{ name: 'AES-GCM', length: 100 }, ['encrypt']],
    [{ name: 'ECDSA', namedCurve: 'P-256' }, ['sign', 'verify']],
    [{ name: 'ECDSA', namedCurve: 'P-999' }, ['sign', 'verify']],
    [{ name: 'ECDSA', namedCurve: 'P-256' }, ['verify']],
    [{ name: 'ECDH', namedCurve: 'P-384' }, ['deriveBits']],
    ['ed25519', ['sign', 'verify']],
    ['X25519', ['deriveBits', 'deriveKey']],
    [{ name: 'RSA-OAEP', ...pair }, ['encrypt', 'decrypt']],
    [{ name: 'RSA-OAEP', ...pair, publicExponent: new Uint8Array([4]) }, ['decrypt']],
    ['nope', ['sign']],
  ]) {
    await attempt(JSON.stringify(algorithm), () => subtle.generateKey(algorithm, false, usages));
  }
}

const take = (format, data, algorithm, usages, extractable = true) =>
  attempt(`${format} ${JSON.stringify(algorithm)}`, () =>
    subtle.importKey(format, data, algorithm, extractable, usages));

async function refused() {
  await take('raw', Buffer.alloc(0), mac, ['verify']);
  await take('raw', Buffer.alloc(3), 'AES-CBC', ['encrypt']);
  await take('nope', Buffer.alloc(3), 'AES-CBC', ['encrypt']);
  await take('spki', Buffer.alloc(3), 'AES-CBC', ['encrypt']);
  await take('raw', Buffer.alloc(16), 'AES-CBC', ['sign']);
  await take('jwk', { kty: 'oct', k: 'AAAA', alg: 'x' }, mac, ['sign']);
  await take('jwk', { kty: 'RSA' }, mac, ['sign']);
  await take('jwk', { kty: 'oct', k: 'AAAA', ext: false }, mac, ['sign']);
  await take('jwk', { kty: 'oct', k: 'AAAA', key_ops: ['verify'] }, mac, ['sign']);
  await take('jwk', { kty: 'oct', k: 'AAAA', use: 'enc' }, mac, ['sign']);
  await take('jwk', {}, mac, ['sign']);
  await take('spki', Buffer.alloc(3), { name: 'ECDSA', namedCurve: 'P-256' }, ['verify']);
  await take('raw', Buffer.alloc(3), 'Ed25519', ['verify']);
  await take('raw', Buffer.from('pw'), 'PBKDF2', ['deriveBits']);
  await take('raw', Buffer.from('pw'), 'PBKDF2', ['deriveBits'], false);
}

async function round(algorithm, usages, own = usages) {
  const { publicKey, privateKey } = await subtle.generateKey(algorithm, true, usages);
  const jwk = await subtle.exportKey('jwk', privateKey);
  const half = await subtle.exportKey('jwk', publicKey);
  console.log(Object.keys(jwk).join(), jwk.alg, jwk.key_ops, Object.keys(half).join());
  const again = await subtle.importKey('jwk', jwk, algorithm, true, own);
  const pkcs8 = await subtle.exportKey('pkcs8', again);
  const third = await subtle.importKey('pkcs8', pkcs8, algorithm, false, own);
  console.log(third, KeyObject.from(third).equals(KeyObject.from(privateKey)));
  await attempt('out', () => subtle.exportKey('pkcs8', third));
  const spki = await subtle.exportKey('spki', publicKey);
  await attempt('in', () => subtle.importKey('spki', spki, algorithm, true, ['sign']));
}

async function all() {
  await made();
  await refused();
  await round({ name: 'ECDSA', namedCurve: 'P-256' }, ['sign', 'verify'], ['sign']);
  await round({ name: 'ECDH', namedCurve: 'P-521' }, ['deriveBits']);
  await round('Ed25519', ['sign', 'verify'], ['sign']);
  await round({ name: 'RSA-PSS', ...pair }, ['sign', 'verify'], ['sign']);
  const key = await subtle.importKey('raw', Buffer.alloc(32, 1), mac, true, ['verify', 'sign']);
  await attempt('jwk', () => subtle.exportKey('jwk', key));
  await attempt('raw', () => subtle.exportKey('raw', key));
  await attempt('spki', () => subtle.exportKey('spki', key));
  await attempt('object', () => KeyObject.from(key).export());
  const secret = createSecretKey(Buffer.alloc(16));
  await attempt('key', () => secret.toCryptoKey('AES-GCM', true, ['encrypt']));
  console.log(structuredClone(key), crypto.subtle === subtle, crypto, subtle);
  for (const Class of [CryptoKey, SubtleCrypto, Crypto]) await attempt('new', () => new Class());
}

all();
