'use strict';

// Keys in and out: raw, PKCS#8, SPKI, JWK.

const { arrayBufferOf, guard } = require('internal/crypto/bytes');
const { SecretKeyObject, handleOf, keyObjectOf, written } = require('internal/crypto/keys');
const { handleOfJwk } = require('internal/crypto/key_input');
const { algorithms, curves, okpTypes } = require('internal/crypto/webcrypto/tables');
const { fail, normalize } = require('internal/crypto/webcrypto/normalize');
const { makeKey, stateOf } = require('internal/crypto/webcrypto/crypto_key');
const { checkNotEmpty, checkUsages, keysBinding } =
  require('internal/crypto/webcrypto/generate');
const { Buffer } = require('buffer');

const dataError = (text, cause) => fail('DataError', text, cause);

// ---- JWK names ------------------------------------------------------------------------------

const sha = (name) => name.replace(/^SHA-?/, '');

/** What a JWK calls an algorithm; undefined where it says nothing. */
function jwkAlgorithm({ name, length, hash }) {
  if (name === 'HMAC') return `HS${sha(hash.name)}`;
  if (name === 'RSASSA-PKCS1-v1_5') return `RS${sha(hash.name)}`;
  if (name === 'RSA-PSS') return `PS${sha(hash.name)}`;
  if (name === 'RSA-OAEP') return hash.name === 'SHA-1' ? 'RSA-OAEP' : `RSA-OAEP-${sha(hash.name)}`;
  if (name.startsWith('AES-')) return `A${length}${name.slice(4)}`;
  if (name === 'ChaCha20-Poly1305') return 'C20P';
  return name.startsWith('Ed') ? name : undefined;
}

const keyTypeOf = (name) => {
  if (name.startsWith('RSA')) return 'RSA';
  if (okpTypes[name] !== undefined) return 'OKP';
  return name.startsWith('EC') ? 'EC' : 'oct';
};

function checkJwk(jwk, algorithm, extractable, usages) {
  if (!jwk.kty) throw dataError('Invalid keyData');
  if (jwk.kty !== keyTypeOf(algorithm.name)) throw dataError('Invalid JWK "kty" Parameter');
  const seals = ['RSA-OAEP'].includes(algorithm.name) || /^(AES|ChaCha)/.test(algorithm.name);
  if (usages.length > 0 && jwk.use !== undefined && jwk.use !== (seals ? 'enc' : 'sig') &&
      !/^(ECDH|X)/.test(algorithm.name)) {
    throw dataError('Invalid JWK "use" Parameter');
  }
  if (jwk.key_ops !== undefined) {
    if (usages.some((usage) => !jwk.key_ops.includes(usage))) {
      throw dataError('Key operations and usage mismatch');
    }
  }
  if (jwk.ext === false && extractable) {
    throw dataError('JWK "ext" Parameter and extractable mismatch');
  }
}

function checkJwkAlgorithm(jwk, algorithm) {
  if (jwk.alg === undefined) return;
  const wanted = jwkAlgorithm(algorithm);
  const isEdwards = algorithm.name.startsWith('Ed') && jwk.alg === 'EdDSA';
  if (wanted !== undefined && jwk.alg !== wanted && !isEdwards) {
    throw dataError('JWK "alg" does not match the requested algorithm');
  }
}

// ---- In -------------------------------------------------------------------------------------

const unsupported = (name, format) =>
  fail('NotSupportedError', `Unable to import ${name} using ${format} format`);

function importSecret(format, data, algorithm, extractable, usages) {
  const { name } = algorithm;
  const isKdf = name === 'HKDF' || name === 'PBKDF2';
  if (format === 'raw-secret') format = 'raw';
  if (format !== 'raw' && (format !== 'jwk' || isKdf)) throw unsupported(name, format);
  checkUsages(name, usages, algorithms[name].usages.secret);
  if (isKdf && extractable) throw fail('SyntaxError', `${name} keys are not extractable`);
  let bytes = data;
  if (format === 'jwk') {
    checkJwk(data, algorithm, extractable, usages);
    if (typeof data.k !== 'string') throw dataError('Invalid keyData');
    bytes = Buffer.from(data.k, 'base64url');
  }
  const shown = shownSecret(algorithm, bytes);
  if (format === 'jwk') checkJwkAlgorithm(data, shown);
  checkNotEmpty(usages);
  return makeKey(new SecretKeyObject(Buffer.from(bytes)), shown, usages, extractable);
}

function shownSecret({ name, hash, length: wanted }, bytes) {
  const length = bytes.length * 8;
  if (name === 'HKDF' || name === 'PBKDF2') return { name };
  if (name === 'HMAC') {
    if (length === 0) throw dataError('Zero-length key is not supported');
    if (wanted !== undefined && (wanted > length || wanted <= length - 8)) {
      throw dataError('Invalid key length');
    }
    return { name, length: wanted ?? length, hash };
  }
  if (name === 'ChaCha20-Poly1305' ? length !== 256 : ![128, 192, 256].includes(length)) {
    throw dataError('Invalid key length');
  }
  return name === 'ChaCha20-Poly1305' ? { name } : { name, length };
}

function readPair(format, data, { name, namedCurve }) {
  const refused = (cause) => dataError('Invalid keyData', cause);
  if (name.startsWith('EC') && curves[namedCurve] === undefined) {
    throw fail('NotSupportedError', 'Unrecognized namedCurve');
  }
  try {
    switch (format) {
      case 'spki':
        return guard(() => keysBinding.readPublic(data, 'spki', null));
      case 'pkcs8':
        return guard(() => keysBinding.readPrivate(data, 'pkcs8', null));
      case 'jwk':
        return handleOfJwk(data, 'any');
      default:
        return guard(() => (okpTypes[name] === undefined ?
          keysBinding.ecPoint(curves[namedCurve], data) :
          keysBinding.raw(okpTypes[name], false, data)));
    }
  } catch (cause) {
    throw refused(cause);
  }
}

function checkKind(handle, { name, namedCurve }) {
  const kind = handle.type();
  const wanted = okpTypes[name] ?? (name.startsWith('RSA') ? 'rsa' : 'ec');
  if (kind !== wanted) throw dataError('Invalid key type');
  if (wanted === 'ec' && Array.from(handle.facts())[1] !== curves[namedCurve]) {
    throw dataError('Named curve mismatch');
  }
}

function importPair(format, data, algorithm, extractable, usages) {
  const { name } = algorithm;
  const isRsa = name.startsWith('RSA');
  if (format === 'raw-public') format = 'raw';
  if (isRsa && format === 'raw') throw unsupported(name, format);
  if (!['raw', 'spki', 'pkcs8', 'jwk'].includes(format)) throw unsupported(name, format);
  const isPrivate = format === 'pkcs8' || (format === 'jwk' && data.d !== undefined);
  const { usages: allowed } = algorithms[name];
  if (format !== 'jwk' || data.kty === keyTypeOf(name)) {
    checkUsages(name, usages, isPrivate ? allowed.private : allowed.public);
  }
  if (format === 'jwk') {
    checkJwk(data, algorithm, extractable, usages);
    const crv = algorithm.namedCurve ?? (isRsa ? undefined : name);
    if (crv !== undefined && data.crv !== crv) {
      throw dataError('JWK "crv" does not match the requested algorithm');
    }
  }
  if (format === 'jwk') checkJwkAlgorithm(data, algorithm);
  if (isPrivate) checkNotEmpty(usages);
  const handle = readPair(format, data, algorithm);
  checkKind(handle, algorithm);
  return makeKey(keyObjectOf(handle), shownPair(algorithm, handle), usages, extractable);
}

function shownPair({ name, hash, namedCurve }, handle) {
  if (!name.startsWith('RSA')) return namedCurve === undefined ? { name } : { name, namedCurve };
  const [, modulusLength, , exponent] = Array.from(handle.facts());
  const hex = BigInt(exponent).toString(16);
  const publicExponent = Uint8Array.from(
    Buffer.from(hex.padStart(hex.length + hex.length % 2, '0'), 'hex'));
  return { name, modulusLength, publicExponent, hash };
}

/** The CryptoKey of what a format holds. */
function importKey(format, data, algorithm, extractable, usages) {
  const isSecret = algorithms[algorithm.name].usages.secret !== undefined;
  return (isSecret ? importSecret : importPair)(format, data, algorithm, extractable, usages);
}

function toCryptoKey(keyObject, algorithm, extractable, usages) {
  const wanted = normalize(algorithm, 'importKey');
  if (keyObject.type === 'secret') {
    return importSecret('raw', keyObject.export(), wanted, extractable, usages);
  }
  const isPublic = keyObject.type === 'public';
  const format = isPublic ? 'spki' : 'pkcs8';
  return importPair(
    format, keyObject.export({ format: 'der', type: format }), wanted, extractable, usages);
}

// ---- Out ------------------------------------------------------------------------------------

/** What a key is in a format: an ArrayBuffer, or a JWK. */
function exportKey(format, key) {
  const { keyObject, algorithm, usages, extractable } = stateOf(key);
  const { name } = algorithm;
  const refuse = () => fail('NotSupportedError',
    `Unable to export ${name} ${keyObject.type} key using ${format} format`);
  const isSecret = keyObject.type === 'secret';
  if (format === 'jwk') {
    const jwk = { key_ops: usages, ext: extractable };
    const alg = jwkAlgorithm(algorithm);
    if (alg !== undefined) jwk.alg = alg;
    return Object.assign(jwk, keyObject.export({ format: 'jwk' }));
  }
  if (isSecret) {
    if (format !== 'raw' && format !== 'raw-secret') throw refuse();
    return new Uint8Array(keyObject.export()).buffer;
  }
  const der = (type) =>
    new Uint8Array(written(handleOf(keyObject), { format: 'der', type })).buffer;
  if (format === 'spki' && keyObject.type === 'public') return der('spki');
  if (format === 'pkcs8' && keyObject.type === 'private') return der('pkcs8');
  if ((format === 'raw' || format === 'raw-public') && keyObject.type === 'public' &&
      !name.startsWith('RSA')) {
    return arrayBufferOf(handleOf(keyObject).raw());
  }
  throw refuse();
}

module.exports = { exportKey, importKey, toCryptoKey };
