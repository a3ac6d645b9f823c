'use strict';

// Whom contexts trust that name nobody: the JDK's roots and those of NODE_EXTRA_CA_CERTS, or what a
// program has said instead.

const { Buffer } = require('buffer');
const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } } = require('internal/errors');

const PEM = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[^-]+-----END [^-]+-----/g;

const known = { __proto__: null, bundled: undefined, extra: undefined, default: undefined };
let isChosen = false;
// Null until it is known.
let shared = null;

/** The roots the JDK trusts, as PEM. */
function bundled() {
  const { pemOf } = require('internal/tls/certificates');
  return known.bundled ??= Object.freeze(Array.from(internalBinding('tls').roots(), ({ raw }) =>
    pemOf(Buffer.from(raw, 'hex'))));
}

/** Those of the file that NODE_EXTRA_CA_CERTS names. */
function extra() {
  if (known.extra !== undefined) return known.extra;
  const path = process.env.NODE_EXTRA_CA_CERTS;
  let found = [];
  if (path) {
    try {
      found = require('fs').readFileSync(path, 'latin1').match(PEM) ?? [];
    } catch (error) {
      process.emitWarning(`Ignoring extra certs from \`${path}\`, load failed: ${error.message}`);
    }
  }
  return known.extra = Object.freeze(found.map((one) => `${one}\n`));
}

function getCACertificates(type = 'default') {
  if (!['default', 'system', 'bundled', 'extra'].includes(type)) {
    throw new ERR_INVALID_ARG_VALUE('type', type);
  }
  if (type === 'extra') return extra();
  if (type !== 'default') return bundled();
  return known.default ??= Object.freeze([...bundled(), ...extra()]);
}

// Each certificate once, in the order they came.
function setDefaultCACertificates(certs) {
  if (!Array.isArray(certs)) throw new ERR_INVALID_ARG_TYPE('certs', 'Array', certs);
  const texts = certs.map((one, i) => {
    if (typeof one === 'string') return one;
    if (ArrayBuffer.isView(one)) {
      return Buffer.from(one.buffer, one.byteOffset, one.byteLength).latin1Slice();
    }
    throw new ERR_INVALID_ARG_TYPE(`certs[${i}]`, ['string', 'ArrayBufferView'], one);
  });
  const found = texts.flatMap((text) => text.match(PEM) ?? []);
  if (found.length === 0 && certs.length > 0) {
    throw require('internal/tls/secret').failed(
      'No valid certificates found in the provided array');
  }
  known.default = Object.freeze([...new Set(found.map((one) => `${one}\n`))]);
  isChosen = true;
  shared = null;
}

/** Trusts whom contexts trust that name nobody; undefined for the JDK's roots alone. */
function trustedByDefault() {
  if (shared !== null) return shared;
  shared = undefined;
  if (!isChosen && extra().length === 0) return shared;
  const { Secret } = require('internal/tls/secret');
  shared = new Secret();
  if (isChosen) shared.addCACert(known.default.join(''));
  else shared.alsoTrust(extra().join(''));
  return shared;
}

module.exports = { bundled, getCACertificates, setDefaultCACertificates, trustedByDefault };
