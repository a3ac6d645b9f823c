'use strict';

// What crypto.subtle does with keys: digests, signatures, sealing, deriving, wrapping.

const { webcrypto: { subtle } } = require('crypto');

const hex = (bytes) => Buffer.from(bytes).toString('hex');
const secret = (algorithm, length, ...usages) =>
  subtle.importKey('raw', Buffer.alloc(length, 1), algorithm, length % 8 === 0, usages);

async function attempt(name, act) {
  try {
    const value = await act();
    console.log(name, value instanceof ArrayBuffer ? hex(value) : value);
  } catch (error) {
    console.log(name, error.constructor.name, error.name, error.code, error.message);
  }
}

async function digests() {
  for (const name of ['SHA-1', 'sha-256', 'SHA-384', 'SHA-512', 'nope', 'AES-GCM']) {
    await attempt(name, () => subtle.digest(name, Buffer.from('a')));
  }
  await attempt('object', () => subtle.digest({ name: 'SHA-1' }, new Uint8Array(2).buffer));
  await attempt('text', () => subtle.digest('SHA-256', 'a'));
  await attempt('nothing', () => subtle.digest());
  await attempt('no data', () => subtle.digest('SHA-1'));
  await attempt('this', () => subtle.digest.call({}, 'SHA-1', Buffer.alloc(1)));
}

async function signatures() {
  const key = await secret({ name: 'HMAC', hash: 'SHA-256' }, 32, 'sign', 'verify');
  const data = Buffer.from('a');
  await attempt('sign', () => subtle.sign('HMAC', key, data));
  await attempt('verify', async () =>
    subtle.verify('HMAC', key, await subtle.sign('HMAC', key, data), data));
  await attempt('forged', () => subtle.verify('HMAC', key, Buffer.alloc(32), data));
  await attempt('other', () => subtle.sign({ name: 'ECDSA', hash: 'SHA-1' }, key, data));
  await attempt('no hash', () => subtle.sign('ECDSA', key, data));
  await attempt('seal', () => subtle.encrypt({ name: 'AES-GCM', iv: Buffer.alloc(12) }, key, data));
  const half = await secret({ name: 'HMAC', hash: 'SHA-256' }, 32, 'verify');
  await attempt('usage', () => subtle.sign('HMAC', half, data));
  for (const [algorithm, way] of [
    [{ name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-512' }],
    ['Ed25519', 'Ed25519'],
  ]) {
    const pair = await subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const signature = await subtle.sign(way, pair.privateKey, data);
    console.log(signature.byteLength, await subtle.verify(way, pair.publicKey, signature, data),
      await subtle.verify(way, pair.publicKey, signature, Buffer.from('b')));
  }
}

async function sealing() {
  const iv = Buffer.alloc(12);
  const gcm = await secret('AES-GCM', 16, 'encrypt', 'decrypt');
  const data = Buffer.from('hi');
  const seal = (name, key, options, bytes = data) =>
    attempt(name, () => subtle.encrypt({ name, ...options }, key, bytes));
  await seal('AES-GCM', gcm, { iv, additionalData: Buffer.from('x') });
  await seal('AES-GCM', gcm, { iv, tagLength: 96 });
  await seal('AES-GCM', gcm, { iv, tagLength: 97 });
  await seal('AES-GCM', gcm, {});
  await attempt('forged', () => subtle.decrypt({ name: 'AES-GCM', iv }, gcm, Buffer.alloc(20)));
  await attempt('short', () => subtle.decrypt({ name: 'AES-GCM', iv }, gcm, Buffer.alloc(2)));
  const cbc = await secret('AES-CBC', 16, 'encrypt', 'decrypt');
  await seal('AES-CBC', cbc, { iv: Buffer.alloc(16) });
  await seal('AES-CBC', cbc, { iv: Buffer.alloc(15) });
  const ctr = await secret('AES-CTR', 32, 'encrypt', 'decrypt');
  await seal('AES-CTR', ctr, { counter: Buffer.alloc(16), length: 64 });
  await seal('AES-CTR', ctr, { counter: Buffer.alloc(16, 255), length: 8 }, Buffer.alloc(40));
  await seal('AES-CTR', ctr, { counter: Buffer.alloc(16), length: 0 });
}

async function deriving() {
  const usages = ['deriveBits', 'deriveKey'];
  const base = (name) => subtle.importKey('raw', Buffer.from('pw'), name, false, usages);
  const pbkdf2 = { name: 'PBKDF2', hash: 'SHA-256', salt: Buffer.from('s'), iterations: 3 };
  const key = await base('PBKDF2');
  for (const length of [64, null, 12]) {
    await attempt(`bits ${length}`, () => subtle.deriveBits(pbkdf2, key, length));
  }
  await attempt('no rounds', () => subtle.deriveBits({ ...pbkdf2, iterations: 0 }, key, 64));
  for (const [kind, use] of [[{ name: 'AES-GCM', length: 256 }, 'encrypt'],
    [{ name: 'HMAC', hash: 'SHA-1' }, 'sign']]) {
    await attempt(kind.name, async () =>
      subtle.exportKey('jwk', await subtle.deriveKey(pbkdf2, key, kind, true, [use])));
  }
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: Buffer.from('s'), info: Buffer.alloc(0) };
  await attempt('hkdf', async () => subtle.deriveBits(hkdf, await base('HKDF'), 128));
  const own = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, usages);
  for (const length of [256, null, 8, 264]) {
    await attempt(`ecdh ${length}`, async () => (await subtle.deriveBits(
      { name: 'ECDH', public: own.publicKey }, own.privateKey, length)).byteLength);
  }
  await attempt('private', () => subtle.deriveBits(
    { name: 'ECDH', public: own.privateKey }, own.privateKey, 8));
}

async function wrapping() {
  const key = await secret('AES-GCM', 16, 'encrypt', 'wrapKey', 'unwrapKey');
  const wrapper = await secret('AES-KW', 16, 'wrapKey', 'unwrapKey');
  const wrapped = await subtle.wrapKey('raw', key, wrapper, 'AES-KW');
  console.log(hex(wrapped), await subtle.unwrapKey(
    'raw', wrapped, wrapper, 'AES-KW', 'AES-CBC', true, ['encrypt']));
  const way = { name: 'AES-GCM', iv: Buffer.alloc(12) };
  const sealed = await subtle.wrapKey('jwk', key, key, way);
  console.log(await subtle.unwrapKey('jwk', sealed, key, way, 'AES-GCM', true, ['encrypt']));
}

digests().then(signatures).then(sealing).then(deriving).then(wrapping);
