'use strict';

// http.ServerResponse: what a server answers.

const {
  codes: {
    ERR_HTTP_HEADERS_SENT, ERR_HTTP_INVALID_STATUS_CODE, ERR_HTTP_SOCKET_ASSIGNED,
    ERR_INVALID_ARG_VALUE, ERR_INVALID_CHAR,
  },
} = require('internal/errors');
const { CRLF, _checkInvalidHeaderChar, validateHeaderName,
  validateHeaderValue } = require('internal/http/common');
const { OutgoingMessage } = require('internal/http/outgoing');
const { kOutHeaders, pairs } = require('internal/http/outgoing_headers');
const { STATUS_CODES } = require('internal/http/status');
const { validateObject } = require('internal/validators');

function ServerResponse(request, options) {
  OutgoingMessage.call(this, options);
  if (request.method === 'HEAD') this._hasBody = false;
  this.req = request;
  this.sendDate = true;
  this._sent100 = false;
  this._expect_continue = false;
  if (request.httpVersionMajor < 1 || request.httpVersionMinor < 1) {
    this.useChunkedEncodingByDefault = require('internal/http/common').chunkExpression
      .test(request.headers?.te);
    this.shouldKeepAlive = false;
  }
}
Object.setPrototypeOf(ServerResponse.prototype, OutgoingMessage.prototype);
Object.setPrototypeOf(ServerResponse, OutgoingMessage);

// 'close' of the socket is the end of the answer it was to carry.
function onServerResponseClose() {
  const message = this._httpMessage;
  if (!message) return;
  message.destroyed = true;
  message._closed = true;
  message.emit('close');
}

function informational(headers) {
  let text = '';
  for (const [name, value] of pairs(headers)) {
    validateHeaderName(name);
    for (const one of Array.isArray(value) ? value : [value]) {
      validateHeaderValue(name, one);
      text += `${name}: ${one}${CRLF}`;
    }
  }
  return text;
}

Object.assign(ServerResponse.prototype, {
  statusCode: 200,
  statusMessage: undefined,

  _finish() {
    OutgoingMessage.prototype._finish.call(this);
  },

  assignSocket(socket) {
    if (socket._httpMessage) throw new ERR_HTTP_SOCKET_ASSIGNED();
    socket._httpMessage = this;
    socket.on('close', onServerResponseClose);
    this.socket = socket;
    this.emit('socket', socket);
    this._flush();
  },

  detachSocket(socket) {
    socket.removeListener('close', onServerResponseClose);
    socket._httpMessage = null;
    this.socket = null;
  },

  writeInformation(statusCode, headers, callback) {
    if (this._header) throw new ERR_HTTP_HEADERS_SENT('write');
    if (typeof headers === 'function') {
      callback = headers;
      headers = undefined;
    }
    const { validateInteger } = require('internal/validators');
    validateInteger(statusCode, 'statusCode', 100, 199);
    if (statusCode === 101) throw new ERR_HTTP_INVALID_STATUS_CODE(statusCode);
    const reason = STATUS_CODES[statusCode] || 'unknown';
    const text = `HTTP/1.1 ${statusCode} ${reason}${CRLF}${informational(headers)}${CRLF}`;
    return this._writeRaw(text, 'ascii', callback);
  },

  writeContinue(callback) {
    this._writeRaw(`HTTP/1.1 100 Continue${CRLF}${CRLF}`, 'ascii', callback);
    this._sent100 = true;
  },

  writeProcessing(callback) {
    this._writeRaw(`HTTP/1.1 102 Processing${CRLF}${CRLF}`, 'ascii', callback);
  },

  writeEarlyHints(hints, callback) {
    validateObject(hints, 'hints');
    if (hints.link === null || hints.link === undefined) return;
    const { link, ...others } = hints;
    const text = linkText(link);
    if (text.length === 0) return;
    this._writeRaw(`HTTP/1.1 103 Early Hints${CRLF}Link: ${text}${CRLF}` +
      `${informational(others)}${CRLF}`, 'ascii', callback);
  },

  _implicitHeader() {
    this.writeHead(this.statusCode);
  },

  writeHead,
  writeHeader: writeHead,
});

const LINK = /^(?:<[^>\r\n]*>)(?:\s*;\s*[^;"\s]+(?:=(")?[^;"\s]*\1)?)*$/;

function linkText(link) {
  const check = (value) => {
    if (typeof value !== 'string' || !LINK.test(value)) {
      throw new ERR_INVALID_ARG_VALUE('hints', value,
        'must be an array or string of format "</styles.css>; rel=preload; as=style"');
    }
    return value;
  };
  return Array.isArray(link) ? link.map(check).join(', ') : check(link);
}

// writeHead(statusCode, reason?, headers?): headers given here go with those that were set.
function writeHead(statusCode, reason, headers) {
  if (this._header) throw new ERR_HTTP_HEADERS_SENT('write');
  const original = statusCode;
  statusCode |= 0;
  if (statusCode < 100 || statusCode > 999) throw new ERR_HTTP_INVALID_STATUS_CODE(original);
  if (typeof reason === 'string') {
    this.statusMessage = reason;
  } else {
    this.statusMessage ||= STATUS_CODES[statusCode] || 'unknown';
    headers ??= reason;
  }
  this.statusCode = statusCode;
  const all = this[kOutHeaders] ? merged(this, headers) : headers;
  if (_checkInvalidHeaderChar(this.statusMessage)) throw new ERR_INVALID_CHAR('statusMessage');
  const isEmpty = statusCode === 204 || statusCode === 304 ||
    (statusCode >= 100 && statusCode <= 199);
  if (isEmpty) this._hasBody = false;
  // Who was told to wait must not be left waiting: the connection ends with this answer.
  if (this._expect_continue && !this._sent100) this.shouldKeepAlive = false;
  this._storeHeader(`HTTP/1.1 ${statusCode} ${this.statusMessage}${CRLF}`, all);
  return this;
}

function merged(response, headers) {
  if (headers) {
    const list = pairs(headers);
    // A list may have a name more than once: it takes the place of what was set.
    if (Array.isArray(headers)) {
      for (const [name] of list) response.removeHeader(name);
      for (const [name, value] of list) response.appendHeader(name, value);
    } else {
      for (const [name, value] of list) if (name) response.setHeader(name, value);
    }
  }
  return response[kOutHeaders];
}

module.exports = { ServerResponse, linkText };
