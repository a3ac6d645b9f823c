'use strict';

// Certificates as Node shows them, and whether one speaks for a host.

const { Buffer } = require('buffer');
const { codes: { ERR_TLS_CERT_ALTNAME_INVALID } } = require('internal/errors');
const { isIP } = require('internal/net');

/** { CN: 'x', O: ['a', 'b'] } of `CN\0x\0O\0a\0O\0b\0`. */
function namesOf(text) {
  const names = { __proto__: null };
  const parts = text.split('\0');
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [key, value] = [parts[i], parts[i + 1]];
    if (names[key] === undefined) names[key] = value;
    else names[key] = [].concat(names[key], value);
  }
  return names;
}

/** A certificate from the binding's facts. */
function certificateOf(facts) {
  const certificate = {
    __proto__: Object.prototype,
    subject: namesOf(facts.subject),
    issuer: namesOf(facts.issuer),
  };
  if (facts.subjectaltname !== null && facts.subjectaltname !== undefined) {
    certificate.subjectaltname = facts.subjectaltname;
  }
  certificate.ca = facts.ca;
  if (facts.modulus !== undefined) {
    certificate.modulus = facts.modulus;
    certificate.bits = facts.bits;
    certificate.exponent = facts.exponent;
    certificate.pubkey = Buffer.from(facts.pubkey, 'hex');
  } else if (facts.pubkey !== undefined) {
    certificate.bits = facts.bits;
    certificate.pubkey = Buffer.from(facts.pubkey, 'hex');
    if (facts.asn1Curve !== undefined) {
      certificate.asn1Curve = facts.asn1Curve;
      certificate.nistCurve = facts.nistCurve;
    }
  }
  for (const key of ['valid_from', 'valid_to', 'fingerprint', 'fingerprint256',
    'fingerprint512']) {
    certificate[key] = facts[key];
  }
  if (facts.ext_key_usage !== undefined) {
    certificate.ext_key_usage = facts.ext_key_usage.split(' ');
  }
  certificate.serialNumber = facts.serialNumber;
  certificate.raw = Buffer.from(facts.raw, 'hex');
  return certificate;
}

/** The first of a chain; with `detailed` each has its issuer's, the last its own. */
function chainOf(list, detailed) {
  const all = Array.from(list, (facts) => [certificateOf(facts), facts.selfSigned]);
  if (all.length === 0) return undefined;
  if (detailed) {
    all.forEach(([certificate, selfSigned], i) => {
      if (selfSigned) certificate.issuerCertificate = certificate;
      else if (i + 1 < all.length) certificate.issuerCertificate = all[i + 1][0];
    });
  }
  return all[0][0];
}

const withoutDot = (host) => host.replace(/\.$/, '').toLowerCase();

/** Does a name, which may begin with a star, stand for these labels of a host? */
function matches(labels, pattern, hasWildcards) {
  if (!pattern) return false;
  const parts = withoutDot(pattern).split('.');
  if (parts.length !== labels.length) return false;
  if (parts.includes('')) return false;
  // What is not ASCII is told in another way.
  if (parts.some((part) => /[^\u0021-\u007f]/.test(part))) return false;
  for (let i = labels.length - 1; i > 0; i--) {
    if (labels[i] !== parts[i]) return false;
  }
  const [first] = parts;
  const [label] = labels;
  const pieces = first.split('*', 3);
  if (pieces.length === 1 || first.includes('xn--')) return label === first;
  if (!hasWildcards || pieces.length > 2 || parts.length <= 2) return false;
  const [prefix, suffix] = pieces;
  return prefix.length + suffix.length <= label.length && label.startsWith(prefix) &&
    label.endsWith(suffix);
}

function alternatives(text) {
  const names = { dns: [], ips: [] };
  // Texts with commas are quoted, as in JSON.
  const pieces = text.includes('"')
    ? text.match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g).map((one) => one.trim().replace(
      /"(?:[^"\\]|\\.)*"/g, (quoted) => JSON.parse(quoted)))
    : text.split(', ');
  for (const piece of pieces) {
    if (piece.startsWith('DNS:')) names.dns.push(piece.slice(4));
    else if (piece.startsWith('IP Address:')) names.ips.push(canonical(piece.slice(11)));
  }
  return names;
}

const canonical = (ip) => {
  const { SocketAddress } = require('internal/socketaddress');
  switch (isIP(ip)) {
    case 6: return new SocketAddress({ address: ip, family: 'ipv6' }).address;
    case 4: return ip;
    default: return undefined;
  }
};

/** Undefined, or the error that this certificate is not the host's. */
function checkServerIdentity(hostname, certificate) {
  const { subject, subjectaltname: text } = certificate;
  hostname = `${hostname}`;
  const { dns, ips } = text ? alternatives(text) : { dns: [], ips: [] };
  hostname = require('internal/url/tools').domainToASCII(hostname) || hostname;
  let valid = false;
  let reason = 'Unknown reason';
  hostname = hostname.replace(/\.$/, '');
  if (isIP(hostname)) {
    valid = ips.includes(canonical(hostname));
    if (!valid) reason = `IP: ${hostname} is not in the cert's list: ${ips.join(', ')}`;
  } else if (dns.length > 0 || subject?.CN) {
    const labels = withoutDot(hostname).split('.');
    if (dns.length > 0) {
      valid = dns.some((pattern) => matches(labels, pattern, true));
      if (!valid) reason = `Host: ${hostname}. is not in the cert's altnames: ${text}`;
    } else {
      const { CN } = subject;
      valid = [].concat(CN).some((pattern) => matches(labels, pattern, true));
      if (!valid) reason = `Host: ${hostname}. is not cert's CN: ${CN}`;
    }
  } else {
    reason = 'Cert does not contain a DNS name';
  }
  return valid ? undefined : new ERR_TLS_CERT_ALTNAME_INVALID(reason, hostname, certificate);
}

/** A certificate as PEM. */
function pemOf(bytes) {
  const lines = bytes.toString('base64').match(/.{1,64}/g).join('\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----`;
}

module.exports = { chainOf, checkServerIdentity, pemOf };
