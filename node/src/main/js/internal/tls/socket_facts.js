'use strict';

// What a TLS socket tells of its connection and of both ends.

const { chainOf } = require('internal/tls/certificates');
const { describe } = require('internal/tls/ciphers');

// What Node adds where a root that only this machine trusts may be the cause.
const LOCAL_ROOTS = new Set(['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'DEPTH_ZERO_SELF_SIGNED_CERT']);
const HINT = '; if the root CA is installed locally, try running Node.js with --use-system-ca';

const engineOf = (socket) => socket._handle?.engine;

function x509Of(chain) {
  const [first] = Array.from(chain ?? []);
  if (first === undefined) return undefined;
  const { X509Certificate } = require('internal/crypto/x509');
  return new X509Certificate(require('buffer').Buffer.from(first.raw, 'hex'));
}

const certificateFacts = {
  getPeerCertificate(detailed) {
    const engine = engineOf(this);
    if (engine === undefined) return null;
    return chainOf(engine.peer(), Boolean(detailed)) ?? {};
  },

  getCertificate() {
    const engine = engineOf(this);
    if (engine === undefined) return null;
    return chainOf(engine.own(), false) ?? {};
  },

  getPeerX509Certificate() {
    return x509Of(engineOf(this)?.peer());
  },

  getX509Certificate() {
    return x509Of(engineOf(this)?.own());
  },

  getCipher() {
    const engine = engineOf(this);
    if (engine === undefined || !engine.isSecure()) return undefined;
    return describe(engine.facts()[1]);
  },

  getProtocol() {
    const engine = engineOf(this);
    if (engine === undefined) return null;
    return engine.isSecure() ? engine.facts()[0] : 'unknown';
  },

  /** Why the peer is not trusted, or null. */
  verifyError() {
    const complaint = engineOf(this)?.complaint() ?? null;
    if (complaint === null) return null;
    const [code, text] = complaint.split('|');
    const error = new Error(LOCAL_ROOTS.has(code) ? `${text}${HINT}` : text);
    error.code = code;
    return error;
  },
};

module.exports = { certificateFacts };
