'use strict';

// The algorithms of the Web Cryptography API: what each may be asked for, with which parameters,
// and what its keys may be used for.

// A parameter's kind; `!` stands behind those that are required.
const dictionaries = {
  HmacKeyGenParams: { hash: 'hash!', length: 'number' },
  HmacImportParams: { hash: 'hash!', length: 'number' },
  AesKeyGenParams: { length: 'number!' },
  AesDerivedKeyParams: { length: 'number!' },
  AesCbcParams: { iv: 'bytes!' },
  AesCtrParams: { counter: 'bytes!', length: 'number!' },
  AeadParams: { iv: 'bytes!', additionalData: 'bytes', tagLength: 'number' },
  RsaHashedKeyGenParams: { modulusLength: 'number!', publicExponent: 'bytes!', hash: 'hash!' },
  RsaHashedImportParams: { hash: 'hash!' },
  RsaPssParams: { saltLength: 'number!' },
  RsaOaepParams: { label: 'bytes' },
  EcKeyGenParams: { namedCurve: 'text!' },
  EcKeyImportParams: { namedCurve: 'text!' },
  EcdsaParams: { hash: 'hash!' },
  EcdhKeyDeriveParams: { public: 'key!' },
  ContextParams: { context: 'bytes' },
  HkdfParams: { hash: 'hash!', salt: 'bytes!', info: 'bytes!' },
  Pbkdf2Params: { hash: 'hash!', salt: 'bytes!', iterations: 'number!' },
};

const aead = { encrypt: 'AeadParams', decrypt: 'AeadParams' };
const aes = { generateKey: 'AesKeyGenParams', 'get key length': 'AesDerivedKeyParams' };
const rsa = { generateKey: 'RsaHashedKeyGenParams', importKey: 'RsaHashedImportParams' };
const ec = { generateKey: 'EcKeyGenParams', importKey: 'EcKeyImportParams' };
const sealing = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'];
const signing = { private: ['sign'], public: ['verify'] };
const deriving = { private: ['deriveKey', 'deriveBits'], public: [] };

const asymmetric = (usages, operations) => ({ usages, operations });
const symmetric = (usages, operations) => ({
  usages: { secret: usages }, operations: { importKey: '', ...operations },
});

const algorithms = {
  'HMAC': symmetric(['sign', 'verify'], {
    sign: '', verify: '', generateKey: 'HmacKeyGenParams', importKey: 'HmacImportParams',
    'get key length': 'HmacImportParams',
  }),
  'AES-CBC': symmetric(sealing, { encrypt: 'AesCbcParams', decrypt: 'AesCbcParams', ...aes }),
  'AES-CTR': symmetric(sealing, { encrypt: 'AesCtrParams', decrypt: 'AesCtrParams', ...aes }),
  'AES-GCM': symmetric(sealing, { ...aead, ...aes }),
  'AES-OCB': symmetric(sealing, { ...aead, ...aes }),
  'AES-KW': symmetric(['wrapKey', 'unwrapKey'], { wrapKey: '', unwrapKey: '', ...aes }),
  'ChaCha20-Poly1305': symmetric(sealing, { ...aead, generateKey: '', 'get key length': '' }),
  'RSASSA-PKCS1-v1_5': asymmetric(signing, { sign: '', verify: '', ...rsa }),
  'RSA-PSS': asymmetric(signing, { sign: 'RsaPssParams', verify: 'RsaPssParams', ...rsa }),
  'RSA-OAEP': asymmetric(
    { public: ['encrypt', 'wrapKey'], private: ['decrypt', 'unwrapKey'] },
    { encrypt: 'RsaOaepParams', decrypt: 'RsaOaepParams', ...rsa }),
  'ECDSA': asymmetric(signing, { sign: 'EcdsaParams', verify: 'EcdsaParams', ...ec }),
  'ECDH': asymmetric(deriving, { deriveBits: 'EcdhKeyDeriveParams', ...ec }),
  'HKDF': symmetric(['deriveKey', 'deriveBits'], {
    deriveBits: 'HkdfParams', 'get key length': '',
  }),
  'PBKDF2': symmetric(['deriveKey', 'deriveBits'], {
    deriveBits: 'Pbkdf2Params', 'get key length': '',
  }),
};

for (const [name, params] of [['Ed25519', ''], ['Ed448', 'ContextParams']]) {
  algorithms[name] = asymmetric(signing,
    { sign: params, verify: params, generateKey: '', importKey: '' });
}
for (const name of ['X25519', 'X448']) {
  algorithms[name] = asymmetric(deriving,
    { deriveBits: 'EcdhKeyDeriveParams', generateKey: '', importKey: '' });
}

const hashes = {};
for (const name of ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512', 'SHA3-256', 'SHA3-384', 'SHA3-512']) {
  hashes[name] = name.toLowerCase().replace('sha-', 'sha');
  algorithms[name] = { usages: {}, operations: { digest: '' } };
}

const names = new Map(Object.keys(algorithms).map((name) => [name.toUpperCase(), name]));

// In the order in which usages are told.
const allUsages = ['encrypt', 'decrypt', 'sign', 'verify', 'deriveKey', 'deriveBits', 'wrapKey',
  'unwrapKey', 'encapsulateKey', 'encapsulateBits', 'decapsulateKey', 'decapsulateBits'];

const curves = { 'P-256': 'prime256v1', 'P-384': 'secp384r1', 'P-521': 'secp521r1' };

const okpTypes = {
  Ed25519: 'ed25519', Ed448: 'ed448', X25519: 'x25519', X448: 'x448',
};

module.exports = { algorithms, allUsages, curves, dictionaries, hashes, names, okpTypes };
