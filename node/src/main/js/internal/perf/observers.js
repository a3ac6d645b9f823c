'use strict';

// PerformanceObserver: who is told of entries of some types, together, as an immediate.

const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_MISSING_ARGS },
} = require('internal/errors');
const { validateFunction, validateObject } = require('internal/validators');
const { customInspectSymbol, inspectAs } = require('internal/event_kit');

const kMake = Symbol('kMake');
// What entries are made of here.
const known = ['function', 'mark', 'measure'];
const supported = Object.freeze(['dns', 'function', 'gc', 'http', 'http2', 'mark', 'measure',
  'net', 'quic', 'resource']);
const observers = new Set();
const pending = new Set();
let isQueued = false;

class PerformanceObserverEntryList {
  #entries;

  constructor(token = undefined, entries = []) {
    if (token !== kMake) throw new ERR_ILLEGAL_CONSTRUCTOR();
    this.#entries = entries.toSorted((a, b) => a.startTime - b.startTime);
  }

  getEntries() {
    return [...this.#entries];
  }

  getEntriesByType(type) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('type');
    return this.#entries.filter(({ entryType }) => entryType === `${type}`);
  }

  getEntriesByName(name, type = undefined) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('name');
    return this.#entries.filter((entry) => entry.name === `${name}` &&
      (type === undefined || entry.entryType === `${type}`));
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return this;
    return inspectAs('PerformanceObserverEntryList', this.#entries, options);
  }
}

function flush() {
  isQueued = false;
  const all = [...pending];
  pending.clear();
  for (const observer of all) deliver(observer);
}

let deliver;
let take;

class PerformanceObserver {
  #callback;
  #buffer = [];
  #types = new Set();
  #mode;

  static {
    deliver = (observer) => {
      const entries = observer.#buffer.splice(0);
      if (entries.length === 0) return;
      const list = new PerformanceObserverEntryList(kMake, entries);
      Reflect.apply(observer.#callback, observer, [list, observer]);
    };
    take = (observer, entry) => {
      if (!observer.#types.has(entry.entryType)) return;
      observer.#buffer.push(entry);
      pending.add(observer);
      if (isQueued) return;
      isQueued = true;
      setImmediate(flush);
    };
  }

  constructor(callback) {
    validateFunction(callback, 'callback');
    this.#callback = callback;
  }

  static get supportedEntryTypes() {
    return supported;
  }

  observe(options = {}) {
    validateObject(options, 'options');
    const { entryTypes, type, buffered } = options;
    if (entryTypes === undefined && type === undefined) {
      throw new ERR_MISSING_ARGS('options.entryTypes', 'options.type');
    }
    if (entryTypes !== undefined && type !== undefined) {
      throw new ERR_INVALID_ARG_VALUE('options.entryTypes', entryTypes,
        'options.entryTypes can not set with options.type together');
    }
    this.#setMode(entryTypes === undefined ? 'single' : 'multiple');
    if (entryTypes !== undefined) {
      if (!Array.isArray(entryTypes)) {
        throw new ERR_INVALID_ARG_TYPE('options.entryTypes', 'string[]', entryTypes);
      }
      this.#types = new Set(entryTypes.filter((each) => known.includes(each)));
    } else {
      if (!known.includes(type)) return;
      this.#types.add(type);
      if (buffered) this.#buffered(type);
    }
    if (this.#types.size > 0) observers.add(this);
    else this.disconnect();
  }

  #setMode(mode) {
    this.#mode ??= mode;
    if (this.#mode === mode) return;
    const { DOMException } = require('internal/dom_exception');
    throw new DOMException(this.#mode === 'single' ?
      'PerformanceObserver can not change to multiple observations' :
      'PerformanceObserver can not change to single observation', 'InvalidModificationError');
  }

  #buffered(type) {
    for (const entry of require('internal/perf/timeline').entries(undefined, type)) {
      take(this, entry);
    }
  }

  disconnect() {
    observers.delete(this);
    pending.delete(this);
    this.#buffer = [];
    this.#types = new Set();
    this.#mode = undefined;
  }

  takeRecords() {
    return this.#buffer.splice(0);
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return this;
    return inspectAs('PerformanceObserver', {
      connected: observers.has(this), pending: pending.has(this), entryTypes: [...this.#types],
      buffer: this.#buffer,
    }, options);
  }
}

/** Tells who observes entries of its type. */
function announce(entry) {
  for (const observer of observers) take(observer, entry);
}

for (const Class of [PerformanceObserver, PerformanceObserverEntryList]) {
  Object.defineProperty(Class.prototype, Symbol.toStringTag, {
    __proto__: null, value: Class.name, configurable: true,
  });
}

module.exports = { PerformanceObserver, PerformanceObserverEntryList, announce };
