'use strict';

// http.ClientRequest: from what was asked for to a message that has, or waits for, a socket.

const {
  codes: { ERR_HTTP_HEADERS_SENT, ERR_INVALID_PROTOCOL, ERR_UNESCAPED_CHARACTERS },
  connResetException,
} = require('internal/errors');
const { addAbortSignal, finished } = require('stream');
const {
  chooseAgent, hostname, keepAliveOf, readArguments, readMethod, readParserOptions, setHeaders,
} = require('internal/http/client_options');
const { CRLF } = require('internal/http/common');
const { OutgoingMessage, kErrored, kUniqueHeaders, parseUniqueHeadersOption } =
  require('internal/http/outgoing');
const { kOutHeaders } = require('internal/http/outgoing_headers');
const { durationOf } = require('internal/net/timeouts');
const { emitErrorEvent, leave, listenForErrors, tickOnSocket } =
  require('internal/http/client_connection');
const { validateFunction } = require('internal/validators');

const BAD_IN_PATH = /[^\u0021-\u00ff]/;
const kPath = Symbol('kPath');
const kDestroyedWith = Symbol('kError');

function ClientRequest(input, givenOptions, givenCallback) {
  OutgoingMessage.call(this);
  const { options, callback } = readArguments(input, givenOptions, givenCallback);
  const { agent, defaultAgent } = chooseAgent(this, options);
  const protocol = options.protocol || defaultAgent.protocol;
  const expected = this.agent?.protocol ?? defaultAgent.protocol;
  if (options.path) {
    const path = String(options.path);
    if (BAD_IN_PATH.test(path)) throw new ERR_UNESCAPED_CHARACTERS('Request path');
  }
  if (protocol !== expected) throw new ERR_INVALID_PROTOCOL(protocol, expected);
  const defaultPort = options.defaultPort || (this.agent && this.agent.defaultPort);
  const port = options.port = options.port || defaultPort || 80;
  const host = options.host = hostname(options.hostname, 'hostname') ||
    hostname(options.host, 'host') || 'localhost';
  // Without those that are set for it a request has only the headers it was given.
  const isBare = options.setDefaultHeaders !== undefined && !options.setDefaultHeaders;
  const setHost = options.setHost === undefined ? !isBare : Boolean(options.setHost);
  if (isBare) {
    this._removedConnection = true;
    this._removedContLen = true;
    this._removedTE = true;
  }
  this.socketPath = options.socketPath;
  if (options.timeout !== undefined) this.timeout = durationOf(options.timeout, 'timeout');
  const { signal } = options;
  if (signal) addAbortSignal(signal, this);

  readMethod(this, options);
  readParserOptions(this, options);
  this[kPath] = options.path || '/';
  if (callback) this.once('response', callback);
  this.aborted = false;
  this.timeoutCb = null;
  this.upgradeOrConnect = false;
  this.parser = null;
  this.maxHeadersCount = null;
  this.reusedSocket = false;
  this.host = host;
  this.protocol = protocol;
  keepAliveOf(this, defaultAgent);
  setHeaders(this, options, { host, port, defaultPort, setHost });
  this[kUniqueHeaders] = parseUniqueHeadersOption(options.uniqueHeaders);
  this.res = null;
  this._ended = false;
  connect(this, options, agent);
}
Object.setPrototypeOf(ClientRequest.prototype, OutgoingMessage.prototype);
Object.setPrototypeOf(ClientRequest, OutgoingMessage);


function connect(request, { signal, ...options }, agent) {
  const channel = require('internal/diagnostics').heard('http.client.request.created');
  channel?.publish({ request });
  if (agent) {
    // What follows an error of the options must be able to be heard.
    agent.addRequest(request, { ...options });
    return;
  }
  request._last = true;
  request.shouldKeepAlive = false;
  let isCalled = false;
  const onCreate = (error, socket) => {
    if (isCalled) return;
    isCalled = true;
    if (error) process.nextTick(() => emitErrorEvent(request, error));
    else request.onSocket(socket);
  };
  let options2 = options;
  if (request.socketPath) options2 = { ...options, path: request.socketPath };
  else options2 = { ...options, path: null };
  const made = typeof options.createConnection === 'function'
    ? options.createConnection(options2, onCreate)
    : require('net').createConnection(options2);
  if (made) onCreate(null, made);
}

Object.defineProperty(ClientRequest.prototype, 'path', {
  __proto__: null,
  get() {
    return this[kPath];
  },
  set(value) {
    const path = String(value);
    if (BAD_IN_PATH.test(path)) throw new ERR_UNESCAPED_CHARACTERS('Request path');
    this[kPath] = path;
  },
  configurable: true,
  enumerable: true,
});

Object.assign(ClientRequest.prototype, {
  _finish() {
    OutgoingMessage.prototype._finish.call(this);
    const channel = require('internal/diagnostics').heard('http.client.request.start');
    channel?.publish({ request: this });
  },

  _startLine() {
    return `${this.method} ${this[kPath]} HTTP/1.1${CRLF}`;
  },

  _implicitHeader() {
    if (this._header) throw new ERR_HTTP_HEADERS_SENT('render');
    this._storeHeader(this._startLine(), this[kOutHeaders]);
  },

  abort() {
    if (this.aborted) return;
    this.aborted = true;
    process.nextTick(() => this.emit('abort'));
    this.destroy();
  },

  destroy(error) {
    if (this.destroyed) return this;
    this.destroyed = true;
    // A response that has begun is cut.
    if (this.res) this.res._dump();
    this[kDestroyedWith] = error;
    this.socket?.destroy(error);
    return this;
  },

  onSocket(socket, error) {
    if (socket) listenForErrors(this, socket);
    process.nextTick(onSocketNT, this, socket, error);
  },

  // Calls a method of the socket, or `callback`, once there is one that is connected.
  _deferToConnect(method, values, callback) {
    const call = () => {
      if (method) Reflect.apply(this.socket[method], this.socket, values);
      if (typeof callback === 'function') callback();
    };
    const onSocket = () => {
      if (this.socket.writable) call();
      else this.socket.once('connect', call);
    };
    if (!this.socket) this.once('socket', onSocket);
    else onSocket();
  },

  setTimeout(msecs, callback) {
    if (this._ended) return this;
    listenTimeout(this);
    msecs = durationOf(msecs, 'msecs');
    if (callback) {
      validateFunction(callback, 'callback');
      this.once('timeout', callback);
    }
    if (this.socket) {
      setSocketTimeout(this.socket, msecs);
    } else {
      this.once('socket', (socket) => setSocketTimeout(socket, msecs));
    }
    return this;
  },

  setNoDelay(noDelay) {
    this._deferToConnect('setNoDelay', [noDelay]);
  },

  setSocketKeepAlive(enable, initialDelay) {
    this._deferToConnect('setKeepAlive', [enable, initialDelay]);
  },

  clearTimeout(callback) {
    this.setTimeout(0, callback);
  },
});

function listenTimeout(request) {
  if (request.timeoutCb) return;
  request.timeoutCb = () => request.emit('timeout');
  const listen = (socket) => socket.once('timeout', request.timeoutCb);
  if (request.socket) listen(request.socket);
  else request.on('socket', listen);
}

function setSocketTimeout(socket, msecs) {
  if (socket.connecting) socket.once('connect', () => socket.setTimeout(msecs));
  else socket.setTimeout(msecs);
}

function onSocketNT(request, socket, error) {
  if (request.destroyed || error) {
    failWithoutSocket(request, socket, error);
    return;
  }
  tickOnSocket(request, socket);
  request._flush();
}

function failWithoutSocket(request, socket, error) {
  request.destroyed = true;
  error ||= request[kDestroyedWith];
  if (socket) leave(socket);
  const destroy = (failure) => {
    if (!request.aborted && !failure) failure = connResetException('socket hang up');
    if (failure) emitErrorEvent(request, failure);
    request._closed = true;
    request.emit('close');
  };
  if (!socket) {
    destroy(error);
  } else if (!request.agent || socket.destroyed) {
    finished(socket.destroy(error || request[kErrored]), (failure) => {
      if (failure?.code === 'ERR_STREAM_PREMATURE_CLOSE') failure = null;
      destroy(failure || error);
    });
  } else {
    // Nobody has used it: the next request may.
    socket.emit('free');
    destroy(error || request[kErrored]);
  }
}

module.exports = { ClientRequest };
