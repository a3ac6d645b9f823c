'use strict';

// Builds the copy from its records.

function define(object, key, value) {
  if (key !== '__proto__') {
    object[key] = value;
    return;
  }
  Object.defineProperty(object, key, {
    __proto__: null,
    value, writable: true, enumerable: true, configurable: true,
  });
}

const hide = (object, key, value) => Object.defineProperty(object, key, {
  __proto__: null,
  value, writable: true, enumerable: false, configurable: true,
});

const errors = {
  Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError,
};

class Builder {
  #built = new Map();
  #moved;

  constructor(moved) {
    this.#moved = moved;
  }

  build(record) {
    if (record === null || typeof record !== 'object') return record;
    if (this.#built.has(record)) return this.#built.get(record);
    const empty = this.#make(record);
    this.#built.set(record, empty);
    this.#fill(empty, record);
    return empty;
  }

  #make(record) {
    switch (record.kind) {
      case 'Array':
        return new Array(record.length);
      case 'Map':
        return new Map();
      case 'Set':
        return new Set();
      case 'Boxed':
        return Object(record.value);
      case 'Date':
        return new Date(record.time);
      case 'RegExp':
        return new RegExp(record.source, record.flags);
      case 'Same':
        return record.value;
      case 'Transferred':
        return this.#moved.get(record.buffer);
      case 'View':
        return this.#makeView(record);
      case 'Error':
        return new errors[record.type]();
      case 'DOMException':
        return this.#makeException(record);
      default:
        return {};
    }
  }

  #makeView({ type, buffer, byteOffset, length }) {
    const View = type === 'DataView' ? DataView : globalThis[type];
    return new View(this.build(buffer), byteOffset, length);
  }

  #makeException({ name, message, stack }) {
    const { DOMException } = require('internal/dom_exception');
    return hide(new DOMException(message, name), 'stack', stack);
  }

  #fill(object, record) {
    switch (record.kind) {
      case 'Object':
      case 'Array':
        for (const [key, value] of record.properties) define(object, key, this.build(value));
        break;
      case 'Map':
        for (let i = 0; i < record.values.length; i += 2) {
          object.set(this.build(record.values[i]), this.build(record.values[i + 1]));
        }
        break;
      case 'Set':
        for (const value of record.values) object.add(this.build(value));
        break;
      case 'Error':
        hide(object, 'stack', record.stack);
        if (record.message !== undefined) hide(object, 'message', record.message);
        if (record.cause !== undefined) hide(object, 'cause', this.build(record.cause.value));
        break;
      default:
        break;
    }
  }
}

const build = (record, moved) => new Builder(moved).build(record);

module.exports = { build };
