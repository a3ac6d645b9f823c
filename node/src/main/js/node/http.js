'use strict';

// node:http. Its parts are loaded when they are first asked for.

const { defineLazy } = require('internal/boot');

const common = () => require('internal/http/common');
const lazily = (name, load, enumerable = true) => defineLazy(exports, name, enumerable, load);

function createServer(options, requestListener) {
  return new (require('internal/http/server').Server)(options, requestListener);
}

function request(url, options, callback) {
  return new (require('internal/http/client').ClientRequest)(url, options, callback);
}

function get(url, options, callback) {
  const made = request(url, options, callback);
  made.end();
  return made;
}

exports._connectionListener = function(socket) {
  return Reflect.apply(require('internal/http/server_connection').connectionListener, this,
    [socket]);
};
lazily('METHODS', () => [...common().methods].sort());
lazily('STATUS_CODES', () => require('internal/http/status').STATUS_CODES);
lazily('Agent', () => require('internal/http/agent').Agent);
lazily('ClientRequest', () => require('internal/http/client').ClientRequest);
lazily('IncomingMessage', () => require('internal/http/incoming').IncomingMessage);
lazily('OutgoingMessage', () => require('internal/http/outgoing').OutgoingMessage);
lazily('Server', () => require('internal/http/server').Server);
lazily('ServerResponse', () => require('internal/http/response').ServerResponse);
exports.createServer = createServer;
lazily('validateHeaderName', () => common().validateHeaderName);
lazily('validateHeaderValue', () => common().validateHeaderValue);
exports.get = get;
exports.request = request;
exports.setMaxIdleHTTPParsers = function setMaxIdleHTTPParsers(max) {
  require('internal/validators').validateInteger(max, 'max', 1);
  common().parsers.max = max;
};
exports.setGlobalProxyFromEnv =
  require('internal/unavailable').unavailable('http', 'setGlobalProxyFromEnv');
Object.defineProperties(exports, {
  maxHeaderSize: {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get: () => common().maxHeaderSize(),
  },
  globalAgent: {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get: () => require('internal/http/agent').globalAgent,
    set(value) {
      require('internal/http/agent').globalAgent = value;
    },
  },
});
for (const name of ['WebSocket', 'CloseEvent', 'MessageEvent']) {
  lazily(name, () => require('internal/fetch')[name]);
}
