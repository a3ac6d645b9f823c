'use strict';

// The URL class over Java's parser: each URL holds one record there and asks it for its parts.

const { codes } = require('internal/errors');
const { URLSearchParams, follow, load } = require('internal/url/search_params');

const binding = internalBinding('url');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const nothing = Symbol('nothing');

const parts = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port',
  'pathname', 'search', 'searchParams', 'hash'];

const textOf = (value) => `${value}`.toWellFormed();

function failUrl(input, base) {
  const error = new codes.ERR_INVALID_URL(input.toWellFormed());
  if (base !== undefined) error.base = base.toWellFormed();
  throw error;
}

function parseOrFail(input, base) {
  let baseRecord = null;
  if (base !== undefined) {
    baseRecord = binding.parse(base.toWellFormed(), null);
    if (baseRecord === null) failUrl(input, base);
  }
  return binding.parse(input.toWellFormed(), baseRecord) ?? failUrl(input, base);
}

function parseOrNull(input, base) {
  const baseRecord = base === undefined ? null : binding.parse(textOf(base), null);
  if (base !== undefined && baseRecord === null) return null;
  return binding.parse(textOf(input), baseRecord);
}

const checkGiven = (count, name) => {
  if (count === 0) throw new codes.ERR_MISSING_ARGS(name);
};

class URL {
  #record;
  #params;

  constructor(input, base = undefined) {
    checkGiven(arguments.length, 'url');
    if (input === nothing) {
      this.#record = base;
    } else {
      this.#record = parseOrFail(`${input}`, base === undefined ? undefined : `${base}`);
    }
  }

  static parse(input, base = undefined) {
    checkGiven(arguments.length, 'url');
    const record = parseOrNull(input, base);
    return record === null ? null : new URL(nothing, record);
  }

  static canParse(url, base = undefined) {
    checkGiven(arguments.length, 'url');
    return parseOrNull(url, base) !== null;
  }

  static createObjectURL(obj) {
    return require('internal/blob').createObjectURL(obj);
  }

  static revokeObjectURL(url) {
    checkGiven(arguments.length, 'url');
    require('internal/blob').revokeObjectURL(textOf(url));
  }

  static #of(value) {
    if (typeof value !== 'object' || value === null || !(#record in value)) {
      throw new TypeError('Receiver must be an instance of class URL');
    }
    return value.#record;
  }

  #change(part, value) {
    binding.change(URL.#of(this), part, textOf(value));
    if (part === 'search') this.#reloadParams();
  }

  #reloadParams() {
    if (this.#params !== undefined) load(this.#params, this.#record.search());
  }

  [inspectCustom](depth, options, inspect) {
    URL.#of(this);
    if (typeof depth === 'number' && depth < 0) return this;
    const Class = this.constructor ?? URL;
    const shown = Object.create({ constructor: Class });
    for (const part of parts) shown[part] = this[part];
    return `${Class.name} ${inspect(shown, options).replace(/^[^{]*/, '')}`;
  }

  toString() {
    return URL.#of(this).href();
  }

  get href() {
    return URL.#of(this).href();
  }

  set href(value) {
    const record = URL.#of(this);
    const input = `${value}`;
    if (!binding.replace(record, input.toWellFormed())) failUrl(input);
    this.#reloadParams();
  }

  get origin() {
    return URL.#of(this).origin();
  }

  get protocol() {
    return URL.#of(this).protocol();
  }

  set protocol(value) {
    this.#change('protocol', value);
  }

  get username() {
    return URL.#of(this).username();
  }

  set username(value) {
    this.#change('username', value);
  }

  get password() {
    return URL.#of(this).password();
  }

  set password(value) {
    this.#change('password', value);
  }

  get host() {
    return URL.#of(this).host();
  }

  set host(value) {
    this.#change('host', value);
  }

  get hostname() {
    return URL.#of(this).hostname();
  }

  set hostname(value) {
    this.#change('hostname', value);
  }

  get port() {
    return URL.#of(this).port();
  }

  set port(value) {
    this.#change('port', value);
  }

  get pathname() {
    return URL.#of(this).pathname();
  }

  set pathname(value) {
    this.#change('pathname', value);
  }

  get search() {
    return URL.#of(this).search();
  }

  set search(value) {
    this.#change('search', value);
  }

  get searchParams() {
    const record = URL.#of(this);
    if (this.#params === undefined) {
      this.#params = new URLSearchParams(record.search());
      follow(this.#params, (text) => binding.change(record, 'search', text));
    }
    return this.#params;
  }

  get hash() {
    return URL.#of(this).hash();
  }

  set hash(value) {
    this.#change('hash', value);
  }

  toJSON() {
    return URL.#of(this).href();
  }
}

for (const name of ['toString', ...parts, 'toJSON']) {
  Object.defineProperty(URL.prototype, name, { __proto__: null, enumerable: true });
}
for (const name of ['parse', 'canParse', 'createObjectURL', 'revokeObjectURL']) {
  Object.defineProperty(URL, name, { __proto__: null, enumerable: true });
}
Object.defineProperty(URL.prototype, inspectCustom, { __proto__: null, enumerable: false });
Object.defineProperty(URL.prototype, Symbol.toStringTag, {
  __proto__: null, value: 'URL', configurable: true,
});

/** True for what can stand for a URL: ours, or another implementation's. */
const isURL = (value) => Boolean(value?.href && value.protocol && value.auth === undefined &&
  value.path === undefined);

module.exports = { URL, URLSearchParams, isURL };
