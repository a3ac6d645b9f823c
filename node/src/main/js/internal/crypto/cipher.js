'use strict';

// Cipheriv and Decipheriv, which differ in what they may be asked for, and getCipherInfo.

const {
  codes: {
    ERR_CRYPTO_INVALID_STATE, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_UNKNOWN_ENCODING,
  },
} = require('internal/errors');
const { isUint32, validateEncoding, validateString } = require('internal/validators');
const {
  binding, bufferOf, bytesOf, coded, dataOf, guard, isBytes, range,
} = require('internal/crypto/bytes');
const { secretBytes } = require('internal/crypto/secret');
const { LazyTransform } = require('internal/crypto/lazy_transform');
const { Buffer } = require('buffer');

const kState = Symbol('kState');
const MAX_PLAIN = 2 ** 31 - 1;

const legacy = /^(bf|cast5?|des|des-(cbc|ecb|cfb1?|cfb8|ofb)|idea|rc2|rc4|seed)(-.*)?$/;

function unsupported() {
  const text = 'error:0308010C:digital envelope routines::unsupported';
  return Object.assign(new Error(text), {
    opensslErrorStack: [text],
    library: 'digital envelope routines',
    reason: 'unsupported',
    code: 'ERR_OSSL_EVP_UNSUPPORTED',
  });
}

function findCipher(name) {
  const info = binding.cipherInfo(name);
  if (info !== null) return info;
  if (legacy.test(name.toLowerCase())) throw unsupported();
  throw coded('Error', 'ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher');
}

const badTag = (text) => coded('TypeError', 'ERR_CRYPTO_INVALID_AUTH_TAG', text);
const badTagLength = (length) => badTag(`Invalid authentication tag length: ${length}`);
const isGcmTag = (length) => length === 4 || length === 8 || (length >= 12 && length <= 16);

function checkIv(info, iv) {
  const length = iv.byteLength;
  let fits;
  if (info.mode() === 'gcm') fits = length > 0;
  else if (info.mode() === 'ccm') fits = length >= 7 && length <= 13;
  else if (info.mode() === 'ocb') fits = length > 0 && length < 16;
  else if (info.name() === 'chacha20-poly1305') fits = length === 12;
  else fits = length === Math.max(info.ivLength(), 0);
  if (!fits) throw coded('TypeError', 'ERR_CRYPTO_INVALID_IV', 'Invalid initialization vector');
}

// The length of the tag, −1 where it is still open.
function checkTagLength(info, name, length, encrypts) {
  if (!info.isAuthenticated()) return 0;
  const mode = info.mode();
  if (mode === 'gcm') {
    if (length !== undefined && !isGcmTag(length)) throw badTagLength(length);
    return length ?? -1;
  }
  if (length === undefined) {
    if (info.name() === 'chacha20-poly1305') return encrypts ? 16 : -1;
    throw badTag(`authTagLength required for ${name}`);
  }
  const fits = mode === 'ccm' ? length >= 4 && length <= 16 && length % 2 === 0 :
    length >= 1 && length <= 16;
  if (!fits) throw badTagLength(length);
  return length;
}

function uint(options, name) {
  const value = options?.[name];
  if (value === undefined || value === null) return undefined;
  if (!isUint32(value)) throw new ERR_INVALID_ARG_VALUE(`options.${name}`, value);
  return value;
}

function begin(self, encrypts, cipher, key, iv, options) {
  validateString(cipher, 'cipher');
  const encoding = options?.encoding;
  key = secretBytes(key, 'key', encoding);
  if (iv !== null && typeof iv !== 'string' && !isBytes(iv)) {
    throw new ERR_INVALID_ARG_TYPE(
      'iv', ['string', 'ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], iv);
  }
  iv = iv === null ? null : bytesOf(iv, 'iv');
  const wanted = uint(options, 'authTagLength');
  const info = findCipher(cipher);
  if (key.byteLength !== info.keyLength()) {
    throw coded('RangeError', 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length');
  }
  if (iv === null && info.ivLength() > 0) checkIv(info, { byteLength: -1 });
  iv ??= new Uint8Array(0);
  checkIv(info, iv);
  const tagLength = checkTagLength(info, cipher, wanted, encrypts);
  self[kState] = {
    info,
    encrypts,
    handle: guard(() => binding.cipher(
      info, encrypts, key, iv, tagLength > 0 ? tagLength : 16)),
    tagLength,
    tag: undefined,
    ivLength: iv.byteLength,
    finalized: false,
    fed: false,
    encoding: undefined,
    decoder: undefined,
  };
  Reflect.apply(LazyTransform, self, [options]);
}

function Cipheriv(cipher, key, iv, options) {
  if (!new.target) return new Cipheriv(cipher, key, iv, options);
  begin(this, true, cipher, key, iv, options);
}

function Decipheriv(cipher, key, iv, options) {
  if (!new.target) return new Decipheriv(cipher, key, iv, options);
  begin(this, false, cipher, key, iv, options);
}

for (const Class of [Cipheriv, Decipheriv]) {
  Object.setPrototypeOf(Class.prototype, LazyTransform.prototype);
  Object.setPrototypeOf(Class, LazyTransform);
}

function decoded(state, buffer, encoding) {
  if (!encoding || encoding === 'buffer') return undefined;
  if (!Buffer.isEncoding(encoding)) throw new ERR_UNKNOWN_ENCODING(encoding);
  const { normalizeEncoding } = require('internal/util');
  const plain = normalizeEncoding?.(encoding) ?? encoding.toLowerCase();
  if (state.decoder === undefined) {
    const { StringDecoder } = require('string_decoder');
    state.decoder = new StringDecoder(plain);
    state.encoding = plain;
  } else if (state.encoding !== plain) {
    throw new ERR_INVALID_ARG_VALUE(
      'outputEncoding', encoding, `cannot be changed from '${state.encoding}'`);
  }
  return state.decoder;
}

const refuseData = () => new Error('Trying to add data in unsupported state');

function update(data, inputEncoding, outputEncoding) {
  const state = this[kState];
  if (typeof data === 'string') {
    validateEncoding(data, inputEncoding);
    data = Buffer.from(data, inputEncoding === 'buffer' ? 'utf8' : inputEncoding);
  } else {
    data = dataOf(data, 'data');
  }
  if (state.finalized) throw refuseData();
  if (state.info.mode() === 'ccm' && state.fed) throw refuseData();
  const { handle } = state;
  state.fed = true;
  const out = bufferOf(guard(() => range(data, (buffer, offset, length) =>
    handle.update(buffer, offset, length))));
  const decoder = decoded(state, out, outputEncoding);
  return decoder === undefined ? out : decoder.write(out);
}

function final(outputEncoding) {
  const state = this[kState];
  if (state.finalized) throw coded('Error', 'ERR_CRYPTO_INVALID_STATE', 'Invalid state');
  let out;
  try {
    out = bufferOf(guard(() => state.handle.finish()));
  } finally {
    state.finalized = true;
  }
  if (state.encrypts && state.info.isAuthenticated()) {
    const length = state.tagLength > 0 ? state.tagLength : 16;
    state.tag = Buffer.from(bufferOf(state.handle.tag()).subarray(0, length));
  }
  const decoder = decoded(state, out, outputEncoding);
  return decoder === undefined ? out : decoder.end(out);
}

const notNow = (name) => new ERR_CRYPTO_INVALID_STATE(name);

function setAutoPadding(pads) {
  const state = this[kState];
  if (state.finalized) throw notNow('setAutoPadding');
  state.handle.autoPadding(Boolean(pads) || pads === undefined);
  return this;
}

function checkCcmLength({ ivLength }, length) {
  const most = ivLength === 13 ? 65_535 : ivLength === 12 ? 16_777_215 : MAX_PLAIN;
  if (length > most) {
    throw coded('RangeError', 'ERR_CRYPTO_INVALID_MESSAGELEN', 'Invalid message length');
  }
}

function setAAD(buffer, options) {
  const state = this[kState];
  const encoding = options?.encoding;
  const length = uint(options, 'plaintextLength');
  buffer = bytesOf(buffer, 'buffer', encoding);
  const { info } = state;
  const isCcm = info.mode() === 'ccm';
  if (state.finalized || state.fed || !info.isAuthenticated()) throw notNow('setAAD');
  if (isCcm) {
    if (length === undefined) {
      throw coded('TypeError', 'ERR_MISSING_ARGS',
        'options.plaintextLength required for CCM mode with AAD');
    }
    checkCcmLength(state, length);
  }
  guard(() => state.handle.additional(buffer, length ?? -1));
  return this;
}

function setAuthTag(tag, encoding) {
  tag = bytesOf(tag, 'buffer', encoding);
  const state = this[kState];
  if (!state.info.isAuthenticated() || state.finalized || state.tag !== undefined) {
    throw notNow('setAuthTag');
  }
  const length = tag.byteLength;
  const { tagLength } = state;
  const fits = state.info.mode() === 'gcm' ?
    (tagLength === -1 || tagLength === length) && isGcmTag(length) :
    tagLength === -1 ? length >= 1 && length <= 16 : tagLength === length;
  if (!fits) throw badTagLength(length);
  if (state.info.mode() === 'gcm' && tagLength === -1 && length !== 16) warnOfShortTag();
  state.tag = tag;
  state.handle.expectTag(tag);
  return this;
}

let warned = false;

function warnOfShortTag() {
  if (warned) return;
  warned = true;
  process.emitWarning(
    'Using AES-GCM authentication tags of less than 128 bits without specifying the ' +
    'authTagLength option when initializing decryption is deprecated.',
    'DeprecationWarning', 'DEP0182');
}

function getAuthTag() {
  const { encrypts, finalized, tag } = this[kState];
  if (!finalized || !encrypts || tag === undefined) throw notNow('getAuthTag');
  return tag;
}

const transforms = {
  _transform(chunk, encoding, callback) {
    this.push(this.update(chunk, encoding));
    callback();
  },
  _flush(callback) {
    try {
      this.push(this.final());
    } catch (error) {
      callback(error);
      return;
    }
    callback();
  },
};

Object.assign(Cipheriv.prototype, transforms, {
  update, final, setAutoPadding, getAuthTag, setAAD,
});
Object.assign(Decipheriv.prototype, transforms, {
  update, final, setAutoPadding, setAuthTag, setAAD,
});

module.exports = { Cipheriv, Decipheriv, checkIv };
