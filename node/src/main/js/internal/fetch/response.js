'use strict';

// Response: what was fetched, or is answered.

const { Headers, kGuard } = require('internal/fetch/headers');
const { cloneBody, extract, isUsed, kBody, mixIn } = require('internal/fetch/body');
const { customInspectSymbol } = require('internal/util');

const kState = Symbol('state');
const NULL_BODY = new Set([101, 204, 205, 304]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

class Response {
  constructor(body = null, init = {}) {
    init ??= {};
    const status = init.status === undefined ? 200 : Number(init.status);
    if (!(status >= 200 && status <= 599)) {
      throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
    }
    const statusText = init.statusText === undefined ? '' : `${init.statusText}`;
    if (/[^\t\x20-\x7e\x80-\xff]/.test(statusText)) {
      throw new TypeError('Invalid statusText');
    }
    this[kState] = {
      type: 'default', url: '', status, statusText, redirected: false,
      headers: new Headers(init.headers ?? undefined),
    };
    this[kBody] = null;
    if (body !== null && body !== undefined) {
      if (NULL_BODY.has(status)) {
        throw new TypeError(`Response constructor: Invalid response status code ${status}`);
      }
      this[kBody] = extract(body);
      const { type } = this[kBody];
      if (typeof type === 'string' && !this.headers.has('content-type')) {
        this.headers.set('content-type', type);
      }
    }
  }

  static error() {
    const response = new Response();
    Object.assign(response[kState], { type: 'error', status: 0 });
    response.headers[kGuard] = 'immutable';
    return response;
  }

  static json(data, init = {}) {
    const text = JSON.stringify(data);
    if (text === undefined) throw new TypeError('Value is not JSON serializable');
    const response = new Response(text, init);
    if (new Headers(init.headers ?? undefined).get('content-type') === null) {
      response.headers.set('content-type', 'application/json');
    }
    return response;
  }

  static redirect(url, status = 302) {
    const { URL } = require('internal/url');
    let parsed;
    try {
      parsed = new URL(`${url}`);
    } catch (cause) {
      throw new TypeError(`Failed to parse URL from ${url}`, { cause });
    }
    if (!REDIRECTS.has(status)) throw new RangeError(`Invalid status code ${status}`);
    const response = new Response(null);
    response[kState].status = status;
    response.headers.set('location', parsed.href);
    response.headers[kGuard] = 'immutable';
    return response;
  }

  get ok() {
    return this.status >= 200 && this.status <= 299;
  }

  clone() {
    if (isUsed(this) || this[kBody]?.stream?.locked) {
      throw new TypeError('Response.clone: Body has already been consumed.');
    }
    const copy = new Response(null);
    copy[kState] = { ...this[kState], headers: new Headers(this.headers) };
    copy[kBody] = cloneBody(this);
    return copy;
  }

  [customInspectSymbol](depth, options) {
    options.depth ??= 2;
    options.colors ??= true;
    const { formatWithOptions } = require('util');
    const { status, statusText, headers, body, bodyUsed, ok, redirected, type, url } = this;
    return `Response ${formatWithOptions(options, {
      status, statusText, headers, body, bodyUsed, ok, redirected, type, url })}`;
  }
}

mixIn(Response);
for (const name of ['type', 'url', 'redirected', 'status', 'statusText', 'headers']) {
  Object.defineProperty(Response.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this[kState][name];
    },
  });
}
for (const name of ['ok', 'clone']) {
  Object.defineProperty(Response.prototype, name, { enumerable: true });
}
Object.defineProperty(Response.prototype, Symbol.toStringTag, {
  value: 'Response', configurable: true,
});

/** A response with these facts, whose headers cannot be changed. */
function received(facts, headers, body) {
  const response = new Response(null);
  Object.assign(response[kState], facts);
  for (const [name, value] of headers) response.headers.append(name, value);
  response.headers[kGuard] = 'immutable';
  response[kBody] = body === null ? null : { stream: body, length: null, type: null };
  return response;
}

module.exports = { NULL_BODY, REDIRECTS, Response, received };
