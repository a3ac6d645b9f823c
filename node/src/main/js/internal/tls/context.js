'use strict';

// tls.createSecureContext: identities and trust, from PEM or PKCS#12, kept for many connections.

const {
  codes: {
    ERR_INVALID_ARG_TYPE, ERR_TLS_INVALID_PROTOCOL_VERSION, ERR_TLS_PROTOCOL_VERSION_CONFLICT,
  },
  genericNodeError,
} = require('internal/errors');
const { validateString } = require('internal/validators');
const { exact } = require('internal/tls/exact');
const { suitesOf } = require('internal/tls/ciphers');

const VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

function check(name, value) {
  if (typeof value !== 'string' && !ArrayBuffer.isView(value)) {
    throw new ERR_INVALID_ARG_TYPE(`options.${name}`, ['string', 'Buffer', 'TypedArray',
      'DataView'], value);
  }
  return value;
}

const listOf = (value) => (Array.isArray(value) ? value : [value]);

function versionNumber(name, fallback, kind) {
  if (name === undefined || name === null) return VERSIONS.indexOf(fallback);
  const at = VERSIONS.indexOf(name);
  if (at < 0) throw new ERR_TLS_INVALID_PROTOCOL_VERSION(name, kind);
  return at;
}

function versionsOf(options) {
  const { secureProtocol, minVersion, maxVersion } = options;
  if (secureProtocol) {
    if (minVersion) throw new ERR_TLS_PROTOCOL_VERSION_CONFLICT(minVersion, secureProtocol);
    if (maxVersion) throw new ERR_TLS_PROTOCOL_VERSION_CONFLICT(maxVersion, secureProtocol);
    const only = /^TLSv1_([123])_/.exec(secureProtocol)?.[1];
    if (only !== undefined) return [VERSIONS[Number(only)]];
  }
  const { defaults } = require('internal/tls/defaults');
  const least = versionNumber(minVersion, defaults.minVersion, 'minimum');
  const most = versionNumber(maxVersion, defaults.maxVersion, 'maximum');
  return VERSIONS.slice(least, most + 1);
}

class Secret {
  constructor() {
    this.inner = internalBinding('tls').context();
  }

  #told(words) {
    if (words === null) return;
    const isOpenssl = words.startsWith('error:');
    const reason = isOpenssl ? words.slice(words.lastIndexOf(':') + 1) : words;
    throw genericNodeError(isOpenssl ? words : 'error:0480006C:PEM routines::no start line', {
      library: 'PEM routines',
      reason: isOpenssl ? reason : 'no start line',
      code: isOpenssl
        ? `ERR_OSSL_${reason.toUpperCase().replaceAll(' ', '_')}`
        : 'ERR_OSSL_PEM_NO_START_LINE',
    });
  }

  identity(certificate, key, passphrase) {
    this.#told(this.inner.identity(exact(certificate), exact(key),
      passphrase === undefined || passphrase === null ? null : exact(passphrase)));
  }

  store(pfx, passphrase) {
    if (this.inner.store(exact(pfx), passphrase ?? '') !== null) {
      throw genericNodeError('mac verify failure', {});
    }
  }

  trust(certificates) {
    this.#told(this.inner.trust(exact(certificates)));
  }
}

class SecureContext {
  constructor(options = {}) {
    this.context = new Secret();
    const { ca, cert, key, passphrase, pfx, ciphers } = options;
    this.versions = versionsOf(options);
    if (ciphers !== undefined && ciphers !== null) validateString(ciphers, 'options.ciphers');
    this.suites = suitesOf(ciphers, this.versions);
    if (passphrase !== undefined && passphrase !== null) {
      validateString(passphrase, 'options.passphrase');
    }
    if (ca) for (const one of listOf(ca)) this.context.trust(check('ca', one));
    if (cert || key) this.#identities(cert, key, passphrase);
    if (pfx) {
      for (const one of listOf(pfx)) {
        if (ArrayBuffer.isView(one) || typeof one === 'string') {
          this.context.store(one, passphrase);
        } else {
          this.context.store(one.buf ?? one, one.passphrase || passphrase);
        }
      }
    }
  }

  #identities(cert, key, passphrase) {
    const certs = cert ? listOf(cert) : [];
    const keys = key ? listOf(key) : [];
    for (const one of certs) check('cert', one);
    keys.forEach((one, i) => {
      const isPair = one?.pem !== undefined && !ArrayBuffer.isView(one);
      const pem = check('key', isPair ? one.pem : one);
      if (certs.length === 0) return;
      this.context.identity(certs[Math.min(i, certs.length - 1)], pem,
        isPair ? one.passphrase ?? passphrase : passphrase);
    });
  }
}

function createSecureContext(options) {
  return new SecureContext(options ?? {});
}

module.exports = { SecureContext, VERSIONS, createSecureContext, versionsOf };
