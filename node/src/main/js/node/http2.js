'use strict';

// node:http2: HTTP/2 over sockets of net and tls.

const { defineLazy } = require('internal/boot');
const settings = () => require('internal/http2/settings');
const server = () => require('internal/http2/server');

exports.connect = function connect(authority, options, listener) {
  return require('internal/http2/client').connect(authority, options, listener);
};
Object.defineProperty(exports.connect, Symbol.for('nodejs.util.promisify.custom'), {
  __proto__: null,
  value: (authority, options) => require('internal/http2/client').connected(authority, options),
});
defineLazy(exports, 'constants', true, () => require('internal/http2_constants'));
exports.createServer = function createServer(options, requestListener) {
  return server().createServer(options, requestListener);
};
exports.createSecureServer = function createSecureServer(options, requestListener) {
  return server().createSecureServer(options, requestListener);
};
exports.getDefaultSettings = function getDefaultSettings() {
  return settings().getDefaultSettings();
};
exports.getPackedSettings = function getPackedSettings(given) {
  return settings().getPackedSettings(given);
};
exports.getUnpackedSettings = function getUnpackedSettings(packed, options = {}) {
  return settings().getUnpackedSettings(packed, options);
};
exports.performServerHandshake = function performServerHandshake(socket, options = {}) {
  return server().performServerHandshake(socket, options);
};
defineLazy(exports, 'sensitiveHeaders', true,
  () => require('internal/http2/headers').kSensitive);
for (const name of ['Http2ServerRequest', 'Http2ServerResponse']) {
  defineLazy(exports, name, true, () => require('internal/http2/compat')[name]);
}
