'use strict';

// Identities and trust as the engine has them; what is wrong with them by OpenSSL's names.

const { genericNodeError } = require('internal/errors');
const { exact } = require('internal/tls/exact');

// Reasons whose code names the part of OpenSSL they come from.
const WITH_LIBRARY = { __proto__: null, 'key values mismatch': 'X509_KEY_VALUES_MISMATCH' };

/** Throws what `words` tell: "error:0480006C:PEM routines::no start line". */
function check(words) {
  if (words === null) return;
  const parts = words.split(':');
  if (parts[0] !== 'error') throw genericNodeError(words, {});
  const reason = parts.at(-1);
  throw genericNodeError(words, {
    library: parts[2],
    reason,
    code: `ERR_OSSL_${WITH_LIBRARY[reason] ??
      reasonCode(parts[2], reason)}`,
  });
}

function reasonCode(library, reason) {
  const name = reason.toUpperCase().replaceAll(' ', '_');
  return library.startsWith('PEM') ? `PEM_${name}` : name;
}

const failed = (text) => genericNodeError(text, { code: 'ERR_CRYPTO_OPERATION_FAILED' });

class Secret {
  constructor() {
    this.inner = internalBinding('tls').context();
  }

  setCert(certificate) {
    check(this.inner.certificate(exact(certificate)));
  }

  setKey(key, passphrase) {
    check(this.inner.key(exact(key),
      exact(passphrase === undefined || passphrase === null ? '' : `${passphrase}`)));
  }

  loadPKCS12(pfx, passphrase) {
    if (typeof pfx !== 'string' && !ArrayBuffer.isView(pfx)) {
      throw failed('Unable to load PFX certificate');
    }
    check(this.inner.store(exact(pfx),
      passphrase === undefined || passphrase === null ? '' : `${passphrase}`));
  }

  addCACert(certificates) {
    check(this.inner.trust(exact(certificates)));
  }

  /** Trusts these beside those it trusts already. */
  alsoTrust(certificates) {
    check(this.inner.trustAlso(exact(certificates)));
  }

  /** Trusts whom another trusts, if there is another. */
  trustAs(other) {
    if (other !== undefined) this.inner.trustAs(other.inner);
  }

  addCRL(crl) {
    if (this.inner.revoke(exact(crl)) !== null) throw failed('Failed to parse CRL');
  }
}

module.exports = { Secret, failed };
