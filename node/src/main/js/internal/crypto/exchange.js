'use strict';

// Secrets that two sides share: DiffieHellman, its named groups, ECDH, and diffieHellman().

const {
  codes: {
    ERR_CRYPTO_ECDH_INVALID_FORMAT, ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY,
    ERR_CRYPTO_INCOMPATIBLE_KEY, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE,
  },
} = require('internal/errors');
const { validateFunction, validateInt32, validateObject, validateString } =
  require('internal/validators');
const { bufferOf, bytesOf, coded, encoded, isBytes, runJob, startJob, unsigned } =
  require('internal/crypto/bytes');
const { keysBinding, operationFailed, readKey } = require('internal/crypto/key_input');
const { Buffer } = require('buffer');

const kState = Symbol('kState');

const opensslError = (number, library, reason, code) => Object.assign(
  new Error(`error:${number}:${library}::${reason}`), { library, reason, code });

// ---- Diffie-Hellman over numbers ------------------------------------------------------------

function readGenerator(generator, encoding) {
  if (typeof generator === 'number') {
    validateInt32(generator, 'generator');
    const hex = generator.toString(16);
    return generator < 0 ? Buffer.from([0]) :
      Buffer.from(hex.padStart(hex.length + hex.length % 2, '0'), 'hex');
  }
  return Buffer.from(unsigned(bytesOf(generator, 'generator', encoding)));
}

// DiffieHellman(primeLength[, generator])
// DiffieHellman(prime[, primeEncoding][, generator[, generatorEncoding]])
function DiffieHellman(sizeOrKey, keyEncoding, generator, genEncoding) {
  if (!new.target) return new DiffieHellman(sizeOrKey, keyEncoding, generator, genEncoding);
  if (typeof sizeOrKey !== 'number' && typeof sizeOrKey !== 'string' && !isBytes(sizeOrKey)) {
    throw new ERR_INVALID_ARG_TYPE('sizeOrKey',
      ['number', 'string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], sizeOrKey);
  }
  if (typeof sizeOrKey === 'number') validateInt32(sizeOrKey, 'sizeOrKey');
  if (keyEncoding && !Buffer.isEncoding(keyEncoding) && keyEncoding !== 'buffer') {
    genEncoding = generator;
    generator = keyEncoding;
    keyEncoding = undefined;
  }
  const base = readGenerator(generator === undefined || generator === null || generator === '' ?
    2 : generator, genEncoding);
  const isTaken = generator === 0 && typeof sizeOrKey !== 'number';
  if (base.length <= 1 && (base[0] ?? 0) < 2 && !isTaken) {
    throw opensslError('02800065', 'Diffie-Hellman routines', 'bad generator',
      'ERR_OSSL_DH_BAD_GENERATOR');
  }
  let prime;
  if (typeof sizeOrKey === 'number') {
    if (sizeOrKey < 2) {
      throw opensslError('0280007E', 'Diffie-Hellman routines', 'modulus too small',
        'ERR_OSSL_DH_MODULUS_TOO_SMALL');
    }
    if (sizeOrKey < 512) {
      throw coded('TypeError', 'ERR_INVALID_ARG_VALUE', 'Invalid DH parameters');
    }
    prime = bufferOf(runJob(keysBinding.safePrime(sizeOrKey, base[base.length - 1])));
  } else {
    prime = Buffer.from(unsigned(bytesOf(sizeOrKey, 'sizeOrKey', keyEncoding)));
  }
  beginExchange(this, prime, base, keysBinding.checkGroup(prime, base));
}

function DiffieHellmanGroup(name) {
  if (!new.target) return new DiffieHellmanGroup(name);
  validateString(name, 'name');
  const prime = keysBinding.groupPrime(name);
  if (prime === null) throw coded('Error', 'ERR_CRYPTO_UNKNOWN_DH_GROUP', 'Unknown DH group');
  beginExchange(this, bufferOf(prime), Buffer.from([2]), 0);
}

function beginExchange(self, prime, generator, verifyError) {
  self[kState] = { prime, generator, publicKey: undefined, privateKey: undefined };
  Object.defineProperty(self, 'verifyError', {
    __proto__: null, enumerable: true, value: verifyError,
  });
}

const number = (bytes) => BigInt(`0x${bytes.toString('hex') || '0'}`);
const trimmed = (bytes) => {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first <= 0 ? bytes : bytes.subarray(first);
};

function generateKeys(encoding) {
  const state = this[kState];
  const { prime, generator } = state;
  if (number(prime) < 2n ** 511n) throw operationFailed('Key generation failed');
  if (state.privateKey === undefined) {
    const { randomBytes } = require('internal/crypto/random');
    const most = number(prime) - 2n;
    const drawn = number(randomBytes(prime.length)) % most + 1n;
    const hex = drawn.toString(16);
    state.privateKey = Buffer.from(hex.padStart(hex.length + hex.length % 2, '0'), 'hex');
  }
  state.publicKey = trimmed(bufferOf(keysBinding.power(generator, state.privateKey, prime)));
  return encoded(state.publicKey, encoding);
}

function computeSecret(key, inEncoding, outEncoding) {
  const other = Buffer.from(unsigned(bytesOf(key, 'otherPublicKey', inEncoding)));
  const { prime, privateKey } = this[kState];
  if (privateKey === undefined) throw operationFailed('Failed to compute shared secret');
  const value = number(other);
  const tooSmall = value <= 1n;
  if (tooSmall || value >= number(prime) - 1n) {
    throw coded('RangeError', 'ERR_CRYPTO_INVALID_KEYLEN',
      `Supplied key is too ${tooSmall ? 'small' : 'large'}`);
  }
  return encoded(bufferOf(keysBinding.power(other, privateKey, prime)), outEncoding);
}

const getter = (name, what) => function(encoding) {
  const value = this[kState][name];
  if (value === undefined) {
    throw coded('Error', 'ERR_CRYPTO_INVALID_STATE',
      `No ${what} key - did you forget to generate one?`);
  }
  return encoded(Buffer.from(value), encoding);
};

const setter = (name) => function(key, encoding) {
  this[kState][name] = Buffer.from(bytesOf(key, 'key', encoding));
  return this;
};

const shared = {
  generateKeys,
  computeSecret,
  getPrime: getter('prime'),
  getGenerator: getter('generator'),
  getPublicKey: getter('publicKey', 'public'),
  getPrivateKey: getter('privateKey', 'private'),
};

for (const name of Object.keys(shared)) {
  Object.defineProperty(shared[name], 'name', { __proto__: null, value: name, configurable: true });
}

Object.assign(DiffieHellman.prototype, shared, {
  setPublicKey: setter('publicKey'),
  setPrivateKey: setter('privateKey'),
});
Object.assign(DiffieHellmanGroup.prototype, shared);

// ---- ECDH -----------------------------------------------------------------------------------

const forms = { compressed: 2, uncompressed: 4, hybrid: 6 };

function readForm(format) {
  if (!format) return forms.uncompressed;
  if (forms[format] === undefined) throw new ERR_CRYPTO_ECDH_INVALID_FORMAT(format);
  return forms[format];
}

function checkCurve(curve) {
  validateString(curve, 'curve');
  if (!keysBinding.curveExists(curve)) {
    throw coded('TypeError', 'ERR_CRYPTO_INVALID_CURVE', 'Invalid EC curve name');
  }
}

function ECDH(curve) {
  if (!new.target) return new ECDH(curve);
  checkCurve(curve);
  this[kState] = { curve, publicKey: undefined, privateKey: undefined };
}

Object.assign(ECDH.prototype, {
  computeSecret(key, inEncoding, outEncoding) {
    const other = bytesOf(key, 'otherPublicKey', inEncoding);
    const { curve, privateKey, publicKey } = this[kState];
    if (privateKey !== undefined &&
        !publicKey.equals(bufferOf(keysBinding.publicPoint(curve, privateKey)))) {
      throw coded('RangeError', 'ERR_CRYPTO_INVALID_KEYPAIR', 'Invalid key pair');
    }
    if (privateKey === undefined && keysBinding.converted(curve, other, 4) !== null) {
      throw operationFailed('Failed to compute ECDH key');
    }
    const secret = privateKey === undefined ? null :
      keysBinding.shared(curve, privateKey, other);
    if (secret === null) throw new ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY();
    return encoded(bufferOf(secret), outEncoding);
  },
  setPrivateKey(key, encoding) {
    const state = this[kState];
    const bytes = Buffer.from(unsigned(bytesOf(key, 'key', encoding)));
    const point = keysBinding.publicPoint(state.curve, bytes);
    if (point === null) {
      throw coded('RangeError', 'ERR_CRYPTO_INVALID_KEYTYPE',
        'Private key is not valid for specified curve.');
    }
    state.privateKey = bytes;
    state.publicKey = bufferOf(point);
    return this;
  },
  setPublicKey(key, encoding) {
    const state = this[kState];
    const point = keysBinding.converted(state.curve, bytesOf(key, 'key', encoding), 4);
    if (point === null) throw operationFailed('Failed to convert Buffer to EC_POINT');
    state.publicKey = bufferOf(point);
    return this;
  },
  generateKeys(encoding, format) {
    const state = this[kState];
    state.privateKey = bufferOf(keysBinding.privateNumber(state.curve));
    state.publicKey = bufferOf(keysBinding.publicPoint(state.curve, state.privateKey));
    return this.getPublicKey(encoding, format);
  },
  getPublicKey(encoding, format) {
    const form = readForm(format);
    const { curve, publicKey } = this[kState];
    if (publicKey === undefined) throw operationFailed('Failed to get ECDH public key');
    return encoded(bufferOf(keysBinding.converted(curve, publicKey, form)), encoding);
  },
  getPrivateKey(encoding) {
    const { privateKey } = this[kState];
    if (privateKey === undefined) throw operationFailed('Failed to get ECDH private key');
    return encoded(Buffer.from(privateKey), encoding);
  },
});

ECDH.prototype.setPublicKey = require('internal/util').deprecate(
  ECDH.prototype.setPublicKey, 'ecdh.setPublicKey() is deprecated.', 'DEP0031');

ECDH.convertKey = function convertKey(key, curve, inEncoding, outEncoding, format) {
  validateString(curve, 'curve');
  const bytes = bytesOf(key, 'key', inEncoding);
  const form = readForm(format);
  if (bytes.byteLength === 0) return encoded(Buffer.alloc(0), outEncoding);
  checkCurve(curve);
  const point = keysBinding.converted(curve, bytes, form);
  if (point === null) throw operationFailed('Failed to convert Buffer to EC_POINT');
  return encoded(bufferOf(point), outEncoding);
};

// ---- With key objects -----------------------------------------------------------------------

const kinds = new Set(['dh', 'ec', 'x448', 'x25519']);

function checkPair(own, peer) {
  if (own.type() !== peer.type() || !kinds.has(own.type())) {
    throw new ERR_CRYPTO_INCOMPATIBLE_KEY(
      'key types for Diffie-Hellman', `${own.type()} and ${peer.type()}`);
  }
  const curve = (key) => (key.type() === 'ec' ? Array.from(key.facts())[1] : '');
  if (curve(own) !== curve(peer)) {
    throw opensslError('1C8000CB', 'Provider routines', 'mismatching domain parameters',
      'ERR_OSSL_MISMATCHING_DOMAIN_PARAMETERS');
  }
}

const keyTypes = ['string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView', 'KeyObject',
  'CryptoKey', 'URL'];

function diffieHellman(options, callback) {
  validateObject(options, 'options');
  if (callback !== undefined) validateFunction(callback, 'callback');
  const { privateKey, publicKey } = options;
  for (const name of ['privateKey', 'publicKey']) {
    if (options[name] === undefined) throw new ERR_INVALID_ARG_VALUE(`options.${name}`);
  }
  const own = readKey(privateKey, 'private', 'options.privateKey', keyTypes);
  const peer = readKey(publicKey, 'public', 'options.publicKey', keyTypes);
  checkPair(own, peer);
  const job = keysBinding.agree(own, peer);
  if (callback === undefined) return bufferOf(runJob(job));
  startJob(job, 'DERIVEBITSREQUEST', (error, bytes) => {
    if (error) callback(error);
    else callback(null, bufferOf(bytes));
  });
  return undefined;
}

const createDiffieHellman = (sizeOrKey, keyEncoding, generator, generatorEncoding) =>
  new DiffieHellman(sizeOrKey, keyEncoding, generator, generatorEncoding);
const createDiffieHellmanGroup = (name) => new DiffieHellmanGroup(name);
const createECDH = (curve) => new ECDH(curve);

module.exports = {
  DiffieHellman,
  DiffieHellmanGroup,
  ECDH,
  createDiffieHellman,
  createDiffieHellmanGroup,
  createECDH,
  diffieHellman,
  getDiffieHellman: createDiffieHellmanGroup,
};
