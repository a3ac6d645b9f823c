'use strict';

// The headers and trailers of an answer, as http.ServerResponse has them.

const { codes } = require('internal/errors');
const { TOKEN } = require('internal/http2/headers');
const { isForbidden, pseudo } = require('internal/http2/names');
const { validateString } = require('internal/validators');

const kStream = Symbol('stream');
const kHeaders = Symbol('headers');
const kTrailers = Symbol('trailers');
const kState = Symbol('state');

const VALUE = /[^\t\x20-\x7e\x80-\xff]/;
function checkHeader(name, value) {
  if (name === '' || typeof name !== 'string' || name.includes(' ') || !TOKEN.test(name)) {
    throw new codes.ERR_INVALID_HTTP_TOKEN('Header name', name);
  }
  if (value === undefined || value === null) {
    throw new codes.ERR_HTTP2_INVALID_HEADER_VALUE(value, name);
  }
  if (VALUE.test(String(value))) throw new codes.ERR_INVALID_CHAR('header content', name);
}

const keyOf = (name) => {
  validateString(name, 'name');
  return name.trim().toLowerCase();
};

function paired(list) {
  const pairs = [];
  for (let i = 0; i < list.length; i += 2) pairs.push([list[i], list[i + 1]]);
  return pairs;
}

function setOne(response, given, value, isAppended) {
  const name = keyOf(given);
  if (pseudo.has(name) || name[0] === ':') {
    throw new codes.ERR_HTTP2_PSEUDOHEADER_NOT_ALLOWED();
  }
  checkHeader(name, value);
  if (isForbidden(name, value)) {
    // A connection is of no concern here; programs say so out of habit.
    process.emitWarning('The provided connection header is not valid, the value will be dropped ' +
      'from the header and will never be in use.', 'UnsupportedWarning');
    return;
  }
  const headers = response[kHeaders];
  if (isAppended && headers[name] !== undefined) {
    headers[name] = [].concat(headers[name], value);
  } else {
    headers[name] = value;
  }
}

const methods = {
  setTrailer(name, value) {
    const key = keyOf(name);
    checkHeader(key, value);
    this[kTrailers][key] = value;
  },

  addTrailers(headers) {
    for (const name of Object.keys(headers)) this.setTrailer(name, headers[name]);
  },

  getHeader(name) {
    return this[kHeaders][keyOf(name)];
  },

  getHeaderNames() {
    return Object.keys(this[kHeaders]);
  },

  getHeaders() {
    return { __proto__: null, ...this[kHeaders] };
  },

  hasHeader(name) {
    return Object.hasOwn(this[kHeaders], keyOf(name));
  },

  removeHeader(name) {
    validateString(name, 'name');
    if (this[kStream].headersSent) throw new codes.ERR_HTTP2_HEADERS_SENT();
    const key = keyOf(name);
    if (key === 'date') {
      this[kState].sendDate = false;
      return;
    }
    delete this[kHeaders][key];
  },

  setHeader(name, value) {
    validateString(name, 'name');
    if (this[kStream].headersSent) throw new codes.ERR_HTTP2_HEADERS_SENT();
    setOne(this, name, value, false);
  },

  appendHeader(name, value) {
    validateString(name, 'name');
    if (this[kStream].headersSent) throw new codes.ERR_HTTP2_HEADERS_SENT();
    setOne(this, name, value, true);
  },
};
/** Gives the class of answers these methods. */
function define(Response) {
  for (const name of Object.keys(methods)) {
    Object.defineProperty(Response.prototype, name,
      { __proto__: null, configurable: true, writable: true, value: methods[name] });
  }
}

module.exports = { define, kHeaders, kState, kStream, kTrailers, keyOf, paired, setOne };
