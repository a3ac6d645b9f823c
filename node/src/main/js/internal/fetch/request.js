'use strict';

// Request: what is to be fetched.

const { AbortController, AbortSignal } = require('internal/abort_controller');
const { URL } = require('internal/url');
const { customInspectSymbol } = require('internal/util');
const { Headers } = require('internal/fetch/headers');
const { cloneBody, extract, isUsed, kBody, mixIn } = require('internal/fetch/body');

const kState = Symbol('state');
const FORBIDDEN = /^(?:CONNECT|TRACE|TRACK)$/i;
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const NORMAL = /^(?:delete|get|head|options|post|put)$/i;

const choices = {
  mode: ['navigate', 'same-origin', 'no-cors', 'cors'],
  credentials: ['omit', 'same-origin', 'include'],
  cache: ['default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached'],
  redirect: ['follow', 'error', 'manual'],
};
const defaults = {
  mode: 'cors', credentials: 'same-origin', cache: 'default', redirect: 'follow',
  referrer: 'about:client', referrerPolicy: '', integrity: '', keepalive: false,
};

function urlOf(input) {
  let url;
  try {
    url = new URL(`${input}`);
  } catch (cause) {
    throw new TypeError(`Failed to parse URL from ${input}`, { cause });
  }
  if (url.username !== '' || url.password !== '') {
    throw new TypeError(`Request cannot be constructed from a URL that includes credentials: ${
      input}`);
  }
  return url;
}

function methodOf(method) {
  const text = `${method}`;
  if (!TOKEN.test(text)) throw new TypeError(`'${text}' is not a valid HTTP method.`);
  if (FORBIDDEN.test(text)) throw new TypeError(`'${text}' HTTP method is unsupported.`);
  return NORMAL.test(text) ? text.toUpperCase() : text;
}

class Request {
  constructor(input, init = {}) {
    if (arguments.length === 0) {
      throw new TypeError('Request constructor: 1 argument required, but only 0 present.');
    }
    init ??= {};
    const from = input instanceof Request ? input : undefined;
    const state = this[kState] = from === undefined
      ? { ...defaults, method: 'GET', url: urlOf(input) }
      : { ...from[kState] };
    for (const key of Object.keys(choices)) {
      if (init[key] === undefined) continue;
      const value = `${init[key]}`;
      if (!choices[key].includes(value)) {
        throw new TypeError(`Request constructor: ${value} is not an accepted type. Expected ` +
          `one of ${choices[key].join(', ')}.`);
      }
      state[key] = value;
    }
    for (const key of ['integrity', 'referrerPolicy']) {
      if (init[key] !== undefined) state[key] = `${init[key]}`;
    }
    if (init.keepalive !== undefined) state.keepalive = Boolean(init.keepalive);
    if (init.method !== undefined) state.method = methodOf(init.method);
    state.dispatcher = init.dispatcher;
    this.#signal(init, from);
    this.#headers(init, from);
    this.#body(init, from);
  }

  #signal(init, from) {
    const given = 'signal' in init ? init.signal : from?.signal;
    if (given !== undefined && given !== null && !(given instanceof AbortSignal)) {
      throw new TypeError('Failed to construct \'Request\': member signal is not of type ' +
        'AbortSignal.');
    }
    this[kState].signal = given ? AbortSignal.any([given]) : new AbortController().signal;
  }

  #headers(init, from) {
    const headers = new Headers(init.headers ?? from?.headers ?? undefined);
    this[kState].headers = headers;
  }

  #body(init, from) {
    const { method, headers } = this[kState];
    const hasBody = init.body !== undefined && init.body !== null;
    const inherits = !hasBody && from !== undefined && from[kBody] !== null;
    if ((hasBody || inherits) && (method === 'GET' || method === 'HEAD')) {
      throw new TypeError('Request with GET/HEAD method cannot have body.');
    }
    this[kBody] = null;
    if (hasBody) {
      const body = extract(init.body);
      if (body.stream !== undefined && init.duplex === undefined) {
        throw new TypeError('RequestInit: duplex option is required when sending a body.');
      }
      this[kBody] = body;
      if (typeof body.type === 'string' && !headers.has('content-type')) {
        headers.set('content-type', body.type);
      }
    } else if (inherits) {
      if (isUsed(from)) throw new TypeError('Cannot construct a Request with a Request object' +
        ' that has already been used.');
      this[kBody] = cloneBody(from);
    }
  }

  get url() {
    return this[kState].url.href;
  }

  get destination() {
    return '';
  }

  get isReloadNavigation() {
    return false;
  }

  get isHistoryNavigation() {
    return false;
  }

  get duplex() {
    return 'half';
  }

  clone() {
    if (isUsed(this)) throw new TypeError('unusable');
    const copy = new Request(this.url, { method: this.method, headers: this.headers,
      signal: this.signal });
    Object.assign(copy[kState], { ...this[kState], headers: copy.headers, signal: copy.signal });
    copy[kBody] = cloneBody(this);
    return copy;
  }

  [customInspectSymbol](depth, options) {
    options.depth ??= 2;
    options.colors ??= true;
    const { formatWithOptions } = require('util');
    const { method, url, headers, destination, referrer, referrerPolicy, mode, credentials, cache,
      redirect, integrity, keepalive, isReloadNavigation, isHistoryNavigation, signal } = this;
    return `Request ${formatWithOptions(options, {
      method, url, headers, destination, referrer, referrerPolicy, mode, credentials, cache,
      redirect, integrity, keepalive, isReloadNavigation, isHistoryNavigation, signal })}`;
  }
}

mixIn(Request);
for (const name of ['method', 'headers', 'signal', ...Object.keys(defaults)]) {
  Object.defineProperty(Request.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this[kState][name];
    },
  });
}
for (const name of ['url', 'destination', 'isReloadNavigation', 'isHistoryNavigation', 'duplex',
  'clone']) {
  Object.defineProperty(Request.prototype, name, { enumerable: true });
}
Object.defineProperty(Request.prototype, 'attribute', { value: undefined, enumerable: true });
Object.defineProperty(Request.prototype, Symbol.toStringTag, {
  value: 'Request', configurable: true,
});

module.exports = { Request, kState };
