'use strict';

// tls.TLSSocket: a socket whose handle seals what it writes.

const net = require('net');
const {
  codes: {
    ERR_TLS_ALPN_CALLBACK_WITH_PROTOCOLS, ERR_TLS_HANDSHAKE_TIMEOUT, ERR_TLS_SNI_FROM_SERVER,
  },
} = require('internal/errors');
const { kReinitializeHandle } = require('internal/net/symbols');
const { SecureContext, createSecureContext } = require('internal/tls/context');
const { TLSWrap } = require('internal/tls/wrap');
const { sessionOf } = require('internal/tls/sessions');
const { certificateFacts } = require('internal/tls/socket_facts');
const { kSession, kWanted, methods, tellSession } = require('internal/tls/socket_session');
const { validateFunction, validateString } = require('internal/validators');

// A stream that is no socket, or a socket without a handle, becomes the handle of one.
function wrapOf(stream) {
  if (!stream || stream instanceof net.Socket && stream._handle) return stream || undefined;
  return new (require('internal/tls/duplex_handle').JSStreamSocket)(stream);
}

function newInner(wrap, options) {
  if (wrap !== undefined) return wrap._handle;
  const { TCP, constants } = require('internal/tcp_wrap');
  if (options.path) return new (require('internal/pipe_wrap').Pipe)(constants.SOCKET);
  return new TCP(constants.SOCKET);
}

// TLSSocket(stream?, options?)
function TLSSocket(socket, options) {
  const own = { ...options };
  checkProtocols(own);
  this._tlsOptions = own;
  this._secureEstablished = false;
  this._securePending = false;
  this._newSessionPending = false;
  this._controlReleased = false;
  this.secureConnecting = true;
  this._SNICallback = null;
  this.servername = null;
  this.alpnProtocol = null;
  this.authorized = false;
  this.authorizationError = null;
  const wrap = wrapOf(socket);
  const handle = new TLSWrap(newInner(wrap, own), wrap);
  net.Socket.call(this, {
    handle,
    allowHalfOpen: socket ? socket.allowHalfOpen : own.allowHalfOpen,
    pauseOnCreate: own.pauseOnConnect,
    manualStart: true,
    highWaterMark: own.highWaterMark,
    onread: socket ? undefined : own.onread,
    signal: own.signal,
  });
  this.encrypted = true;
  this.isServer = own.isServer;
  this.ssl = handle;
  if (own.session) this.setSession(own.session);
  watch(this, handle);
  if (wrap !== undefined) goWith(this, socket, wrap);
  if (own.isServer) {
    this.on('error', (error) => this._tlsError(error));
    if (own.SNICallback) validateFunction(own.SNICallback, 'options.SNICallback');
  }
  this.on('close', this._destroySSL);
  if (own.isServer) this._start();
  else if (!socket) this.once('connect', this._start);
  process.nextTick(beginReading, this, socket);
}
Object.setPrototypeOf(TLSSocket.prototype, net.Socket.prototype);
Object.setPrototypeOf(TLSSocket, net.Socket);

// What ends the stream below ends this one.
function goWith(self, socket, wrap) {
  self._parent = socket;
  wrap.on('close', () => self.destroy());
  wrap.on('error', (error) => self._emitTLSError(error));
  // Other streams have no connection to wait for.
  if (!(socket instanceof net.Socket)) return;
  self.connecting = socket.connecting || !socket._handle;
  socket.once('connect', () => {
    self.connecting = false;
    self.emit('connect');
  });
}

// A tick later, so that whoever made the socket can listen: what the stream below has read already
// is the beginning.
function beginReading(self, socket) {
  if (!self._handle) return;
  if (socket?.readableLength && socket instanceof net.Socket && self._handle._parent ===
      socket._handle) {
    for (let bytes = socket.read(); bytes !== null; bytes = socket.read()) {
      self._handle?.receive(bytes.length, bytes);
    }
  }
  if (self._handle) self.read(0);
}

function checkProtocols(options) {
  if (options.ALPNProtocols) {
    const out = {};
    require('internal/tls/protocols').convertALPNProtocols(options.ALPNProtocols, out);
    options.ALPNProtocols = out.ALPNProtocols;
  }
  if (options.ALPNCallback) {
    validateFunction(options.ALPNCallback, 'options.ALPNCallback');
    if (options.ALPNProtocols) throw new ERR_TLS_ALPN_CALLBACK_WITH_PROTOCOLS();
  }
}

function watch(self, handle) {
  handle.onhandshakedone = () => {
    if (!self.destroyed) self._finishInit();
  };
  handle.onerror = (error) => {
    if (self._hadError) return;
    self._hadError = true;
    if (self._secureEstablished) {
      self._emitTLSError(error);
      return;
    }
    // Who is told of it may still ask for the peer's address.
    self._closeAfterHandlingError = true;
    self.destroy(error);
  };
  handle.onwanted = () => self._start();
  if (!self._tlsOptions.isServer) handle.onsession = () => tellSession(self);
}

/** How the engine is to speak, given what was asked for. */
function configure(engine, options, context, name, protocols) {
  engine.configure(context.versions, context.suites, protocols, name ?? null,
    Boolean(options.requestCert));
  engine.prefer(context.groups, context.schemes, context.honorCipherOrder);
}

const protocolNames = (bytes) => {
  const names = [];
  for (let i = 0; bytes && i < bytes.length; i += 1 + bytes[i]) {
    names.push(bytes.latin1Slice(i + 1, i + 1 + bytes[i]));
  }
  return names;
};

Object.assign(TLSSocket.prototype, {
  _start() {
    if (this.connecting) {
      this.once('connect', this._start);
      return;
    }
    if (!this._handle || this._started) return;
    this._started = true;
    if (this._tlsOptions.isServer) require('internal/tls/accept').accept(this);
    else this._begin(this._tlsOptions.secureContext ?? createSecureContext(this._tlsOptions));
  },

  // The client's side; a server's begins when the client has spoken.
  _begin(context) {
    const options = this._tlsOptions;
    const { inner } = context.context;
    const { keeper, name } = this[kSession] = sessionOf(this[kWanted], inner);
    const engine = internalBinding('tls').engine(inner, false, keeper, name);
    let { servername } = this._pendingName === undefined
      ? options
      : { servername: this._pendingName };
    if (servername && net.isIP(servername)) servername = undefined;
    this.servername = servername || null;
    configure(engine, options, context, servername || null, protocolNames(options.ALPNProtocols));
    this._handle.begin(engine);
  },

  // The server's side, with what the client has said so far.
  _answer(context, first, protocols) {
    const { inner } = (this._keyCert ?? context).context;
    const engine = internalBinding('tls').engine(inner, true, inner, '');
    configure(engine, this._tlsOptions, context, null, protocols);
    this._handle.begin(engine, first);
  },

  _finishInit() {
    const [, , alpn] = this._handle.engine.facts();
    this.alpnProtocol = alpn === '' ? false : alpn;
    this.secureConnecting = false;
    this._secureEstablished = true;
    if (this._tlsOptions.handshakeTimeout > 0) this.setTimeout(0, this._handleTimeout);
    this.emit('secure');
  },

  _handleTimeout() {
    this._emitTLSError(new ERR_TLS_HANDSHAKE_TIMEOUT());
  },

  _emitTLSError(error) {
    const failure = this._tlsError(error);
    if (failure) this.destroy(failure);
  },

  // The error, if it is the socket's to tell: before that it is the server's.
  _tlsError(error) {
    this.emit('_tlsError', error);
    return this._controlReleased ? error : null;
  },

  _destroySSL() {
    this.ssl = null;
  },

  setKeyCert(context) {
    this._keyCert = context instanceof SecureContext ? context : createSecureContext(context);
  },

  _releaseControl() {
    if (this._controlReleased) return false;
    this._controlReleased = true;
    return true;
  },

  setServername(name) {
    validateString(name, 'name');
    if (this._tlsOptions.isServer) throw new ERR_TLS_SNI_FROM_SERVER();
    this._pendingName = name;
  },

  // Each address of a name is tried with a handle of its own.
  [kReinitializeHandle](handle) {
    const wrapped = new TLSWrap(handle);
    net.Socket.prototype[kReinitializeHandle].call(this, wrapped);
    this.ssl = wrapped;
    watch(this, wrapped);
  },
}, certificateFacts, methods);

const { unavailableMembers } = require('internal/unavailable');
for (const [name, value] of Object.entries(unavailableMembers('tls.TLSSocket', {
  _wrapHandle: 3, _init: 2,
}))) {
  Object.defineProperty(TLSSocket.prototype, name, {
    __proto__: null, value, writable: true, enumerable: true, configurable: true,
  });
}

module.exports = { TLSSocket, protocolNames };
