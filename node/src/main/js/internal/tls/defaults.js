'use strict';

// What TLS does unless it is told otherwise.

const options = require('internal/process/options');

const FIRST_CIPHERS =
  'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:' +
  'ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:' +
  'ECDHE-ECDSA-AES256-GCM-SHA384:DHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA256:' +
  'DHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384:DHE-RSA-AES256-SHA384:' +
  'ECDHE-RSA-AES256-SHA256:DHE-RSA-AES256-SHA256:HIGH:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:' +
  '!PSK:!SRP:!CAMELLIA';

const defaults = {
  // What the engine chooses by itself stands for this list.
  first: FIRST_CIPHERS,
  ciphers: options.valueOf('--tls-cipher-list') ?? FIRST_CIPHERS,
  curve: 'auto',
  // The widest that was asked for.
  minVersion: options.has('--tls-min-v1.3') && !options.has('--tls-min-v1.2') ?
    'TLSv1.3' : 'TLSv1.2',
  maxVersion: options.has('--tls-max-v1.2') && !options.has('--tls-max-v1.3') ?
    'TLSv1.2' : 'TLSv1.3',
};

module.exports = { defaults };
