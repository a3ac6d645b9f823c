'use strict';

// http.Server: a net.Server whose sockets carry requests.

const net = require('net');
const { captureRejectionSymbol } = require('events');
const {
  codes: { ERR_HTTP_REQUEST_TIMEOUT },
} = require('internal/errors');
const { kIncomingMessage } = require('internal/http/common');
const { ConnectionsList } = require('internal/http/connections');
const { connectionListener } = require('internal/http/server_connection');
const { kUniqueHeaders, parseUniqueHeadersOption } = require('internal/http/outgoing');
const { promisify } = require('internal/util');
const { kConnections, kOptimizeEmptyRequests, kServerResponse } = require('internal/http/symbols');
const { validateBoolean, validateFunction, validateInteger } = require('internal/validators');

const kConnectionsCheckingInterval = Symbol('http.server.connectionsCheckingInterval');

/** Keeps the options of HTTP, checked, in a server. */
function storeHTTPOptions(options) {
  this[kIncomingMessage] = options.IncomingMessage ||
    require('internal/http/incoming').IncomingMessage;
  this[kServerResponse] = options.ServerResponse ||
    require('internal/http/response').ServerResponse;
  const number = (name, fallback, least = 0) => {
    const value = options[name];
    if (value === undefined) return fallback;
    validateInteger(value, name, least);
    return value;
  };
  const flag = (name, fallback) => {
    const value = options[name];
    if (value === undefined) return fallback;
    validateBoolean(value, `options.${name}`);
    return value;
  };
  this.maxHeaderSize = number('maxHeaderSize', undefined);
  this.insecureHTTPParser = flag('insecureHTTPParser', undefined);
  this.httpValidation = options.httpValidation;
  if (this.httpValidation !== undefined) {
    require('internal/validators').validateOneOf(this.httpValidation, 'options.httpValidation',
      ['strict', 'relaxed', 'insecure']);
  }
  this.requestTimeout = number('requestTimeout', 300_000);
  if (options.headersTimeout !== undefined) {
    this.headersTimeout = number('headersTimeout');
    if (this.requestTimeout > 0 && this.headersTimeout > this.requestTimeout) {
      const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');
      throw new ERR_OUT_OF_RANGE('headersTimeout', '<= requestTimeout', options.headersTimeout);
    }
  } else {
    this.headersTimeout = this.requestTimeout > 0 ? Math.min(60_000, this.requestTimeout) : 60_000;
  }
  this.keepAliveTimeout = number('keepAliveTimeout', 5_000);
  this.keepAliveTimeoutBuffer = number('keepAliveTimeoutBuffer', 1_000);
  this.connectionsCheckingInterval = number('connectionsCheckingInterval', 30_000);
  this.requireHostHeader = flag('requireHostHeader', true);
  this[kOptimizeEmptyRequests] = flag('optimizeEmptyRequests', false);
  this.joinDuplicateHeaders = flag('joinDuplicateHeaders', undefined);
  this.rejectNonStandardBodyWrites = flag('rejectNonStandardBodyWrites', false);
  const { shouldUpgradeCallback } = options;
  if (shouldUpgradeCallback !== undefined) {
    validateFunction(shouldUpgradeCallback, 'options.shouldUpgradeCallback');
    this.shouldUpgradeCallback = shouldUpgradeCallback;
  } else {
    this.shouldUpgradeCallback = function() {
      return this.listenerCount('upgrade') > 0;
    };
  }
}

function setupConnectionsTracking() {
  this[kConnections] ||= new ConnectionsList();
  if (this[kConnectionsCheckingInterval]) clearInterval(this[kConnectionsCheckingInterval]);
  this[kConnectionsCheckingInterval] =
    setInterval(checkConnections.bind(this), this.connectionsCheckingInterval).unref();
}

// Sends away who takes too long.
function checkConnections() {
  if (this.headersTimeout === 0 && this.requestTimeout === 0) return;
  for (const { socket } of this[kConnections].expired(this.headersTimeout, this.requestTimeout)) {
    if (!socket) continue;
    require('internal/http/server_connection').fail(socket, new ERR_HTTP_REQUEST_TIMEOUT());
  }
}

function httpServerPreClose(server) {
  server.closeIdleConnections();
  clearInterval(server[kConnectionsCheckingInterval]);
}

function Server(options, requestListener) {
  if (!(this instanceof Server)) return new Server(options, requestListener);
  if (typeof options === 'function') {
    requestListener = options;
    options = {};
  } else {
    if (options !== undefined && options !== null) {
      require('internal/validators').validateObject(options, 'options');
    }
    options = { ...options };
  }
  storeHTTPOptions.call(this, options);
  // A client may end its half after the request: the answer is still to be sent.
  net.Server.call(this, {
    allowHalfOpen: true,
    noDelay: options.noDelay ?? true,
    keepAlive: options.keepAlive,
    keepAliveInitialDelay: options.keepAliveInitialDelay,
    highWaterMark: options.highWaterMark,
    blockList: options.blockList,
  });
  if (requestListener) this.on('request', requestListener);
  this.httpAllowHalfOpen = false;
  this.on('connection', connectionListener);
  this.on('listening', setupConnectionsTracking);
  this.timeout = 0;
  this.maxHeadersCount = null;
  this.maxRequestsPerSocket = 0;
  this[kUniqueHeaders] = parseUniqueHeadersOption(options.uniqueHeaders);
}
Object.setPrototypeOf(Server.prototype, net.Server.prototype);
Object.setPrototypeOf(Server, net.Server);

Object.assign(Server.prototype, {
  close(...values) {
    httpServerPreClose(this);
    return Reflect.apply(net.Server.prototype.close, this, values);
  },

  closeAllConnections() {
    if (!this[kConnections]) return;
    for (const { socket } of this[kConnections].all()) socket?.destroy();
  },

  closeIdleConnections() {
    if (!this[kConnections]) return;
    for (const { socket } of this[kConnections].idle()) {
      if (!socket) continue;
      if (socket._httpMessage && !socket._httpMessage.finished) continue;
      socket.destroy();
    }
  },

  setTimeout(msecs, callback) {
    this.timeout = msecs;
    if (callback) this.on('timeout', callback);
    return this;
  },
});

Server.prototype[Symbol.asyncDispose] = async function() {
  await Reflect.apply(promisify(this.close), this, []);
};

Server.prototype[captureRejectionSymbol] = function(error, event, ...values) {
  if (event !== 'request') {
    Reflect.apply(net.Server.prototype[Symbol.for('nodejs.rejection')], this,
      [error, event, ...values]);
    return;
  }
  const [, response] = values;
  if (!response.headersSent && !response.writableEnded) {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.statusCode = 500;
    response.end(require('internal/http/status').STATUS_CODES[500]);
  } else {
    response.destroy();
  }
};

module.exports = {
  Server, httpServerPreClose, kConnectionsCheckingInterval, kServerResponse,
  setupConnectionsTracking, storeHTTPOptions,
};
