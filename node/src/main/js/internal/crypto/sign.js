'use strict';

// Sign and Verify, which collect data, and sign() and verify(), which take it whole.

const {
  codes: { ERR_CRYPTO_SIGN_KEY_REQUIRED, ERR_INVALID_ARG_VALUE },
} = require('internal/errors');
const { validateEncoding, validateFunction, validateString } = require('internal/validators');
const {
  binding, bufferOf, bytesOf, coded, dataOf, encoded, runJob, startJob,
} = require('internal/crypto/bytes');
const { keysBinding, readKey } = require('internal/crypto/key_input');
const { LazyTransform } = require('internal/crypto/lazy_transform');
const { Buffer } = require('buffer');

const SALT_AUTO = -2;
const kPieces = Symbol('kPieces');

function integer(options, name) {
  const value = options?.[name];
  if (value === undefined) return undefined;
  if (value !== value >> 0) throw new ERR_INVALID_ARG_VALUE(`options.${name}`, value);
  return value;
}

function isPlain(options) {
  const encoding = options?.dsaEncoding;
  if (encoding === undefined || encoding === 'der') return false;
  if (encoding === 'ieee-p1363') return true;
  throw new ERR_INVALID_ARG_VALUE('options.dsaEncoding', encoding);
}

/** What is asked of a signature beyond its key. */
function readWay(options) {
  const isBag = typeof options === 'object' && options !== null;
  const bag = isBag ? options : undefined;
  const context = bag?.context === undefined ? null : bytesOf(bag.context, 'context');
  return {
    padding: integer(bag, 'padding') ?? 0,
    salt: integer(bag, 'saltLength') ?? SALT_AUTO,
    plain: isPlain(bag),
    context,
  };
}

function checkDigest(algorithm, text = `Invalid digest: ${algorithm}`) {
  const isOdd = typeof algorithm === 'string' && /^md5-sha1$/i.test(algorithm);
  if (!isOdd && binding.hashLength(algorithm) < 0) {
    throw coded('TypeError', 'ERR_CRYPTO_INVALID_DIGEST', text);
  }
}

function Sign(algorithm, options) {
  if (!new.target) return new Sign(algorithm, options);
  begin(this, algorithm, options);
}

function Verify(algorithm, options) {
  if (!new.target) return new Verify(algorithm, options);
  begin(this, algorithm, options);
}

function begin(self, algorithm, options) {
  validateString(algorithm, 'algorithm');
  checkDigest(algorithm, 'Invalid digest');
  self[kPieces] = { algorithm, list: [] };
  Reflect.apply(LazyTransform, self, [options]);
}

for (const Class of [Sign, Verify]) {
  Object.setPrototypeOf(Class.prototype, LazyTransform.prototype);
  Object.setPrototypeOf(Class, LazyTransform);

  Class.prototype._write = function _write(chunk, encoding, callback) {
    this.update(chunk, encoding);
    callback();
  };

  Class.prototype.update = function update(data, encoding) {
    if (typeof data === 'string') {
      validateEncoding(data, encoding);
      data = Buffer.from(data, encoding === 'buffer' ? 'utf8' : encoding);
    } else {
      data = dataOf(data, 'data');
    }
    pieces(this).push(Buffer.from(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)));
    return this;
  };
}

function pieces(self) {
  const { list } = self[kPieces];
  if (list === undefined) throw coded('Error', 'ERR_CRYPTO_INVALID_STATE', 'Not initialised');
  return list;
}

function collected(self) {
  const all = Buffer.concat(pieces(self));
  self[kPieces].list = undefined;
  return all;
}

function refuseEdwards(key) {
  if (/^ed/.test(key.type())) {
    throw coded('Error', 'ERR_CRYPTO_UNSUPPORTED_OPERATION', 'Unsupported crypto operation');
  }
}

Sign.prototype.sign = function sign(options, encoding) {
  if (!options) throw new ERR_CRYPTO_SIGN_KEY_REQUIRED();
  const key = readKey(options, 'private');
  const way = readWay(options);
  const data = collected(this);
  refuseEdwards(key);
  return encoded(bufferOf(runJob(signJob(key, data, this[kPieces].algorithm, way))), encoding);
};

Verify.prototype.verify = function verify(options, signature, encoding) {
  const key = readKey(options, 'public');
  const way = readWay(options);
  signature = bytesOf(signature, 'signature', encoding);
  const data = collected(this);
  refuseEdwards(key);
  return runJob(verifyJob(key, data, signature, this[kPieces].algorithm, way));
};

const signJob = (key, data, digest, { padding, salt, plain, context }) =>
  keysBinding.sign(key, data, digest, padding, salt, plain, context);

const verifyJob = (key, data, signature, digest, { padding, salt, plain, context }) =>
  keysBinding.verify(key, data, signature, digest, padding, salt, plain, context);

function readDigest(algorithm) {
  if (algorithm === null || algorithm === undefined) return null;
  validateString(algorithm, 'algorithm');
  return algorithm;
}

// sign(algorithm, data, key[, callback])
function sign(algorithm, data, key, callback) {
  algorithm = readDigest(algorithm);
  if (callback !== undefined) validateFunction(callback, 'callback');
  data = bytesOf(data, 'data');
  if (!key) throw new ERR_CRYPTO_SIGN_KEY_REQUIRED();
  const way = readWay(key);
  const handle = readKey(key, 'private');
  if (algorithm !== null) checkDigest(algorithm);
  const job = signJob(handle, data, algorithm, way);
  if (callback === undefined) return bufferOf(runJob(job));
  startJob(job, 'SIGNREQUEST', (error, bytes) => {
    if (error) callback(error);
    else callback(null, bufferOf(bytes));
  });
  return undefined;
}

// verify(algorithm, data, key, signature[, callback])
function verify(algorithm, data, key, signature, callback) {
  algorithm = readDigest(algorithm);
  if (callback !== undefined) validateFunction(callback, 'callback');
  data = bytesOf(data, 'data');
  const way = readWay(key);
  signature = bytesOf(signature, 'signature');
  const handle = readKey(key, 'public');
  if (algorithm !== null) checkDigest(algorithm);
  const job = verifyJob(handle, data, signature, algorithm, way);
  if (callback === undefined) return runJob(job);
  startJob(job, 'VERIFYREQUEST', (error, isGenuine) => {
    if (error) callback(error);
    else callback(null, isGenuine);
  });
  return undefined;
}

module.exports = { Sign, Verify, sign, verify };
