'use strict';

// Headers, as the Fetch standard has them.

const { customInspectSymbol } = require('internal/util');

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const BAD_IN_VALUE = /[\0\r\n]|[^\0-\xff]/;
const kGuard = Symbol('guard');
const kList = Symbol('list');

const failure = (text) => new TypeError(text);

function nameOf(value, method) {
  const name = `${value}`;
  if (!TOKEN.test(name)) {
    throw failure(`Headers.${method}: "${name}" is an invalid header name.`);
  }
  return name;
}

function valueOf(value, method) {
  const text = `${value}`.replace(/^[\t\r\n ]+|[\t\r\n ]+$/g, '');
  if (BAD_IN_VALUE.test(text)) {
    throw failure(`Headers.${method}: "${text}" is an invalid header value.`);
  }
  return text;
}

class Headers {
  // Name in lower case → [name, values].
  [kList] = new Map();
  [kGuard] = 'none';

  constructor(init = undefined) {
    if (init === undefined || init === null) {
      if (init === null) throw failure('Headers constructor: init given is not an object.');
      return;
    }
    if (typeof init !== 'object' && typeof init !== 'function') {
      throw failure(`Headers constructor: Argument 1 ("${init}") could not be converted to: ` +
        'sequence<sequence<ByteString>>, record<ByteString, ByteString>.');
    }
    if (typeof init[Symbol.iterator] === 'function') {
      for (const pair of init) {
        const list = Array.from(pair);
        if (list.length !== 2) {
          throw failure('Headers constructor: expected name/value pair to be length 2, found ' +
            `${list.length}.`);
        }
        this.append(list[0], list[1]);
      }
      return;
    }
    for (const key of Reflect.ownKeys(init)) {
      if (Object.getOwnPropertyDescriptor(init, key)?.enumerable) this.append(key, init[key]);
    }
  }

  #mustBeOpen() {
    if (this[kGuard] === 'immutable') throw failure('immutable');
  }

  append(name, value) {
    name = nameOf(name, 'append');
    value = valueOf(value, 'append');
    this.#mustBeOpen();
    const key = name.toLowerCase();
    const entry = this[kList].get(key);
    if (entry === undefined) this[kList].set(key, [name, [value]]);
    else entry[1].push(value);
  }

  delete(name) {
    name = nameOf(name, 'delete');
    this.#mustBeOpen();
    this[kList].delete(name.toLowerCase());
  }

  get(name) {
    const entry = this[kList].get(nameOf(name, 'get').toLowerCase());
    return entry === undefined ? null : entry[1].join(', ');
  }

  has(name) {
    return this[kList].has(nameOf(name, 'has').toLowerCase());
  }

  set(name, value) {
    name = nameOf(name, 'set');
    value = valueOf(value, 'set');
    this.#mustBeOpen();
    this[kList].set(name.toLowerCase(), [name, [value]]);
  }

  getSetCookie() {
    return [...this[kList].get('set-cookie')?.[1] ?? []];
  }

  #sorted() {
    return Array.from(this[kList].keys()).sort().flatMap((key) => {
      const [, values] = this[kList].get(key);
      return key === 'set-cookie'
        ? values.map((value) => [key, value])
        : [[key, values.join(', ')]];
    });
  }

  * entries() {
    yield* this.#sorted();
  }

  * keys() {
    for (const [name] of this.#sorted()) yield name;
  }

  * values() {
    for (const [, value] of this.#sorted()) yield value;
  }

  forEach(callback, thisArgument = undefined) {
    if (typeof callback !== 'function') {
      throw failure("Failed to execute 'forEach' on 'Headers': parameter 1 is not of type" +
        " 'Function'.");
    }
    for (const [name, value] of this.#sorted()) {
      Reflect.apply(callback, thisArgument, [value, name, this]);
    }
  }

  [customInspectSymbol](depth, options) {
    options.depth ??= depth;
    const { formatWithOptions } = require('util');
    return `Headers ${formatWithOptions(options, Object.fromEntries(this.#sorted()))}`;
  }
}

Object.defineProperty(Headers.prototype, Symbol.iterator, {
  value: Headers.prototype.entries, writable: true, configurable: true,
});
Object.defineProperty(Headers.prototype, Symbol.toStringTag, {
  value: 'Headers', configurable: true,
});
for (const name of ['append', 'delete', 'get', 'has', 'set', 'getSetCookie', 'entries', 'keys',
  'values', 'forEach']) {
  Object.defineProperty(Headers.prototype, name, { enumerable: true });
}

module.exports = { Headers, kGuard, kList };
