'use strict';

// The head of a message: its first line and its headers, and what they say about the body.

const {
  CRLF, _checkInvalidHeaderChar, chunkExpression, utcDate, validateHeaderName,
} = require('internal/http/common');
const { codes: { ERR_HTTP_INVALID_HEADER_VALUE, ERR_HTTP_TRAILER_INVALID, ERR_INVALID_CHAR } } =
  require('internal/errors');
const { kOutHeaders, pairs } = require('internal/http/outgoing_headers');

const CLOSE = /(?:^|\W)close(?:$|\W)/i;

function noteField(state, field, value) {
  switch (field) {
    case 'connection':
      state.connection = true;
      state.message._removedConnection = false;
      if (CLOSE.test(value)) state.message._last = true;
      else state.message.shouldKeepAlive = true;
      break;
    case 'transfer-encoding':
      state.te = true;
      state.message._removedTE = false;
      if (chunkExpression.test(value)) state.message.chunkedEncoding = true;
      break;
    case 'content-length':
      state.contLen = true;
      state.message._contentLength = Number(value);
      state.message._removedContLen = false;
      break;
    case 'date':
    case 'expect':
    case 'trailer':
    case 'upgrade':
      state[field] = true;
      break;
    case 'keep-alive':
      state.message._defaultKeepAlive = false;
      break;
    default:
  }
}

function addLine(state, name, value, check) {
  if (check) {
    if (value === undefined || value === null) {
      throw new ERR_HTTP_INVALID_HEADER_VALUE(value, name);
    }
    if (_checkInvalidHeaderChar(value, state.message._isLenientHeaderValidation())) {
      throw new ERR_INVALID_CHAR('header content', name);
    }
  }
  state.text += `${name}: ${value}${CRLF}`;
  noteField(state, name.toLowerCase(), `${value}`);
}

function addField(state, name, value, check) {
  if (check) validateHeaderName(name);
  const { kUniqueHeaders } = require('internal/http/outgoing');
  const { message } = state;
  if (Array.isArray(value)) {
    const unique = message[kUniqueHeaders]?.has(name.toLowerCase());
    if ((value.length < 2 || !isCookie(name)) && (unique || isCookie(name))) {
      addLine(state, name, value.join('; '), check);
      return;
    }
    // Those of Cookie are one line.
    if (isCookie(name)) addLine(state, name, value.join('; '), check);
    else for (const one of value) addLine(state, name, one, check);
    return;
  }
  addLine(state, name, value, check);
}

const isCookie = (name) => name.length === 6 && name.toLowerCase() === 'cookie';

function addDefaults(state) {
  const { message } = state;
  if (message.sendDate && !state.date) state.text += `Date: ${utcDate()}${CRLF}`;
  // RFC 2616 §10.2.5, §10.3.5: such answers have no body.
  if (message.chunkedEncoding && (message.statusCode === 204 || message.statusCode === 304)) {
    message.chunkedEncoding = false;
    message.shouldKeepAlive = false;
  }
  if (message._removedConnection) {
    message._last = !message.shouldKeepAlive;
  } else if (!state.connection) {
    addConnection(state);
  }
  if (!state.contLen && !state.te) addLength(message, state);
  if (message._removedTE && message._removedContLen === false && !state.contLen) {
    message.chunkedEncoding = false;
  }
}

function addConnection(state) {
  const { message } = state;
  const stays = message.shouldKeepAlive &&
    (state.contLen || message.useChunkedEncodingByDefault || message.agent);
  if (stays && message.maxRequestsOnConnectionReached) {
    state.text += `Connection: close${CRLF}`;
  } else if (stays) {
    state.text += `Connection: keep-alive${CRLF}`;
    if (message._keepAliveTimeout && message._defaultKeepAlive) {
      const seconds = Math.floor(message._keepAliveTimeout / 1000);
      const most = ~~message._maxRequestsPerSocket > 0
        ? `, max=${message._maxRequestsPerSocket}`
        : '';
      state.text += `Keep-Alive: timeout=${seconds}${most}${CRLF}`;
    }
  } else {
    message._last = true;
    state.text += `Connection: close${CRLF}`;
  }
}

function addLength(message, state) {
  if (!message._hasBody) {
    message.chunkedEncoding = false;
  } else if (!message.useChunkedEncodingByDefault) {
    message._last = true;
  } else if (!state.trailer && !message._removedContLen &&
      typeof message._contentLength === 'number') {
    state.text += `Content-Length: ${message._contentLength}${CRLF}`;
  } else if (!message._removedTE) {
    state.text += `Transfer-Encoding: chunked${CRLF}`;
    message.chunkedEncoding = true;
  } else {
    // Only the end of the connection can be the end of such a body.
    message._last = true;
  }
}

/** Sets the message's `_header`. The headers are its own if `headers` is its table of them. */
function storeHeader(message, firstLine, headers) {
  const state = {
    message, text: firstLine, connection: false, contLen: false, te: false, date: false,
    expect: false, trailer: false, upgrade: false,
  };
  if (headers) {
    if (headers === message[kOutHeaders]) {
      for (const field in headers) addField(state, headers[field][0], headers[field][1], false);
    } else {
      for (const [name, value] of pairs(headers)) addField(state, name, value, true);
    }
  }
  addDefaults(state);
  // A trailer needs chunks.
  if (message.chunkedEncoding !== true && state.trailer) throw new ERR_HTTP_TRAILER_INVALID();
  message._header = state.text + CRLF;
  message._headerSent = false;
  if (state.expect) message._send('');
}

module.exports = { storeHeader };
