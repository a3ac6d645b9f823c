'use strict';

// crypto.X509Certificate. Java reads it; whom it speaks for is found here.

const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE },
} = require('internal/errors');
const { customInspectSymbol } = require('internal/util');
const { kClone } = require('internal/clone/hook');
const { bufferOf, guard } = require('internal/crypto/bytes');
const { isKeyObject, handleOf, keyObjectOf } = require('internal/crypto/keys');
const { isArrayBufferView } = require('internal/util/types');
const { Buffer } = require('buffer');

const binding = internalBinding('crypto_keys');

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (number, fill) => `${number}`.padStart(2, fill);

/** 'Nov  3 05:51:58 2026 GMT' */
function dateText(millis) {
  const date = new Date(millis);
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
    .map((number) => two(number, '0')).join(':');
  return `${months[date.getUTCMonth()]} ${two(date.getUTCDate(), ' ')} ${time} ` +
    `${date.getUTCFullYear()} GMT`;
}

const linesOf = (handle, ofIssuer) => {
  const lines = Array.from(handle.name(ofIssuer, false)).join('\n');
  return lines === '' ? undefined : lines;
};

class X509Certificate {
  #handle;
  #known = new Map();

  constructor(buffer) {
    if (typeof buffer === 'string') buffer = Buffer.from(buffer);
    if (!isArrayBufferView(buffer)) {
      throw new ERR_INVALID_ARG_TYPE('buffer', ['string', 'Buffer', 'TypedArray', 'DataView'],
        buffer);
    }
    this.#handle = guard(() => binding.readCertificate(buffer));
    Object.defineProperty(this, kClone, { __proto__: null, value: () => this });
  }

  static #isOne(value) {
    return typeof value === 'object' && value !== null && #handle in value;
  }

  // What was once found is the same object ever after.
  #once(name, find) {
    if (!this.#known.has(name)) this.#known.set(name, find(this.#handle));
    return this.#known.get(name);
  }

  get subject() {
    return this.#once('subject', (handle) => linesOf(handle, false));
  }

  get subjectAltName() {
    return this.#once('alternatives', (handle) => handle.alternatives() ?? undefined);
  }

  get issuer() {
    return this.#once('issuer', (handle) => linesOf(handle, true));
  }

  // Known of certificates that came through a connection only.
  get issuerCertificate() {
    return undefined;
  }

  get infoAccess() {
    return this.#once('access', (handle) => handle.access() ?? undefined);
  }

  get validFrom() {
    return dateText(this.#handle.notBefore());
  }

  get validTo() {
    return dateText(this.#handle.notAfter());
  }

  get validFromDate() {
    return this.#once('from', (handle) => new Date(handle.notBefore()));
  }

  get validToDate() {
    return this.#once('to', (handle) => new Date(handle.notAfter()));
  }

  get fingerprint() {
    return this.#handle.fingerprint('SHA-1');
  }

  get fingerprint256() {
    return this.#handle.fingerprint('SHA-256');
  }

  get fingerprint512() {
    return this.#handle.fingerprint('SHA-512');
  }

  get keyUsage() {
    return this.#once('usages', (handle) => {
      const usages = handle.usages();
      return usages === null ? undefined : Array.from(usages);
    });
  }

  get serialNumber() {
    return this.#handle.serial();
  }

  get signatureAlgorithm() {
    return this.#handle.signatureAlgorithm()[1];
  }

  get signatureAlgorithmOid() {
    return this.#handle.signatureAlgorithm()[0];
  }

  get raw() {
    return this.#once('raw', (handle) => bufferOf(handle.raw()));
  }

  get publicKey() {
    return this.#once('key', (handle) => keyObjectOf(guard(() => handle.publicKey())));
  }

  toString() {
    return this.#once('pem', (handle) => bufferOf(handle.pem()).toString('latin1'));
  }

  // There is no JSON of it but its text.
  toJSON() {
    return this.toString();
  }

  get ca() {
    return this.#handle.isAuthority();
  }

  checkHost(name, options) {
    return require('internal/crypto/x509_checks').checkHost(this.#handle, name, options);
  }

  checkEmail(email, options) {
    return require('internal/crypto/x509_checks').checkEmail(this.#handle, email, options);
  }

  checkIP(ip, options) {
    return require('internal/crypto/x509_checks').checkIP(this.#handle, ip, options);
  }

  checkIssued(otherCert) {
    if (!X509Certificate.#isOne(otherCert)) {
      throw new ERR_INVALID_ARG_TYPE('otherCert', 'X509Certificate', otherCert);
    }
    return this.#handle.isIssuedBy(otherCert.#handle);
  }

  checkPrivateKey(pkey) {
    if (!isKeyObject(pkey)) throw new ERR_INVALID_ARG_TYPE('pkey', 'KeyObject', pkey);
    if (pkey.type !== 'private') throw new ERR_INVALID_ARG_VALUE('pkey', pkey);
    return guard(() => this.#handle.isOf(handleOf(pkey)));
  }

  verify(pkey) {
    if (!isKeyObject(pkey)) throw new ERR_INVALID_ARG_TYPE('pkey', 'KeyObject', pkey);
    if (pkey.type !== 'public') throw new ERR_INVALID_ARG_VALUE('pkey', pkey);
    return guard(() => this.#handle.isSignedWith(handleOf(pkey)));
  }

  toLegacyObject() {
    return require('internal/crypto/x509_legacy').legacyOf(this, this.#handle);
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return this;
    const { inspect } = require('internal/util/inspect');
    const inner = { ...options, depth: options.depth == null ? null : options.depth - 1 };
    const shown = {};
    for (const name of ['subject', 'subjectAltName', 'issuer', 'infoAccess', 'validFrom',
      'validTo', 'validFromDate', 'validToDate', 'fingerprint', 'fingerprint256',
      'fingerprint512', 'keyUsage', 'serialNumber', 'signatureAlgorithm',
      'signatureAlgorithmOid']) {
      shown[name] = this[name];
    }
    return `X509Certificate ${inspect(shown, inner)}`;
  }
}

module.exports = { X509Certificate };
