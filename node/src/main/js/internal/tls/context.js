'use strict';

// tls.createSecureContext: identities and trust, from PEM or PKCS#12, kept for many connections.

const { Buffer } = require('buffer');
const {
  codes: {
    ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_TLS_INVALID_PROTOCOL_METHOD,
    ERR_TLS_INVALID_PROTOCOL_VERSION, ERR_TLS_PROTOCOL_VERSION_CONFLICT,
  },
} = require('internal/errors');
const { validateBuffer, validateInt32, validateInteger, validateString } =
  require('internal/validators');
const { suitesOf } = require('internal/tls/ciphers');
const { groupsOf, schemesOf } = require('internal/tls/groups');
const { Secret } = require('internal/tls/secret');

const VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
// SSL_OP_NO_TLSv1 and its kin, in the order of the versions.
const WITHOUT = [0x04000000, 0x10000000, 0x08000000, 0x20000000];
const METHOD = /^(SSLv23|TLS|TLSv1|TLSv1_1|TLSv1_2)(?:_server|_client)?_method$/;
const TICKET_KEYS_BYTES = 48;

const isMissing = (value) => value === undefined || value === null;

function check(name, value) {
  if (typeof value !== 'string' && !ArrayBuffer.isView(value)) {
    throw new ERR_INVALID_ARG_TYPE(`options.${name}`, ['string', 'Buffer', 'TypedArray',
      'DataView'], value);
  }
  return value;
}

const listOf = (value) => (Array.isArray(value) ? value : [value]);

function versionNumber(name, fallback, kind) {
  if (isMissing(name)) return VERSIONS.indexOf(fallback);
  const at = VERSIONS.indexOf(name);
  if (at < 0) throw new ERR_TLS_INVALID_PROTOCOL_VERSION(name, kind);
  return at;
}

// A method of old names one version, or all that there were.
function versionsOfMethod(method) {
  if (/^SSLv[23]_/.test(method)) {
    throw new ERR_TLS_INVALID_PROTOCOL_METHOD(`${method.slice(0, 5)} methods disabled`);
  }
  const name = METHOD.exec(method)?.[1];
  if (name === undefined) throw new ERR_TLS_INVALID_PROTOCOL_METHOD(`Unknown method: ${method}`);
  if (name === 'TLS') return VERSIONS.slice();
  return name === 'SSLv23' ? VERSIONS.slice(0, 3) : [name.replace('_', '.')];
}

function versionsOf(options) {
  const { secureProtocol, minVersion, maxVersion, secureOptions } = options;
  let versions;
  if (secureProtocol) {
    if (minVersion) throw new ERR_TLS_PROTOCOL_VERSION_CONFLICT(minVersion, secureProtocol);
    if (maxVersion) throw new ERR_TLS_PROTOCOL_VERSION_CONFLICT(maxVersion, secureProtocol);
    validateString(secureProtocol, 'options.secureProtocol');
    versions = versionsOfMethod(secureProtocol);
  } else {
    const { defaults } = require('internal/tls/defaults');
    const least = versionNumber(minVersion, defaults.minVersion, 'minimum');
    const most = versionNumber(maxVersion, defaults.maxVersion, 'maximum');
    versions = VERSIONS.slice(least, most + 1);
  }
  if (!secureOptions) return versions;
  return versions.filter((name) => !(secureOptions & WITHOUT[VERSIONS.indexOf(name)]));
}

function checkNumbers({ secureOptions, sessionIdContext, sessionTimeout, ticketKeys }) {
  if (!isMissing(secureOptions)) validateInteger(secureOptions, 'secureOptions');
  if (!isMissing(sessionIdContext)) validateString(sessionIdContext, 'options.sessionIdContext');
  if (!isMissing(ticketKeys)) {
    validateBuffer(ticketKeys, 'options.ticketKeys');
    if (ticketKeys.byteLength !== TICKET_KEYS_BYTES) {
      throw new ERR_INVALID_ARG_VALUE('options.ticketKeys', ticketKeys.byteLength,
        'must be exactly 48 bytes');
    }
  }
  if (!isMissing(sessionTimeout)) validateInt32(sessionTimeout, 'options.sessionTimeout', 0);
}

function checkEngines({ clientCertEngine, privateKeyEngine, privateKeyIdentifier }) {
  if (!isMissing(privateKeyIdentifier)) {
    if (isMissing(privateKeyEngine)) {
      throw new ERR_INVALID_ARG_VALUE('options.privateKeyEngine', privateKeyEngine);
    }
    validateString(privateKeyIdentifier, 'options.privateKeyIdentifier');
  }
  if (!isMissing(clientCertEngine) && typeof clientCertEngine !== 'string') {
    throw new ERR_INVALID_ARG_TYPE('options.clientCertEngine', ['string', 'null', 'undefined'],
      clientCertEngine);
  }
  if (clientCertEngine || privateKeyIdentifier) {
    const { codes: { ERR_CRYPTO_CUSTOM_ENGINE_NOT_SUPPORTED } } = require('internal/errors');
    throw new ERR_CRYPTO_CUSTOM_ENGINE_NOT_SUPPORTED();
  }
}

class SecureContext {
  constructor(options = {}) {
    this.context = new Secret();
    const { ca, crl, ciphers, ecdhCurve, pfx, sigalgs } = options;
    this.versions = versionsOf(options);
    this.schemes = schemesOf(sigalgs);
    if (ca) for (const one of listOf(ca)) this.context.addCACert(check('ca', one));
    else this.context.trustAs(require('internal/tls/authorities').trustedByDefault());
    this.#identities(options);
    checkEngines(options);
    if (!isMissing(ciphers)) validateString(ciphers, 'options.ciphers');
    this.suites = suitesOf(ciphers);
    this.groups = groupsOf(ecdhCurve);
    if (crl) for (const one of listOf(crl)) this.context.addCRL(check('crl', one));
    checkNumbers(options);
    if (!isMissing(options.sessionTimeout)) {
      this.context.inner.sessionTimeout(options.sessionTimeout);
    }
    if (options.allowPartialTrustChain) this.context.inner.allowPartialChains();
    this.honorCipherOrder = options.honorCipherOrder !== false;
    if (pfx) this.#stores(pfx, options.passphrase);
  }

  #identities({ cert, key, passphrase }) {
    if (cert) for (const one of listOf(cert)) this.context.setCert(check('cert', one));
    if (!key) return;
    for (const one of listOf(key)) {
      // Keys with passphrases of their own stand in lists only.
      const isPair = Array.isArray(key) && one?.pem !== undefined && !ArrayBuffer.isView(one);
      this.context.setKey(check('key', isPair ? one.pem : one),
        isPair ? one.passphrase ?? passphrase : passphrase);
    }
  }

  #stores(pfx, passphrase) {
    for (const one of listOf(pfx)) {
      const isPair = one !== null && typeof one === 'object' && !ArrayBuffer.isView(one);
      const bytes = isPair ? one.buf ?? one : one;
      this.context.loadPKCS12(typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
        (isPair && one.passphrase) || passphrase);
    }
  }
}

function createSecureContext(options) {
  return new SecureContext(options ?? {});
}

module.exports = { SecureContext, VERSIONS, createSecureContext, versionsOf };
