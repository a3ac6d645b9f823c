'use strict';

// node:tls, on the JDK's engine.

const { defineLazy } = require('internal/boot');
const { defaults } = require('internal/tls/defaults');

const lazily = (name, load) => defineLazy(exports, name, true, load);

exports.CLIENT_RENEG_LIMIT = 3;
exports.CLIENT_RENEG_WINDOW = 600;
for (const [name, key] of [['DEFAULT_CIPHERS', 'ciphers'], ['DEFAULT_ECDH_CURVE', 'curve'],
  ['DEFAULT_MIN_VERSION', 'minVersion'], ['DEFAULT_MAX_VERSION', 'maxVersion']]) {
  Object.defineProperty(exports, name, {
    configurable: true,
    enumerable: true,
    get: () => defaults[key],
    set(value) {
      defaults[key] = value;
    },
  });
}
lazily('getCiphers', () => require('internal/tls/ciphers').getCiphers);

Object.defineProperty(exports, 'rootCertificates', {
  configurable: false,
  enumerable: true,
  get: () => require('internal/tls/authorities').bundled(),
});
exports.getCertificateCompressionAlgorithms = function getCertificateCompressionAlgorithms() {
  return [];
};
for (const name of ['getCACertificates', 'setDefaultCACertificates']) {
  lazily(name, () => require('internal/tls/authorities')[name]);
}
lazily('convertALPNProtocols', () => require('internal/tls/protocols').convertALPNProtocols);
lazily('checkServerIdentity', () => require('internal/tls/certificates').checkServerIdentity);
lazily('createSecureContext', () => require('internal/tls/context').createSecureContext);
lazily('SecureContext', () => require('internal/tls/context').SecureContext);
lazily('TLSSocket', () => require('internal/tls/socket').TLSSocket);
lazily('Server', () => require('internal/tls/server').Server);
lazily('createServer', () => require('internal/tls/server').createServer);
lazily('connect', () => require('internal/tls/connect').connect);
