'use strict';

// http2.Http2ServerResponse: an answer, as http.ServerResponse is written.

const { Stream } = require('stream');
const { codes } = require('internal/errors');
const { compatSocket } = require('internal/http2/compat_socket');
const { kHeaders, kState, kStream, kTrailers, keyOf, paired, setOne } =
  require('internal/http2/compat_headers');
const { kSensitive } = require('internal/http2/headers');
const { kRequest } = require('internal/http2/symbols');
const { validateFunction, validateObject } = require('internal/validators');

const kBegin = Symbol('begin');

let isStatusMessageTold = false;

function tellStatusMessage() {
  if (isStatusMessageTold) return;
  isStatusMessageTold = true;
  process.emitWarning('Status message is not supported by HTTP/2 (RFC7540 8.1.2.4)',
    'UnsupportedWarning');
}

class Http2ServerResponse extends Stream {
  constructor(stream, options) {
    super(options);
    this[kState] = { isClosed: false, isEnding: false, isDestroyed: false, headRequest: false,
      sendDate: true, statusCode: 200, proxy: undefined };
    this[kHeaders] = { __proto__: null };
    this[kTrailers] = { __proto__: null };
    this[kStream] = stream;
    this.writable = true;
    this.req = stream[kRequest];
    stream.on('drain', () => this.emit('drain'));
    stream.on('aborted', () => {
      if (!this[kState].isClosed) this.emit('aborted');
    });
    stream.on('close', () => {
      const state = this[kState];
      if (state.isClosed) return;
      state.isClosed = true;
      this.emit('finish');
      this.emit('close');
    });
    stream.on('timeout', () => this.emit('timeout'));
    stream.on('wantTrailers', () => stream.sendTrailers(this[kTrailers]));
  }

  get _header() {
    return this.headersSent;
  }

  get writableEnded() {
    return this[kState].isEnding;
  }

  get finished() {
    return this[kState].isEnding;
  }

  get socket() {
    if (this[kState].isClosed) return undefined;
    return this[kState].proxy ??= compatSocket(this[kStream]);
  }

  get connection() {
    return this.socket;
  }

  get stream() {
    return this[kStream];
  }

  get headersSent() {
    return this[kStream].headersSent;
  }

  get sendDate() {
    return this[kState].sendDate;
  }

  set sendDate(value) {
    this[kState].sendDate = Boolean(value);
  }

  get statusCode() {
    return this[kState].statusCode;
  }

  set statusCode(code) {
    code |= 0;
    if (code >= 100 && code < 200) throw new codes.ERR_HTTP2_INFO_STATUS_NOT_ALLOWED();
    if (code < 100 || code > 599) throw new codes.ERR_HTTP2_STATUS_INVALID(code);
    this[kState].statusCode = code;
  }

  get writableCorked() {
    return this[kStream].writableCorked;
  }

  get writableHighWaterMark() {
    return this[kStream].writableHighWaterMark;
  }

  get writableObjectMode() {
    return this[kStream].writableObjectMode;
  }

  get writableFinished() {
    return this[kStream].writableFinished;
  }

  get writableLength() {
    return this[kStream].writableLength;
  }

  get writableNeedDrain() {
    return this[kStream].writableNeedDrain;
  }

  get statusMessage() {
    tellStatusMessage();
    return '';
  }

  set statusMessage(message) {
    tellStatusMessage();
  }

  setTimeout(msecs, callback) {
    if (!this[kState].isClosed) this[kStream].setTimeout(msecs, callback);
  }

  flushHeaders() {
    if (!this[kState].isClosed && !this[kStream].headersSent) this.writeHead(this.statusCode);
  }

  // writeHead(statusCode, statusMessage?, headers?)
  writeHead(statusCode, statusMessage, headers) {
    const state = this[kState];
    if (state.isClosed || this.stream.destroyed || this.stream.closed) return this;
    if (this[kStream].headersSent) throw new codes.ERR_HTTP2_HEADERS_SENT();
    if (typeof statusMessage === 'string') tellStatusMessage();
    else headers ??= statusMessage;
    if (Array.isArray(headers)) {
      if (headers.length % 2 === 1 && !Array.isArray(headers[0])) {
        throw new codes.ERR_INVALID_ARG_VALUE('headers', headers);
      }
      const pairs = Array.isArray(headers[0]) ? headers : paired(headers);
      for (const [name] of pairs) if (name[0] !== ':') delete this[kHeaders][keyOf(name)];
      for (const [name, value] of pairs) setOne(this, name, value, true);
    } else if (headers !== null && typeof headers === 'object') {
      for (const name of Object.keys(headers)) setOne(this, name, headers[name], false);
      if (headers[kSensitive]) this[kHeaders][kSensitive] = headers[kSensitive];
    }
    this.statusCode = statusCode;
    this[kBegin]();
    return this;
  }

  cork() {
    this[kStream].cork();
  }

  uncork() {
    this[kStream].uncork();
  }

  write(chunk, encoding, callback) {
    const state = this[kState];
    if (typeof encoding === 'function') [encoding, callback] = ['utf8', encoding];
    let error;
    if (state.isEnding) error = new codes.ERR_STREAM_WRITE_AFTER_END();
    else if (state.isClosed) error = new codes.ERR_HTTP2_INVALID_STREAM();
    else if (state.isDestroyed) return false;
    if (error) {
      if (typeof callback === 'function') process.nextTick(callback, error);
      this.destroy(error);
      return false;
    }
    const stream = this[kStream];
    if (!stream.headersSent) this.writeHead(state.statusCode);
    return stream.write(chunk, encoding, callback);
  }

  // end(chunk?, encoding?, callback?)
  end(chunk, encoding, callback) {
    const stream = this[kStream];
    const state = this[kState];
    if (typeof chunk === 'function') [chunk, callback] = [undefined, chunk];
    else if (typeof encoding === 'function') [encoding, callback] = ['utf8', encoding];
    if ((state.isClosed || state.isEnding) && state.headRequest === stream.headRequest) {
      if (typeof callback === 'function') process.nextTick(callback);
      return this;
    }
    const isBodiless = stream.headRequest && stream.writableEnded;
    if (chunk !== null && chunk !== undefined && !isBodiless) this.write(chunk, encoding);
    state.headRequest = stream.headRequest;
    state.isEnding = true;
    if (typeof callback === 'function') {
      if (stream.writableEnded) this.once('finish', callback);
      else stream.once('finish', callback);
    }
    if (!stream.headersSent) this.writeHead(this[kState].statusCode);
    if (state.isClosed || stream.destroyed) {
      process.nextTick(() => {
        if (state.isClosed) return;
        state.isClosed = true;
        this.emit('finish');
        this.emit('close');
      });
    } else {
      stream.end();
    }
    return this;
  }

  destroy(error) {
    if (this[kState].isDestroyed) return;
    this[kState].isDestroyed = true;
    this[kStream].destroy(error);
  }

  // createPushResponse(headers, callback)
  createPushResponse(headers, callback) {
    validateFunction(callback, 'callback');
    if (this[kState].isClosed) {
      process.nextTick(callback, new codes.ERR_HTTP2_INVALID_STREAM());
      return;
    }
    this[kStream].pushStream(headers, {}, (error, stream, given, options) => {
      if (error) callback(error);
      else callback(null, new Http2ServerResponse(stream, options));
    });
  }

  writeInformation(statusCode, headers) {
    validateObject(headers ?? {}, 'headers');
    const stream = this[kStream];
    if (stream.headersSent || this[kState].isClosed) return false;
    stream.additionalHeaders({ ...headers, ':status': statusCode });
    return true;
  }

  writeContinue() {
    const stream = this[kStream];
    if (stream.headersSent || this[kState].isClosed) return false;
    stream.additionalHeaders({ ':status': 100 });
    return true;
  }

  writeEarlyHints(hints) {
    validateObject(hints, 'hints');
    const { linkText } = require('internal/http/response');
    const { link, ...rest } = hints;
    const text = link === undefined || link === null ? '' : linkText(link);
    const headers = { __proto__: null };
    for (const name of Object.keys(rest)) headers[name.toLowerCase()] = rest[name];
    const stream = this[kStream];
    if (text.length === 0) return false;
    if (stream.headersSent || this[kState].isClosed) return false;
    stream.additionalHeaders({ ...headers, ':status': 103, 'link': text });
    return true;
  }

  [kBegin]() {
    const state = this[kState];
    const headers = { __proto__: null, ...this[kHeaders] };
    headers[':status'] = state.statusCode;
    this[kStream].respond(headers, {
      endStream: state.isEnding, waitForTrailers: true, sendDate: state.sendDate,
    });
  }
}

require('internal/http2/compat_headers').define(Http2ServerResponse);

module.exports = { Http2ServerResponse };
