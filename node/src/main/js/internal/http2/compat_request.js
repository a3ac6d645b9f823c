'use strict';

// http2.Http2ServerRequest: what came, as http.IncomingMessage shows it.

const { Readable } = require('stream');
const { codes } = require('internal/errors');
const { validateString } = require('internal/validators');
const { compatSocket } = require('internal/http2/compat_socket');
const { kRequest } = require('internal/http2/symbols');

const kState = Symbol('state');
const kStream = Symbol('stream');

class Http2ServerRequest extends Readable {
  constructor(stream, headers, options, rawHeaders) {
    super({ autoDestroy: false, ...options });
    this[kState] = { isClosed: false, didRead: false, proxy: undefined };
    this[kStream] = stream;
    this[kHeaders] = { headers, rawHeaders, trailers: {}, rawTrailers: [] };
    stream[kRequest] = this;
    // Nobody hears of a request that has its own listeners.
    stream.on('trailers', (trailers, flags, raw) => {
      const own = this[kHeaders];
      Object.assign(own.trailers, trailers);
      own.rawTrailers.push(...raw);
    });
    stream.on('end', () => this.push(null));
    stream.on('error', noop);
    stream.on('aborted', () => {
      if (!this[kState].isClosed) {
        this.isAborted = true;
        this.emit('aborted');
      }
    });
    stream.on('close', () => onClose(this));
    stream.on('timeout', () => this.emit('timeout'));
    this.on('pause', () => stream.pause());
    this.on('resume', () => stream.resume());
    Object.defineProperty(this, 'isAborted',
      { __proto__: null, value: false, writable: true, configurable: true });
  }

  get aborted() {
    return this.isAborted;
  }

  get complete() {
    return this.isAborted || this.readableEnded || this[kState].isClosed ||
      this[kStream].destroyed;
  }

  get stream() {
    return this[kStream];
  }

  get headers() {
    return this[kHeaders].headers;
  }

  get rawHeaders() {
    return this[kHeaders].rawHeaders;
  }

  get trailers() {
    return this[kHeaders].trailers;
  }

  get rawTrailers() {
    return this[kHeaders].rawTrailers;
  }

  get httpVersionMajor() {
    return 2;
  }

  get httpVersionMinor() {
    return 0;
  }

  get httpVersion() {
    return '2.0';
  }

  get socket() {
    return this[kState].proxy ??= compatSocket(this[kStream]);
  }

  get connection() {
    return this.socket;
  }

  _read() {
    const state = this[kState];
    if (state.isClosed) {
      process.nextTick(() => this.emit('aborted'));
      return;
    }
    if (!state.didRead) {
      state.didRead = true;
      this[kStream].on('data', (bytes) => {
        if (!this.push(bytes)) this[kStream].pause();
      });
    } else {
      process.nextTick(() => this[kStream].resume());
    }
  }

  get method() {
    return this[kHeaders].headers[':method'];
  }

  set method(method) {
    validateString(method, 'method');
    if (method.trim() === '') throw new codes.ERR_INVALID_ARG_VALUE('method', method);
    this[kHeaders].headers[':method'] = method;
  }

  get authority() {
    const { headers } = this[kHeaders];
    return headers[':authority'] ?? headers.host ?? '';
  }

  get scheme() {
    return this[kHeaders].headers[':scheme'];
  }

  get url() {
    return this[kHeaders].headers[':path'];
  }

  set url(url) {
    this[kHeaders].headers[':path'] = url;
  }

  setTimeout(msecs, callback) {
    if (!this[kState].isClosed) this[kStream].setTimeout(msecs, callback);
    return this;
  }
}
const kHeaders = Symbol('headers');
const noop = () => {};

function onClose(request) {
  const state = request[kState];
  state.isClosed = true;
  request.push(null);
  // What was never read is nobody's any more.
  if (!request.readableEnded && request.readableFlowing === null && !state.didRead) {
    request.resume?.();
  }
  request.emit('close');
}

module.exports = { Http2ServerRequest };
