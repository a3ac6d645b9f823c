'use strict';

// MIMEType and MIMEParams, after the WHATWG MIME Sniffing standard.

const { codes: { ERR_INVALID_MIME_SYNTAX } } = require('internal/errors');

const notToken = /[^!#$%&'*+\-.^_`|~A-Za-z0-9]/;
const notQuotable = /[^\t\x20-\x7e\x80-\xff]/;
const spacesAtEnd = /[\t\n\f\r ]+$/;
const spacesAround = /^[\t\n\f\r ]+|[\t\n\f\r ]+$/g;

function lower(text) {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function checkToken(text, where, whole) {
  const at = text.search(notToken);
  if (text === '' || at !== -1) throw new ERR_INVALID_MIME_SYNTAX(where, whole, at);
  return lower(text);
}

function checkValue(value) {
  const at = value.search(notQuotable);
  if (at !== -1) throw new ERR_INVALID_MIME_SYNTAX('parameter value', value, at);
  return value;
}

/** A quoted string that starts after its quote: its value and where the text goes on. */
function quoted(text, start) {
  let value = '';
  for (let at = start; at < text.length; at++) {
    if (text[at] === '"') return { value, end: at + 1 };
    if (text[at] === '\\' && at + 1 < text.length) at++;
    value += text[at];
  }
  return { value, end: text.length };
}

function encode(value) {
  if (value === '' || notToken.test(value)) return `"${value.replace(/["\\]/g, '\\$&')}"`;
  return value;
}

class MIMEParams {
  #data = new Map();
  // The text is read when something is asked for.
  #pending;

  #map() {
    if (this.#pending !== undefined) {
      const text = this.#pending;
      this.#pending = undefined;
      this.#parse(text);
    }
    return this.#data;
  }

  delete(name) {
    this.#map().delete(lower(`${name}`));
  }

  get(name) {
    return this.#map().get(lower(`${name}`)) ?? null;
  }

  has(name) {
    return this.#map().has(lower(`${name}`));
  }

  set(name, value) {
    const key = checkToken(`${name}`, 'parameter name', `${name}`);
    this.#map().set(key, checkValue(`${value}`));
  }

  * entries() {
    yield* this.#map().entries();
  }

  * keys() {
    yield* this.#map().keys();
  }

  * values() {
    yield* this.#map().values();
  }

  toString() {
    return [...this.#map()].map(([name, value]) => `${name}=${encode(value)}`).join(';');
  }

  #parse(text) {
    let at = 0;
    while (at < text.length) {
      const rest = text.slice(at);
      const start = at + rest.search(/[^\t\n\f\r ]|$/);
      const end = start + text.slice(start).search(/[;=]|$/);
      const name = lower(text.slice(start, end));
      at = end;
      let value;
      if (text[at] === '=') {
        at++;
        if (text[at] === '"') {
          ({ value, end: at } = quoted(text, at + 1));
          at += text.slice(at).search(/;|$/);
        } else {
          const stop = at + text.slice(at).search(/;|$/);
          value = text.slice(at, stop).replace(spacesAtEnd, '');
          at = stop;
          if (value === '') value = undefined;
        }
      }
      at++;
      const fine = name !== '' && !notToken.test(name) && value !== undefined &&
        !notQuotable.test(value) && !this.#data.has(name);
      if (fine) this.#data.set(name, value);
    }
  }

  static {
    readLater = (params, text) => {
      params.#pending = text;
    };
  }
}

var readLater;
Object.defineProperties(MIMEParams.prototype, {
  [Symbol.iterator]: {
    __proto__: null, value: MIMEParams.prototype.entries, writable: true, configurable: true,
  },
  toJSON: {
    __proto__: null, value: MIMEParams.prototype.toString, writable: true, configurable: true,
  },
});

class MIMEType {
  #type;
  #subtype;
  #params = new MIMEParams();

  constructor(text) {
    const whole = `${text}`;
    const trimmed = whole.replace(spacesAround, '');
    const slash = trimmed.indexOf('/');
    this.#type = checkToken(slash === -1 ? trimmed : trimmed.slice(0, slash), 'type', whole);
    if (slash === -1) throw new ERR_INVALID_MIME_SYNTAX('type', whole, -1);
    const end = slash + 1 + trimmed.slice(slash + 1).search(/;|$/);
    const subtype = trimmed.slice(slash + 1, end).replace(spacesAtEnd, '');
    this.#subtype = checkToken(subtype, 'subtype', whole);
    readLater(this.#params, trimmed.slice(end + 1));
  }

  /** The type that a text says; null if it says none. */
  static parse(string) {
    try {
      return new MIMEType(string);
    } catch (error) {
      if (error instanceof ERR_INVALID_MIME_SYNTAX) return null;
      throw error;
    }
  }

  get type() {
    return this.#type;
  }

  set type(value) {
    this.#type = checkToken(`${value}`, 'type', `${value}`);
  }

  get subtype() {
    return this.#subtype;
  }

  set subtype(value) {
    this.#subtype = checkToken(`${value}`, 'subtype', `${value}`);
  }

  get essence() {
    return `${this.#type}/${this.#subtype}`;
  }

  get params() {
    return this.#params;
  }

  toString() {
    const params = this.#params.toString();
    return params === '' ? this.essence : `${this.essence};${params}`;
  }
}

Object.defineProperty(MIMEType.prototype, 'toJSON', {
  __proto__: null,
  value: MIMEType.prototype.toString, writable: true, configurable: true,
});

module.exports = { MIMEParams, MIMEType };
