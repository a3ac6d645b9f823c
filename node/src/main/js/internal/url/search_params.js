'use strict';

// URLSearchParams: a list of names and values, written as form data is.

const { codes } = require('internal/errors');
const { validateFunction } = require('internal/validators');

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

const textOf = (value) => `${value}`.toWellFormed();

// ---- Text to list and back ---------------------------------------------------------------------

function decode(text) {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    // What is no UTF-8 becomes U+FFFD.
    return decodeLoosely(spaced);
  }
}

function decodeLoosely(text) {
  const { utf8 } = require('internal/buffer/encodings');
  const bytes = utf8.bytes(text);
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    const pair = bytes[i] === 0x25 ? String.fromCharCode(bytes[i + 1], bytes[i + 2]) : '';
    if (/^[\da-f]{2}$/i.test(pair)) {
      bytes[count++] = Number.parseInt(pair, 16);
      i += 2;
    } else {
      bytes[count++] = bytes[i];
    }
  }
  return utf8.slice(bytes, 0, count);
}

function parse(text) {
  const list = [];
  for (const field of text.split('&')) {
    if (field === '') continue;
    const at = field.indexOf('=');
    if (at < 0) list.push([decode(field), '']);
    else list.push([decode(field.slice(0, at)), decode(field.slice(at + 1))]);
  }
  return list;
}

const encode = (text) => encodeURIComponent(text)
  .replace(/[!'()~]|%20/g, (match) => (match === '%20' ? '+' :
    `%${match.charCodeAt(0).toString(16).toUpperCase()}`));

const serialize = (list) =>
  list.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');

const withoutMark = (text) => (text[0] === '?' ? text.slice(1) : text);

// ---- What a list can be made from --------------------------------------------------------------

function listFrom(init) {
  if (init === undefined) return [];
  if ((typeof init !== 'object' && typeof init !== 'function') || init === null) {
    return parse(withoutMark(textOf(init)));
  }
  const iterate = init[Symbol.iterator];
  if (iterate === null || iterate === undefined) return listFromRecord(init);
  if (typeof iterate !== 'function') throw new codes.ERR_ARG_NOT_ITERABLE('Query pairs');
  return Array.from(init, pairFrom);
}

function pairFrom(pair) {
  const isList = pair !== null && (typeof pair === 'object' || typeof pair === 'function') &&
    typeof pair[Symbol.iterator] === 'function';
  const entries = isList ? [...pair] : [];
  if (entries.length !== 2) {
    throw new codes.ERR_INVALID_TUPLE('Each query pair', '[name, value]');
  }
  return entries.map(textOf);
}

function listFromRecord(record) {
  // (Two names may become one when they are made well-formed: the last one wins.)
  const seen = new Map();
  for (const key of Reflect.ownKeys(record)) {
    if (Reflect.getOwnPropertyDescriptor(record, key)?.enumerable) {
      seen.set(textOf(key), textOf(record[key]));
    }
  }
  return [...seen];
}

// ---- The class ---------------------------------------------------------------------------------

let listOf;
let follow;
let load;

function checkGiven(count, ...names) {
  if (count < names.length) throw new codes.ERR_MISSING_ARGS(...names);
}

class URLSearchParams {
  #list;
  #changed;

  static {
    listOf = (params) => {
      if (typeof params !== 'object' || params === null || !(#list in params)) {
        throw new codes.ERR_INVALID_THIS('URLSearchParams');
      }
      return params.#list;
    };
    // The URL a list belongs to: told of every change, and able to replace what is there.
    follow = (params, changed) => { params.#changed = changed; };
    load = (params, search) => { params.#list = parse(withoutMark(search)); };
  }

  constructor(init = undefined) {
    this.#list = listFrom(init);
  }

  #tell() {
    if (this.#changed !== undefined) this.#changed(serialize(this.#list));
  }

  [inspectCustom](depth, options, inspect) {
    const list = listOf(this);
    if (typeof depth === 'number' && depth < 0) return options.stylize('[Object]', 'special');
    const shown = list.map((pair) => pair.map((text) => inspect(text, options)).join(' => '));
    return require('internal/url/inspect').braced('URLSearchParams', shown, options);
  }

  get size() {
    return listOf(this).length;
  }

  append(name, value) {
    const list = listOf(this);
    checkGiven(arguments.length, 'name', 'value');
    list.push([textOf(name), textOf(value)]);
    this.#tell();
  }

  delete(name, value = undefined) {
    const list = listOf(this);
    checkGiven(arguments.length, 'name');
    const wanted = textOf(name);
    const only = value === undefined ? undefined : textOf(value);
    this.#list.splice(0, list.length, ...list.filter(
      (pair) => pair[0] !== wanted || (only !== undefined && pair[1] !== only)));
    this.#tell();
  }

  get(name) {
    const list = listOf(this);
    checkGiven(arguments.length, 'name');
    const wanted = textOf(name);
    return list.find((pair) => pair[0] === wanted)?.[1] ?? null;
  }

  getAll(name) {
    const list = listOf(this);
    checkGiven(arguments.length, 'name');
    const wanted = textOf(name);
    return list.filter((pair) => pair[0] === wanted).map((pair) => pair[1]);
  }

  has(name, value = undefined) {
    const list = listOf(this);
    checkGiven(arguments.length, 'name');
    const wanted = textOf(name);
    const only = value === undefined ? undefined : textOf(value);
    return list.some((pair) => pair[0] === wanted && (only === undefined || pair[1] === only));
  }

  set(name, value) {
    const list = listOf(this);
    checkGiven(arguments.length, 'name', 'value');
    const wanted = textOf(name);
    const pair = [wanted, textOf(value)];
    const at = list.findIndex((each) => each[0] === wanted);
    if (at < 0) {
      list.push(pair);
    } else {
      const rest = list.slice(at + 1).filter((each) => each[0] !== wanted);
      list.splice(at, list.length, pair, ...rest);
    }
    this.#tell();
  }

  sort() {
    // By units of UTF-16, equal names staying in order.
    listOf(this).sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
    this.#tell();
  }

  entries() {
    return require('internal/url/iterator').iterate(listOf(this), () => this.#list, 'entries');
  }

  forEach(callback, thisArg = undefined) {
    listOf(this);
    validateFunction(callback, 'callback');
    for (let i = 0; i < this.#list.length; i++) {
      const [name, value] = this.#list[i];
      Reflect.apply(callback, thisArg, [value, name, this]);
    }
  }

  keys() {
    return require('internal/url/iterator').iterate(listOf(this), () => this.#list, 'keys');
  }

  values() {
    return require('internal/url/iterator').iterate(listOf(this), () => this.#list, 'values');
  }

  toString() {
    return serialize(listOf(this));
  }
}

const { prototype } = URLSearchParams;
for (const name of ['size', 'append', 'delete', 'get', 'getAll', 'has', 'set', 'sort', 'entries',
  'forEach', 'keys', 'values', 'toString']) {
  Object.defineProperty(prototype, name, { __proto__: null, enumerable: true });
}
Object.defineProperty(prototype, inspectCustom, { __proto__: null, enumerable: false });
Object.defineProperty(prototype, Symbol.toStringTag, {
  __proto__: null,
  value: 'URLSearchParams', configurable: true,
});
Object.defineProperty(prototype, Symbol.iterator, {
  __proto__: null,
  value: prototype.entries, writable: true, configurable: true,
});

module.exports = { URLSearchParams, follow, load };
