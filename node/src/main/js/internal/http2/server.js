'use strict';

// Servers of HTTP/2, in the clear and over TLS, and the sessions they make of connections.

const net = require('net');
const { codes } = require('internal/errors');
const { ServerHttp2Session } = require('internal/http2/session_server');
const { validateSettings } = require('internal/http2/settings');
const { kSessions } = require('internal/http2/symbols');
const { validateFunction, validateObject, validateUint32 } = require('internal/validators');

const kOptions = Symbol('options');
const kIsCompat = Symbol('is-compat');

function checked(given) {
  if (given !== undefined) validateObject(given, 'options');
  const options = { ...given };
  for (const name of ['maxSessionInvalidFrames', 'maxSessionRejectedStreams']) {
    if (options[name] !== undefined) validateUint32(options[name], name);
  }
  if (options.unknownProtocolTimeout !== undefined) {
    validateUint32(options.unknownProtocolTimeout, 'unknownProtocolTimeout');
  } else {
    options.unknownProtocolTimeout = 10_000;
  }
  if (options.remoteCustomSettings !== undefined) {
    options.remoteCustomSettings = [...options.remoteCustomSettings];
    if (options.remoteCustomSettings.length > 10) {
      throw new codes.ERR_HTTP2_TOO_MANY_CUSTOM_SETTINGS();
    }
  }
  const http = require('http');
  const compat = require('internal/http2/compat');
  options.Http1IncomingMessage ??= http.IncomingMessage;
  options.Http1ServerResponse ??= http.ServerResponse;
  options.Http2ServerRequest ??= compat.Http2ServerRequest;
  options.Http2ServerResponse ??= compat.Http2ServerResponse;
  if (options.settings !== undefined) validateObject(options.settings, 'options.settings');
  return options;
}

/** What both kinds of servers begin with. */
function prepare(server, options, listener) {
  server[kOptions] = options;
  server[kSessions] = new Set();
  server.timeout = 0;
  server.on('newListener', (event) => {
    // Requests are made only where somebody wants them.
    if (event !== 'request' || server[kIsCompat]) return;
    server[kIsCompat] = true;
    const { onServerStream } = require('internal/http2/compat');
    server.on('stream', (...values) => onServerStream(options, server, ...values));
  });
  if (typeof listener === 'function') server.on('request', listener);
}

const shared = {
  setTimeout(msecs, callback) {
    this.timeout = msecs;
    if (callback !== undefined) {
      validateFunction(callback, 'callback');
      this.on('timeout', callback);
    }
    return this;
  },

  updateSettings(settings) {
    validateObject(settings ?? null, 'settings');
    validateSettings(settings);
    this[kOptions].settings = { ...this[kOptions].settings, ...settings };
  },
};

class Http2Server extends net.Server {
  constructor(options, requestListener) {
    super(options, connectionListener);
    prepare(this, options, requestListener);
  }

  close(...values) {
    net.Server.prototype.close.apply(this, values);
    closeSessions(this);
    return this;
  }
}
for (const name of Object.keys(shared)) {
  Object.defineProperty(Http2Server.prototype, name,
    { __proto__: null, configurable: true, writable: true, value: shared[name] });
}

// A handler of a request that rejects: the other end is answered, if it can be.
const kRejection = Symbol.for('nodejs.rejection');
function onRejection(error, event, ...values) {
  if (event === 'stream') {
    const [stream] = values;
    if (stream.headersSent) {
      stream.destroy(error);
    } else {
      stream.respond({ ':status': 500 });
      stream.end();
    }
  } else if (event === 'request') {
    const [, response] = values;
    if (response.headersSent || response.finished) {
      response.destroy();
    } else {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      response.statusCode = 500;
      response.end();
    }
  } else {
    Reflect.apply(net.Server.prototype[kRejection], this, [error, event, ...values]);
  }
}
Object.defineProperty(Http2Server.prototype, kRejection,
  { __proto__: null, configurable: true, writable: true, value: onRejection });

function closeSessions(server) {
  for (const session of [...server[kSessions]]) session.close();
}

let Http2SecureServer;

// TLS is loaded by who wants it.
function secureServerClass() {
  if (Http2SecureServer !== undefined) return Http2SecureServer;
  const tls = require('tls');
  Http2SecureServer = class Http2SecureServer extends tls.Server {
    constructor(options, requestListener) {
      const protocols = ['h2'];
      if (options.allowHTTP1 === true) {
        protocols.push('http/1.1');
      }
      const own = { ...options };
      if (own.ALPNCallback === undefined) own.ALPNProtocols ??= protocols;
      super(own, connectionListener);
      if (options.allowHTTP1 === true) {
        require('internal/http/server').storeHTTPOptions.call(this,
          { ...options, ...options.http1Options });
        this.on('listening', require('internal/http/server').setupConnectionsTracking);
      }
      prepare(this, options, requestListener);
      this.on('tlsClientError', (error, socket) => {
        if (!this.emit('clientError', error, socket)) socket.destroy(error);
      });
    }

    close(...values) {
      if (this[kOptions].allowHTTP1 === true) {
        require('internal/http/server').httpServerPreClose(this);
      }
      tls.Server.prototype.close.apply(this, values);
      closeSessions(this);
      return this;
    }

    closeIdleConnections() {
      if (this[kOptions].allowHTTP1 === true) {
        require('internal/http/server').Server.prototype.closeIdleConnections.call(this);
      }
    }
  };
  Object.defineProperty(Http2SecureServer.prototype, kRejection,
    { __proto__: null, configurable: true, writable: true, value: onRejection });
  for (const name of Object.keys(shared)) {
    Object.defineProperty(Http2SecureServer.prototype, name,
      { __proto__: null, configurable: true, writable: true, value: shared[name] });
  }
  return Http2SecureServer;
}

function connectionListener(socket) {
  const server = this;
  const options = server[kOptions] ?? {};
  if (socket.encrypted && socket.alpnProtocol !== 'h2') {
    if (options.allowHTTP1 === true) {
      Reflect.apply(require('internal/http/server_connection').connectionListener,
        server, [socket]);
      return;
    }
    unknownProtocol(server, socket, options);
    return;
  }
  startSession(server, socket, options);
}

// Who speaks something else is told so, unless the program wants to talk to it.
function unknownProtocol(server, socket, options) {
  const timer = setTimeout(() => socket.destroy(), options.unknownProtocolTimeout);
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
  if (server.emit('unknownProtocol', socket)) return;
  const what = socket.alpnProtocol ? 'Unknown' : 'Missing';
  const text = `${what} ALPN Protocol, expected \`h2\` to be available.\n` +
    'If this is a HTTP request: The server was not configured with the `allowHTTP1` option or ' +
    'a listener for the `unknownProtocol` event.\n';
  socket.end(`HTTP/1.0 403 Forbidden\r\nContent-Type: text/plain\r\n` +
    `Content-Length: ${text.length}\r\n\r\n${text}`);
}

function startSession(server, socket, options) {
  socket.on('error', () => {});
  const session = new ServerHttp2Session(options, socket, server);
  session.on('stream', (...values) => server.emit('stream', ...values));
  session.on('error', (error) => server.emit('sessionError', error, session));
  session.on('close', () => server[kSessions].delete(session));
  session.on('timeout', () => {
    if (session.destroyed || server.emit('timeout', session)) return;
    session.close();
  });
  if (server.timeout) session.setTimeout(server.timeout);
  server.emit('session', session);
}

function createServer(options, requestListener) {
  if (typeof options === 'function') [options, requestListener] = [{}, options];
  return new Http2Server(checked(options), requestListener);
}

function createSecureServer(options, requestListener) {
  validateObject(options, 'options');
  const Server = secureServerClass();
  return new Server(checked(options), requestListener);
}

/** A session over a socket that a program has. */
function performServerHandshake(socket, options = {}) {
  const own = checked(options);
  return new ServerHttp2Session(own, socket, undefined);
}

module.exports = { createSecureServer, createServer, performServerHandshake };
