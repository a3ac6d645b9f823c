'use strict';

// The parts of https: an agent that connects by TLS, a server that listens so, requests for them.

const tls = require('tls');
const { Agent: HttpAgent } = require('internal/http/agent');
const http = require('internal/http/server');
const { ClientRequest } = require('internal/http/client');
const { connectionListener } = require('internal/http/server_connection');
const { kUniqueHeaders, parseUniqueHeadersOption } = require('internal/http/outgoing');
const { urlToHttpOptions } = require('internal/url/tools');
const { URL } = require('internal/url');

function Server(options, requestListener) {
  if (!(this instanceof Server)) return new Server(options, requestListener);
  if (typeof options === 'function') {
    requestListener = options;
    options = undefined;
  }
  const own = { ...options };
  if (!own.ALPNProtocols && !own.ALPNCallback) own.ALPNProtocols = ['http/1.1'];
  own.noDelay ??= true;
  http.storeHTTPOptions.call(this, own);
  tls.Server.call(this, own, connectionListener);
  this.httpAllowHalfOpen = false;
  if (requestListener) this.addListener('request', requestListener);
  this.addListener('tlsClientError', function addClientError(error, socket) {
    if (!this.emit('clientError', error, socket)) socket.destroy(error);
  });
  this.timeout = 0;
  this.maxHeadersCount = null;
  this.maxRequestsPerSocket = 0;
  this[kUniqueHeaders] = parseUniqueHeadersOption(own.uniqueHeaders);
  this.on('listening', http.setupConnectionsTracking);
}
Object.setPrototypeOf(Server.prototype, tls.Server.prototype);
Object.setPrototypeOf(Server, tls.Server);

for (const name of ['closeAllConnections', 'closeIdleConnections', 'setTimeout']) {
  Server.prototype[name] = http.Server.prototype[name];
}
Server.prototype.close = function(...values) {
  http.httpServerPreClose(this);
  Reflect.apply(tls.Server.prototype.close, this, values);
  return this;
};

// createConnection(options, …)  (port, options)  (port, host, options)
function createConnection(...args) {
  let options = {};
  for (const one of args) {
    if (one !== null && typeof one === 'object') options = { ...options, ...one };
  }
  if (typeof args[0] === 'number') [options.port] = args;
  if (typeof args[1] === 'string') [, options.host] = args;
  const { _agentKey: key } = options;
  if (!key) return tls.connect(options);
  // The session of the last connection to the same end is gone on with.
  const session = this._getSession?.(key);
  if (session !== undefined) options.session ??= session;
  const socket = tls.connect(options);
  if (typeof this._cacheSession === 'function') {
    socket.on('session', (told) => this._cacheSession(key, told));
    socket.once('close', (hadError) => {
      if (hadError) this._evictSession(key);
    });
  }
  return socket;
}

function Agent(options) {
  if (!(this instanceof Agent)) return new Agent(options);
  options = { __proto__: null, ...options, defaultPort: options?.defaultPort ?? 443,
    protocol: options?.protocol ?? 'https:' };
  HttpAgent.call(this, options);
  this.maxCachedSessions = this.options.maxCachedSessions ?? 100;
  this._sessionCache = { map: {}, list: [] };
}
Object.setPrototypeOf(Agent.prototype, HttpAgent.prototype);
Object.setPrototypeOf(Agent, HttpAgent);
Agent.prototype.createConnection = createConnection;

// Sockets are the same only if they were secured in the same way.
const KEYS = ['ca', 'cert', 'clientCertEngine', 'ciphers', 'key', 'pfx', 'rejectUnauthorized',
  'servername', 'minVersion', 'maxVersion', 'secureProtocol', 'crl', 'honorCipherOrder',
  'ecdhCurve', 'dhparam', 'secureOptions', 'sessionIdContext', 'sigalgs', 'privateKeyIdentifier',
  'privateKeyEngine'];

// Of these even false, or 0, is a choice.
const EVEN_FALSE = new Set(['rejectUnauthorized', 'honorCipherOrder', 'secureOptions']);

Agent.prototype.getName = function getName(options = {}) {
  let name = Reflect.apply(HttpAgent.prototype.getName, this, [options]);
  for (const key of KEYS) {
    name += ':';
    const value = options[key];
    if (key === 'servername') {
      if (value && value !== options.host) name += value;
    } else if (key === 'sigalgs') {
      if (value) name += JSON.stringify(value);
    } else if (EVEN_FALSE.has(key) ? value !== undefined : value) {
      name += value;
    }
  }
  return name;
};
Agent.prototype._getSession = function(key) {
  return this._sessionCache.map[key];
};
Agent.prototype._cacheSession = function(key, session) {
  if (this.maxCachedSessions === 0) return;
  const { map, list } = this._sessionCache;
  if (map[key] === undefined) {
    if (list.length >= this.maxCachedSessions) delete map[list.shift()];
    list.push(key);
  }
  map[key] = session;
};
Agent.prototype._evictSession = function(key) {
  const { map, list } = this._sessionCache;
  const at = list.indexOf(key);
  if (at < 0) return;
  list.splice(at, 1);
  delete map[key];
};

let globalAgent;

function request(...args) {
  let options = {};
  if (typeof args[0] === 'string') options = urlToHttpOptions(new URL(args.shift()));
  else if (args[0] instanceof URL) options = urlToHttpOptions(args.shift());
  if (args[0] && typeof args[0] !== 'function') Object.assign(options, args.shift());
  options._defaultAgent = module.exports.globalAgent;
  return new ClientRequest(options, args[0]);
}

module.exports = {
  Agent,
  Server,
  request,
  get globalAgent() {
    return globalAgent ??= new Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 });
  },
  set globalAgent(value) {
    globalAgent = value;
  },
};
