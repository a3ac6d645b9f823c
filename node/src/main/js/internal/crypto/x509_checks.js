'use strict';

// Whether a certificate speaks for a host, a mail address or an IP address: the rules of RFC 6125
// as OpenSSL's X509_check_host applies them.

const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { coded } = require('internal/crypto/bytes');
const { isIP } = require('internal/net');
const { validateBoolean, validateObject, validateString } =
  require('internal/validators');

// Numbers of GeneralName.
const EMAIL = 1;
const DNS = 2;
const IP = 7;

function readOptions(options = {}) {
  validateObject(options, 'options');
  const { subject = 'default', wildcards = true, partialWildcards = true,
    multiLabelWildcards = false, singleLabelSubdomains = false } = options;
  validateString(subject, 'options.subject');
  validateBoolean(wildcards, 'options.wildcards');
  validateBoolean(partialWildcards, 'options.partialWildcards');
  validateBoolean(multiLabelWildcards, 'options.multiLabelWildcards');
  validateBoolean(singleLabelSubdomains, 'options.singleLabelSubdomains');
  if (!['default', 'always', 'never'].includes(subject)) {
    throw new ERR_INVALID_ARG_VALUE('options.subject', subject);
  }
  return { subject, wildcards, partialWildcards, multiLabelWildcards, singleLabelSubdomains };
}

const lower = (text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const isSame = (a, b) => lower(a) === lower(b);
const invalidName = () => coded('TypeError', 'ERR_INVALID_ARG_VALUE', 'Invalid name');

/** The pattern without what stands before a host that begins with a dot. */
function withoutPrefix(pattern, host, { singleLabelSubdomains }) {
  if (!host.startsWith('.') || host.length < 2 || pattern.length <= host.length) return pattern;
  const prefix = pattern.slice(0, pattern.length - host.length);
  if (singleLabelSubdomains && prefix.includes('.')) return pattern;
  return pattern.slice(prefix.length);
}

/** Where the star of a pattern is that may stand for something; -1 for none. */
function starOf(pattern, { partialWildcards }) {
  const star = pattern.indexOf('*');
  if (star < 0 || pattern.indexOf('*', star + 1) >= 0) return -1;
  const labels = pattern.split('.');
  const [first] = labels;
  if (!first.includes('*') || labels.length < 3) return -1;
  if (labels.some((label) => !/^[a-z0-9*]([a-z0-9*-]*[a-z0-9*])?$/i.test(label))) return -1;
  const isStart = star === 0;
  const isEnd = star === first.length - 1;
  if (!isStart && !isEnd) return -1;
  if (/^xn--/i.test(first)) return -1;
  return partialWildcards || (isStart && isEnd) ? star : -1;
}

function matchesWildcard(pattern, star, host, { multiLabelWildcards }) {
  const prefix = pattern.slice(0, star);
  const suffix = pattern.slice(star + 1);
  if (host.length < prefix.length + suffix.length) return false;
  if (!isSame(host.slice(0, prefix.length), prefix)) return false;
  if (!isSame(host.slice(host.length - suffix.length), suffix)) return false;
  const middle = host.slice(prefix.length, host.length - suffix.length);
  const isWhole = prefix === '' && suffix.startsWith('.');
  if (isWhole && middle === '') return false;
  if (!isWhole && /^xn--/i.test(host)) return false;
  if (middle === '*') return true;
  return (isWhole && multiLabelWildcards ? /^[a-z0-9.-]*$/i : /^[a-z0-9-]*$/i).test(middle);
}

function matchesHost(pattern, host, options) {
  const star = options.wildcards && !(host.length > 1 && host.startsWith('.'))
    ? starOf(pattern, options) : -1;
  if (star >= 0) return matchesWildcard(pattern, star, host, options);
  return isSame(withoutPrefix(pattern, host, options), host);
}

// The local part of an address counts as it is written.
function matchesEmail(pattern, email) {
  const at = pattern.lastIndexOf('@');
  if (at < 0) return pattern === email;
  return pattern.length === email.length && pattern.slice(0, at) === email.slice(0, at) &&
    isSame(pattern.slice(at), email.slice(at));
}

/** The values of the subject's parts of this label. */
function ofSubject(handle, label) {
  const pairs = Array.from(handle.name(false, true));
  return pairs.filter((value, i) => i % 2 === 1 && pairs[i - 1] === label);
}

// The subject's own name counts where there is no better one.
function candidates(handle, kind, label, subject) {
  const names = Array.from(handle.values(kind));
  if (subject === 'never' || (names.length > 0 && subject !== 'always')) return names;
  return [...names, ...ofSubject(handle, label)];
}

function checkHost(handle, name, options) {
  validateString(name, 'name');
  const checked = readOptions(options);
  if (name.includes('\0')) throw invalidName();
  if (name === '') return undefined;
  return candidates(handle, DNS, 'CN', checked.subject)
    .find((pattern) => matchesHost(pattern, name, checked));
}

function checkEmail(handle, email, options) {
  validateString(email, 'email');
  const { subject } = readOptions(options);
  if (email.includes('\0')) throw invalidName();
  const found = candidates(handle, EMAIL, 'emailAddress', subject)
    .some((pattern) => matchesEmail(pattern, email));
  return found ? email : undefined;
}

function bytesOf(ip) {
  const { Buffer } = require('buffer');
  switch (isIP(ip)) {
    case 4: return Buffer.from(ip.split('.').map(Number)).toString('hex');
    case 6: {
      const { hostname } = new (require('internal/url').URL)(`http://[${ip}]/`);
      const [head, tail] = hostname.slice(1, -1).split('::');
      const groups = (text) => (text ? text.split(':') : []);
      const known = [groups(head), groups(tail)];
      const gap = Array(8 - known[0].length - known[1].length).fill('0');
      return [...known[0], ...gap, ...known[1]].map((group) => group.padStart(4, '0')).join('');
    }
    default: throw invalidName();
  }
}

function checkIP(handle, ip, options) {
  validateString(ip, 'ip');
  readOptions(options);
  return Array.from(handle.values(IP)).includes(bytesOf(ip)) ? ip : undefined;
}

module.exports = { checkEmail, checkHost, checkIP };
