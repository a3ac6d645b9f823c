'use strict';

// tls.Server: a net.Server whose connections become TLS sockets.

const net = require('net');
const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_TLS_REQUIRED_SERVER_NAME },
  connResetException,
} = require('internal/errors');
const { createSecureContext, SecureContext } = require('internal/tls/context');
const { TLSSocket } = require('internal/tls/socket');
const { validateFunction, validateNumber } = require('internal/validators');

const HANDSHAKE_MS = 120_000;

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  if (typeof options === 'function') {
    listener = options;
    options = {};
  } else if (options === null || options === undefined || typeof options === 'object') {
    options = { ...options };
  } else {
    throw new ERR_INVALID_ARG_TYPE('options', 'Object', options);
  }
  this._contexts = [];
  this.requestCert = options.requestCert === true;
  this.rejectUnauthorized = options.rejectUnauthorized !== false;
  if (options.ALPNProtocols) {
    const out = {};
    require('internal/tls/protocols').convertALPNProtocols(options.ALPNProtocols, out);
    this.ALPNProtocols = out.ALPNProtocols;
  }
  if (options.ALPNCallback) {
    validateFunction(options.ALPNCallback, 'options.ALPNCallback');
    if (options.ALPNProtocols) {
      const { codes } = require('internal/errors');
      throw new codes.ERR_TLS_ALPN_CALLBACK_WITH_PROTOCOLS();
    }
    this.ALPNCallback = options.ALPNCallback;
  }
  this.setSecureContext(options);
  this._handshakeTimeout = options.handshakeTimeout || HANDSHAKE_MS;
  validateNumber(this._handshakeTimeout, 'options.handshakeTimeout');
  this.SNICallback = options.SNICallback;
  if (this.SNICallback) validateFunction(this.SNICallback, 'options.SNICallback');
  else this.SNICallback = (name, callback) => callback(null, byName(this, name));
  this._tlsServerOptions = options;
  net.Server.call(this, options, connectionListener);
  if (listener) this.on('secureConnection', listener);
}
Object.setPrototypeOf(Server.prototype, net.Server.prototype);
Object.setPrototypeOf(Server, net.Server);

/** The context for a name: the last one added whose pattern it fits. */
function byName(server, name) {
  for (let i = server._contexts.length - 1; i >= 0; i--) {
    const [pattern, context] = server._contexts[i];
    if (pattern.test(name)) return context;
  }
  return undefined;
}

function connectionListener(raw) {
  const server = this;
  const socket = new TLSSocket(raw, {
    secureContext: server._sharedCreds,
    isServer: true,
    server,
    requestCert: server.requestCert,
    rejectUnauthorized: server.rejectUnauthorized,
    handshakeTimeout: server._handshakeTimeout,
    ALPNProtocols: server.ALPNProtocols,
    ALPNCallback: server.ALPNCallback,
    SNICallback: server.SNICallback,
    pauseOnConnect: server.pauseOnConnect,
    highWaterMark: server.highWaterMark,
  });
  socket.server = server;
  socket.on('secure', () => onSecure(server, socket));
  socket[kErrorTold] = false;
  socket.on('_tlsError', (error) => tell(server, socket, error));
  socket.on('error', (error) => {
    if (!socket._controlReleased) tell(server, socket, error);
  });
  socket.on('close', () => {
    if (!socket._controlReleased) tell(server, socket, connResetException('socket hang up'));
  });
  socket.setTimeout(server._handshakeTimeout, socket._handleTimeout);
}

const kErrorTold = Symbol('told');

// What fails before a connection is secure is the server's to tell, once.
function tell(server, socket, error) {
  if (socket._controlReleased || socket[kErrorTold]) return;
  socket[kErrorTold] = true;
  socket.destroy();
  server.emit('tlsClientError', error, socket);
}

function onSecure(server, socket) {
  if (server.requestCert) {
    const failure = socket._handle.engine.peer().length === 0
      ? Object.assign(new Error('peer did not return a certificate'),
        { code: 'UNABLE_TO_GET_ISSUER_CERT' })
      : socket.verifyError();
    if (failure) {
      socket.authorizationError = failure.code;
      if (server.rejectUnauthorized) {
        tell(server, socket, connResetException('socket hang up'));
        return;
      }
    } else {
      socket.authorized = true;
    }
  }
  if (!socket.destroyed && socket._releaseControl()) {
    socket.setTimeout(0, socket._handleTimeout);
    server.emit('secureConnection', socket);
  }
}

Object.assign(Server.prototype, {
  setSecureContext(options) {
    if (options === null || typeof options !== 'object') {
      throw new ERR_INVALID_ARG_TYPE('options', 'Object', options);
    }
    for (const key of ['pfx', 'key', 'passphrase', 'cert', 'ca', 'ciphers', 'secureProtocol',
      'minVersion', 'maxVersion', 'sessionIdContext', 'crl', 'ecdhCurve', 'dhparam',
      'honorCipherOrder', 'sigalgs']) {
      this[key] = options[key] ? options[key] : undefined;
    }
    this._sharedCreds = createSecureContext(options);
  },

  addContext(servername, context) {
    if (!servername) throw new ERR_TLS_REQUIRED_SERVER_NAME();
    const pattern = servername.replace(/([.^$+?\-\\[\]{}])/g, '\\$1').replaceAll('*', '[^.]*');
    const made = context instanceof SecureContext ? context : createSecureContext(context);
    this._contexts.push([new RegExp(`^${pattern}$`), made]);
  },

  _getServerData: () => ({ ticketKeys: '' }),
  _setServerData() {},

  getTicketKeys() {
    const { codes: { ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');
    throw new ERR_METHOD_NOT_IMPLEMENTED('tls.Server.getTicketKeys()');
  },

  setTicketKeys(keys) {
    const { validateBuffer } = require('internal/validators');
    validateBuffer(keys);
    if (keys.byteLength !== 48) {
      const { codes } = require('internal/errors');
      throw new codes.ERR_INTERNAL_ASSERTION('Session ticket keys must be a 48-byte buffer');
    }
    const { codes: { ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');
    throw new ERR_METHOD_NOT_IMPLEMENTED('tls.Server.setTicketKeys()');
  },
});

Server.prototype[Symbol.for('nodejs.rejection')] = function(error, event, socket) {
  if (event === 'secureConnection') socket.destroy(error);
  else net.Server.prototype[Symbol.for('nodejs.rejection')].call(this, error, event, socket);
};

function createServer(options, listener) {
  return new Server(options, listener);
}

module.exports = { Server, createServer };
