'use strict';

// The headers of a message to be sent, while they can still be changed.

const {
  codes: { ERR_HTTP_HEADERS_SENT, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE },
} = require('internal/errors');
const { validateHeaderName, validateHeaderValue } = require('internal/http/common');
const { validateString } = require('internal/validators');

// Name in lower case → [name as given, value].
const kOutHeaders = Symbol('kOutHeaders');

function mustBeOpen(message, what) {
  if (message._header) throw new ERR_HTTP_HEADERS_SENT(what);
}

const headersOf = (message) => message[kOutHeaders] ??= { __proto__: null };

function checkValue(name, value, lenient) {
  if (Array.isArray(value)) {
    for (const one of value) validateHeaderValue(name, one, lenient);
  } else {
    validateHeaderValue(name, value, lenient);
  }
}

module.exports = {
  kOutHeaders,

  methods: {
    setHeader(name, value) {
      mustBeOpen(this, 'set');
      validateHeaderName(name);
      validateHeaderValue(name, value, this._isLenientHeaderValidation());
      headersOf(this)[name.toLowerCase()] = [name, value];
      return this;
    },

    setHeaders(headers) {
      mustBeOpen(this, 'set');
      if (!headers || Array.isArray(headers) || typeof headers.keys !== 'function' ||
          typeof headers.get !== 'function') {
        throw new ERR_INVALID_ARG_TYPE('headers', ['Headers', 'Map'], headers);
      }
      const cookies = [];
      for (const [key, value] of headers) {
        if (key === 'set-cookie') {
          if (Array.isArray(value)) cookies.push(...value);
          else cookies.push(value);
        } else {
          this.setHeader(key, value);
        }
      }
      if (cookies.length > 0) this.setHeader('set-cookie', cookies);
      return this;
    },

    appendHeader(name, value) {
      mustBeOpen(this, 'append');
      validateHeaderName(name);
      checkValue(name, value, this._isLenientHeaderValidation());
      const field = name.toLowerCase();
      const headers = headersOf(this);
      if (headers[field] === undefined) {
        headers[field] = [name, value];
      } else {
        const [, before] = headers[field];
        headers[field][1] = [].concat(before, value);
      }
      return this;
    },

    getHeader(name) {
      validateString(name, 'name');
      return this[kOutHeaders]?.[name.toLowerCase()]?.[1];
    },

    getHeaderNames() {
      return Object.keys(this[kOutHeaders] ?? {});
    },

    getRawHeaderNames() {
      return Object.values(this[kOutHeaders] ?? {}).map(([name]) => name);
    },

    getHeaders() {
      const copy = { __proto__: null };
      const headers = this[kOutHeaders] ?? {};
      for (const field of Object.keys(headers)) copy[field] = headers[field][1];
      return copy;
    },

    hasHeader(name) {
      validateString(name, 'name');
      return this[kOutHeaders]?.[name.toLowerCase()] !== undefined;
    },

    removeHeader(name) {
      validateString(name, 'name');
      mustBeOpen(this, 'remove');
      const field = name.toLowerCase();
      if (field === 'connection') this._removedConnection = true;
      else if (field === 'content-length') this._removedContLen = true;
      else if (field === 'transfer-encoding') this._removedTE = true;
      else if (field === 'date') this.sendDate = false;
      if (this[kOutHeaders]) delete this[kOutHeaders][field];
    },

    addTrailers(headers) {
      this._trailer = '';
      const isArray = Array.isArray(headers);
      for (const key of Object.keys(headers)) {
        const [field, value] = isArray ? headers[key] : [key, headers[key]];
        validateHeaderName(field, 'Trailer name');
        const values = Array.isArray(value) && value.length > 1 &&
          !this[require('internal/http/outgoing').kUniqueHeaders]?.has(field.toLowerCase())
          ? value
          : [Array.isArray(value) ? value.join('; ') : value];
        for (const one of values) {
          if (require('internal/http/common')._checkInvalidHeaderChar(one)) {
            const { codes: { ERR_INVALID_CHAR } } = require('internal/errors');
            throw new ERR_INVALID_CHAR('trailer content', field);
          }
          this._trailer += `${field}: ${one}\r\n`;
        }
      }
    },

    _renderHeaders() {
      if (this._header) throw new ERR_HTTP_HEADERS_SENT('render');
      const headers = {};
      for (const [name, value] of Object.values(this[kOutHeaders] ?? {})) headers[name] = value;
      return headers;
    },

    _isLenientHeaderValidation() {
      return false;
    },
  },

  /** Names and values, one pair each, in any of the forms headers are given in. */
  pairs(headers) {
    if (!Array.isArray(headers)) return Object.entries(headers ?? {});
    if (headers.length > 0 && Array.isArray(headers[0])) return headers;
    if (headers.length % 2 !== 0) throw new ERR_INVALID_ARG_VALUE('headers', headers);
    const list = [];
    for (let i = 0; i < headers.length; i += 2) list.push([headers[i], headers[i + 1]]);
    return list;
  },
};
