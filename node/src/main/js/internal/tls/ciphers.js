'use strict';

// Cipher suites by OpenSSL's names, and by those of the standards, which the engine uses.

const NAMES = {
  __proto__: null,
  'ECDHE-ECDSA-AES128-GCM-SHA256': 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384': 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305': 'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-SHA256': 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256',
  'ECDHE-ECDSA-AES256-SHA384': 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384',
  'ECDHE-ECDSA-AES128-SHA': 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
  'ECDHE-ECDSA-AES256-SHA': 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA',
  'ECDHE-RSA-AES128-GCM-SHA256': 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'ECDHE-RSA-AES256-GCM-SHA384': 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'ECDHE-RSA-CHACHA20-POLY1305': 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
  'ECDHE-RSA-AES128-SHA256': 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
  'ECDHE-RSA-AES256-SHA384': 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384',
  'ECDHE-RSA-AES128-SHA': 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  'ECDHE-RSA-AES256-SHA': 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
  'DHE-RSA-AES128-GCM-SHA256': 'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256',
  'DHE-RSA-AES256-GCM-SHA384': 'TLS_DHE_RSA_WITH_AES_256_GCM_SHA384',
  'DHE-RSA-CHACHA20-POLY1305': 'TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
  'DHE-RSA-AES128-SHA256': 'TLS_DHE_RSA_WITH_AES_128_CBC_SHA256',
  'DHE-RSA-AES256-SHA256': 'TLS_DHE_RSA_WITH_AES_256_CBC_SHA256',
  'DHE-RSA-AES128-SHA': 'TLS_DHE_RSA_WITH_AES_128_CBC_SHA',
  'DHE-RSA-AES256-SHA': 'TLS_DHE_RSA_WITH_AES_256_CBC_SHA',
  'AES128-GCM-SHA256': 'TLS_RSA_WITH_AES_128_GCM_SHA256',
  'AES256-GCM-SHA384': 'TLS_RSA_WITH_AES_256_GCM_SHA384',
  'AES128-SHA256': 'TLS_RSA_WITH_AES_128_CBC_SHA256',
  'AES256-SHA256': 'TLS_RSA_WITH_AES_256_CBC_SHA256',
  'AES128-SHA': 'TLS_RSA_WITH_AES_128_CBC_SHA',
  'AES256-SHA': 'TLS_RSA_WITH_AES_256_CBC_SHA',
};
const TLS13 = ['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'];

const standard = new Map(Object.entries(NAMES).map(([name, suite]) => [suite, name]));

/** Suites for the engine; none means its own choice. */
function suitesOf(text, versions) {
  if (text === undefined || text === null) return [];
  const words = text.split(/[:, ]/).filter((word) => word !== '');
  const suites = words.flatMap((word) => {
    if (word.startsWith('TLS_')) return [word];
    return NAMES[word] === undefined ? [] : [NAMES[word]];
  });
  // Words for whole families leave the choice to the engine.
  const family = /^(HIGH|ALL|DEFAULT|MEDIUM|kRSA|ECDHE|DHE)$|^@|\+/;
  if (words.some((word) => family.test(word))) return [];
  if (suites.length === 0) {
    throw require('internal/errors').genericNodeError(
      'error:0A0000B9:SSL routines::no cipher match', {
        library: 'SSL routines', reason: 'no cipher match', code: 'ERR_SSL_NO_CIPHER_MATCH',
      });
  }
  // Those of TLS 1.3 are there unless they are named.
  const hasNew = suites.some((suite) => TLS13.includes(suite));
  return versions.includes('TLSv1.3') && !hasNew ? [...TLS13, ...suites] : suites;
}

/** A suite as `getCipher` tells it. */
function describe(suite, version) {
  const isNew = TLS13.includes(suite);
  const name = isNew ? suite : standard.get(suite) ?? suite;
  return { name, standardName: suite, version: isNew ? 'TLSv1.3' : olderVersion(suite, version) };
}

// The version a suite came with.
const olderVersion = (suite) => (/GCM|POLY1305|SHA256$|SHA384$/.test(suite) ? 'TLSv1.2' : 'TLSv1');

const getCiphers = () => [...Object.keys(NAMES), ...TLS13].map((name) => name.toLowerCase()).sort();

module.exports = { describe, getCiphers, suitesOf };
