'use strict';

// Cipher suites by OpenSSL's names, and by those of the standards, which the engine uses.

const { codes: { ERR_INVALID_ARG_VALUE }, genericNodeError } = require('internal/errors');

// Best first, as "ALL" has them.
const NAMES = [
  'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384', 'DHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305', 'DHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256', 'DHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-SHA384', 'ECDHE-RSA-AES256-SHA384', 'DHE-RSA-AES256-SHA256',
  'ECDHE-ECDSA-AES128-SHA256', 'ECDHE-RSA-AES128-SHA256', 'DHE-RSA-AES128-SHA256',
  'ECDHE-ECDSA-AES256-SHA', 'ECDHE-RSA-AES256-SHA', 'DHE-RSA-AES256-SHA',
  'ECDHE-ECDSA-AES128-SHA', 'ECDHE-RSA-AES128-SHA', 'DHE-RSA-AES128-SHA',
  'AES256-GCM-SHA384', 'AES128-GCM-SHA256', 'AES256-SHA256', 'AES128-SHA256', 'AES256-SHA',
  'AES128-SHA',
];
const TLS13 = ['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'];

/** "ECDHE-RSA-AES128-SHA" as the standards write it. */
function standardName(name) {
  const [, exchange, rest] = /^((?:ECDHE|DHE)-(?:ECDSA|RSA)-)?(.*)$/.exec(name);
  const cipher = rest.replace(/AES(\d+)/, 'AES_$1')
    .replace(/^(AES_\d+)-SHA/, '$1_CBC-SHA')
    .replace('CHACHA20-POLY1305', 'CHACHA20_POLY1305_SHA256');
  return `TLS_${exchange === undefined ? 'RSA_' : exchange.replaceAll('-', '_')}WITH_${
    cipher.replaceAll('-', '_')}`;
}

const standard = new Map(NAMES.map((name) => [standardName(name), name]));
const isPlain = (name) => name.startsWith('AES');
const isNewer = (name) => /GCM|POLY1305|SHA256$|SHA384$/.test(name);

// Words for whole families.
const FAMILIES = {
  __proto__: null,
  ALL: () => true,
  DEFAULT: () => true,
  HIGH: () => true,
  RSA: isPlain,
  kRSA: isPlain,
  aRSA: (name) => isPlain(name) || name.includes('-RSA-'),
  ECDSA: (name) => name.includes('-ECDSA-'),
  ECDHE: (name) => name.startsWith('ECDHE-'),
  DHE: (name) => name.startsWith('DHE-'),
  AES: (name) => name.includes('AES'),
  AES128: (name) => name.includes('AES128'),
  AES256: (name) => name.includes('AES256'),
  AESGCM: (name) => name.includes('-GCM-'),
  CHACHA20: (name) => name.includes('CHACHA20'),
  SHA: (name) => name.endsWith('-SHA'),
  SHA256: (name) => /SHA256$/.test(name) && !name.includes('GCM'),
  SHA384: (name) => /SHA384$/.test(name) && !name.includes('GCM'),
  'TLSv1.2': isNewer,
  TLSv1: (name) => !isNewer(name),
};
for (const [other, name] of [['SHA1', 'SHA'], ['SSLv3', 'TLSv1'], ['TLSv1.0', 'TLSv1'],
  ['aECDSA', 'ECDSA'], ['EECDH', 'ECDHE'], ['kECDHE', 'ECDHE'], ['kEECDH', 'ECDHE'],
  ['ECDH', 'ECDHE'], ['EDH', 'DHE'], ['kDHE', 'DHE'], ['kEDH', 'DHE'], ['DH', 'DHE']]) {
  FAMILIES[other] = FAMILIES[name];
}

// Families OpenSSL knows, of which there is none here.
for (const name of ['aNULL', 'eNULL', 'NULL', 'PSK', 'kPSK', 'aPSK', 'MD5', 'SRP', 'CAMELLIA',
  'ARIA', 'LOW', 'MEDIUM', 'EXPORT', 'EXP', 'RC4', 'DES', '3DES', 'DSS', 'aDSS', 'SEED', 'IDEA']) {
  FAMILIES[name] = () => false;
}
const isKnown = (word) => NAMES.includes(word) ||
  word.split('+').every((part) => FAMILIES[part] !== undefined);

/** Those a word such as "ECDHE+AESGCM" names; it may be one that names none here. */
function named(word) {
  if (NAMES.includes(word)) return [word];
  const parts = word.split('+');
  if (parts.some((part) => FAMILIES[part] === undefined)) return [];
  return NAMES.filter((name) => parts.every((part) => FAMILIES[part](name)));
}

/** What a list of OpenSSL's chooses, best first; "!x" takes away for good, "-x" for now. */
function chosen(words) {
  let list = [];
  const banned = new Set();
  for (const whole of words) {
    const [word] = whole.split('@');
    const found = named(word.replace(/^[!+-]/, ''));
    if (word === '') continue;
    if (word[0] === '!') for (const name of found) banned.add(name);
    if (word[0] === '!' || word[0] === '-') {
      list = list.filter((name) => !found.includes(name));
    } else if (word[0] === '+') {
      list = [...list.filter((name) => !found.includes(name)),
        ...list.filter((name) => found.includes(name))];
    } else {
      list.push(...found.filter((name) => !list.includes(name) && !banned.has(name)));
    }
  }
  return list;
}

function noMatch() {
  throw genericNodeError('error:0A0000B9:SSL routines::no cipher match', {
    library: 'SSL routines', reason: 'no cipher match', code: 'ERR_SSL_NO_CIPHER_MATCH',
  });
}

/** Suites for the engine; none means its own choice. */
function suitesOf(text) {
  const { defaults } = require('internal/tls/defaults');
  const isOwn = text !== undefined && text !== null && text !== '';
  if (!isOwn && defaults.ciphers === defaults.first) return [];
  const words = (isOwn ? text : defaults.ciphers).split(/[:, ]/).filter((word) => word !== '');
  const older = words.filter((word) => !word.startsWith('TLS_'));
  const news = words.filter((word) => word.startsWith('TLS_'));
  if (words.length === 0) throw new ERR_INVALID_ARG_VALUE('options.ciphers', text.split(':'));
  for (const word of news) if (!TLS13.includes(word)) noMatch();
  if (older.length > 0 && !older.some((word) => isKnown(word.split('@')[0]))) noMatch();
  const list = chosen(older).map(standardName);
  // Those of TLS 1.3 are there unless they are named.
  return [...(news.length > 0 ? news : TLS13), ...list];
}

/** A suite as `getCipher` tells it. */
function describe(suite) {
  const isNew = TLS13.includes(suite);
  const name = isNew ? suite : standard.get(suite) ?? suite;
  const older = isNewer(name) ? 'TLSv1.2' : name.includes('ECDHE') ? 'TLSv1' : 'SSLv3';
  return { name, standardName: suite, version: isNew ? 'TLSv1.3' : older };
}

const getCiphers = () => [...NAMES, ...TLS13].map((name) => name.toLowerCase()).sort();

module.exports = { describe, getCiphers, suitesOf };
