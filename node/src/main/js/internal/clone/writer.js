'use strict';

// Writes a value as records: a primitive stands for itself, an object is `{ kind, … }`, the same
// object always the same record. All getters run here.

const { brandOf, typedArrayName } = require('internal/util/types');
const { kClone, kTransfer } = require('internal/clone/hook');
const { isUncloneable } = require('internal/clone/marks');

function fail(message) {
  const { DOMException } = require('internal/dom_exception');
  throw new DOMException(message, 'DataCloneError');
}

const tagOf = (object) => Reflect.apply(Object.prototype.toString, object, []);

// `#<WeakMap>`, or `[object Generator]` for what has no constructor of its own.
function nameOf(object) {
  const tag = tagOf(object);
  const prototype = Object.getPrototypeOf(object);
  const own = prototype !== null && Object.hasOwn(prototype, 'constructor') ?
    prototype.constructor : undefined;
  const isTagged = typeof own !== 'function' || Array.isArray(object) ||
    brandOf(object) === 'Symbol' || tag.startsWith('[object Temporal.');
  return isTagged ? tag : `#<${own.name}>`;
}

function refuse(value) {
  let text;
  if (typeof value === 'function') text = Function.prototype.toString.call(value);
  else text = typeof value === 'symbol' ? String(value) : nameOf(value);
  return fail(`${text} could not be cloned.`);
}

// Ordinary to the eye, yet with an inside that no copy would have.
const odd = [
  Object.getPrototypeOf([][Symbol.iterator]()),
  Object.getPrototypeOf(''[Symbol.iterator]()),
  Object.getPrototypeOf(''.matchAll(/a/g)),
  Object.getPrototypeOf([].values().map(String)),
  FinalizationRegistry.prototype,
];
const oddTag = /^\[object (Intl|Temporal)\.\w+\]$/;
const platformTag = /^\[object (URL|URLSearchParams|Headers|FormData|Request|Response)\]$/;

function checkOrdinary(object) {
  if (object === globalThis) refuse(object);
  const prototype = Object.getPrototypeOf(object);
  if (prototype === null || prototype === Object.prototype) return;
  if (odd.includes(prototype) || oddTag.test(tagOf(object))) refuse(object);
  if (platformTag.test(tagOf(object))) fail('Cannot clone object of unsupported type.');
}

const errorNames = new Set(['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError',
  'TypeError', 'URIError']);

class Writer {
  #records = new Map();
  #transferred;

  constructor(transferred) {
    this.#transferred = transferred;
  }

  write(value) {
    if (typeof value === 'symbol' || typeof value === 'function') return refuse(value);
    if (value === null || typeof value !== 'object') return value;
    let record = this.#records.get(value);
    if (record === undefined) {
      record = { kind: undefined };
      this.#records.set(value, record);
      this.#fill(record, value, brandOf(value));
    }
    return record;
  }

  #fill(record, value, brand) {
    switch (brand) {
      case 'Object':
        return this.#fillObject(record, value);
      case 'Array':
        record.length = value.length;
        return this.#fillProperties(record, value, 'Array');
      case 'Boolean':
      case 'Number':
      case 'String':
      case 'BigInt':
        return Object.assign(record, { kind: 'Boxed', value: value.valueOf() });
      case 'Date':
        return Object.assign(record, { kind: brand, time: Date.prototype.getTime.call(value) });
      case 'RegExp':
        return Object.assign(record, { kind: brand, source: value.source, flags: value.flags });
      case 'Map':
        return this.#fillEntries(record, brand, [...Map.prototype.entries.call(value)].flat());
      case 'Set':
        return this.#fillEntries(record, brand, [...Set.prototype.values.call(value)]);
      case 'ArrayBuffer':
        return this.#fillBuffer(record, value);
      case 'SharedArrayBuffer':
        return Object.assign(record, { kind: 'Same', value });
      case 'TypedArray':
      case 'DataView':
        return this.#fillView(record, value);
      case 'Error':
        return this.#fillError(record, value);
      default:
        return refuse(value);
    }
  }

  #fillObject(record, object) {
    if (this.#transferred.has(object)) {
      return Object.assign(record, { kind: 'Transferred', buffer: object });
    }
    if (typeof object[kTransfer] === 'function') {
      fail('Object that needs transfer was found in message but not listed in transferList');
    }
    if (isUncloneable(object)) fail('Cannot clone object of unsupported type.');
    if (typeof object[kClone] === 'function') {
      return Object.assign(record, { kind: 'Same', value: object[kClone]() });
    }
    checkOrdinary(object);
    return this.#fillProperties(record, object, 'Object');
  }

  #fillProperties(record, object, kind) {
    record.kind = kind;
    record.properties = [];
    for (const key of Object.keys(object)) {
      if (Object.hasOwn(object, key)) record.properties.push([key, this.write(object[key])]);
    }
  }

  #fillEntries(record, kind, values) {
    record.kind = kind;
    record.values = values.map((value) => this.write(value));
  }

  #fillBuffer(record, buffer) {
    if (this.#transferred.has(buffer)) {
      return Object.assign(record, { kind: 'Transferred', buffer });
    }
    if (buffer.detached) return fail('An ArrayBuffer is detached and could not be cloned.');
    const { byteLength, resizable, maxByteLength } = buffer;
    const copy = new ArrayBuffer(byteLength, resizable ? { maxByteLength } : undefined);
    new Uint8Array(copy).set(new Uint8Array(buffer));
    return Object.assign(record, { kind: 'Same', value: copy });
  }

  #fillView(record, view) {
    const { buffer } = view;
    record.kind = 'View';
    record.type = typedArrayName(view) ?? 'DataView';
    record.buffer = this.write(buffer);
    record.byteOffset = view.byteOffset;
    const length = view.length ?? view.byteLength;
    // A view that reaches the end of a buffer that can grow is taken for one that grows with it.
    const grows = buffer.resizable === true &&
      view.byteOffset + view.byteLength === buffer.byteLength;
    record.length = grows ? undefined : length;
  }

  #fillError(record, error) {
    const { isDOMException } = require('internal/dom_exception');
    if (isDOMException(error)) {
      const { name, message, stack } = error;
      return Object.assign(record, { kind: 'DOMException', name, message, stack });
    }
    const { name, stack } = error;
    record.kind = 'Error';
    record.type = errorNames.has(name) ? name : 'Error';
    const own = Object.getOwnPropertyDescriptor(error, 'message');
    if (own !== undefined && 'value' in own) record.message = `${own.value}`;
    const cause = Object.getOwnPropertyDescriptor(error, 'cause');
    if (cause !== undefined) record.cause = { value: this.write(error.cause) };
    record.stack = typeof stack === 'string' ? stack : undefined;
    return record;
  }
}

const write = (value, transferred) => new Writer(transferred).write(value);

module.exports = { fail, write };
