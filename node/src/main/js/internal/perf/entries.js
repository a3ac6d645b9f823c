'use strict';

// One entry of the timeline.

const { codes } = require('internal/errors');
const { validateNumber } = require('internal/validators');
const { customInspectSymbol, inspectAs, kEnumerableProperty } = require('internal/event_kit');

const kMake = Symbol('kMake');

function show(entry) {
  const { name, entryType, startTime, duration } = entry;
  return 'detail' in entry ?
    { name, entryType, startTime, duration, detail: entry.detail } :
    { name, entryType, startTime, duration };
}

class PerformanceEntry {
  #values;

  constructor(token = undefined, name, entryType, startTime, duration) {
    if (token !== kMake) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
    this.#values = { name, entryType, startTime, duration };
  }

  get name() {
    return this.#values.name;
  }

  get entryType() {
    return this.#values.entryType;
  }

  get startTime() {
    return this.#values.startTime;
  }

  get duration() {
    return this.#values.duration;
  }

  toJSON() {
    return show(this);
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return this;
    return inspectAs(this.constructor.name, show(this), options);
  }
}

const copyOf = (detail) => (detail === undefined || detail === null ? null :
  require('internal/structured_clone').structuredClone(detail));

class PerformanceMark extends PerformanceEntry {
  #detail;

  constructor(name, options = undefined) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('name');
    if (options !== undefined && options !== null && typeof options !== 'object') {
      throw new codes.ERR_INVALID_ARG_TYPE('options', 'Object', options);
    }
    const startTime = options?.startTime ?? require('internal/clock').sinceStart();
    validateNumber(startTime, 'startTime');
    if (startTime < 0) throw new codes.ERR_PERFORMANCE_INVALID_TIMESTAMP(startTime);
    super(kMake, `${name}`, 'mark', startTime, 0);
    this.#detail = copyOf(options?.detail);
  }

  get detail() {
    return this.#detail;
  }
}

class PerformanceMeasure extends PerformanceEntry {
  #detail;

  constructor(token, name, startTime, duration, detail) {
    super(token, name, 'measure', startTime, duration);
    this.#detail = copyOf(detail);
  }

  get detail() {
    return this.#detail;
  }
}

/** What the runtime itself measures: calls of functions. */
class PerformanceNodeEntry extends PerformanceEntry {
  #detail;

  constructor(token, name, entryType, startTime, duration, detail) {
    super(token, name, entryType, startTime, duration);
    this.#detail = detail;
  }

  get detail() {
    return this.#detail;
  }
}

for (const { prototype } of [PerformanceEntry, PerformanceMark, PerformanceMeasure,
  PerformanceNodeEntry]) {
  for (const name of Object.getOwnPropertyNames(prototype)) {
    if (name !== 'constructor') Object.defineProperty(prototype, name, kEnumerableProperty);
  }
}

const makeMeasure = (...values) => new PerformanceMeasure(kMake, ...values);

const makeEntry = (...values) => new PerformanceEntry(kMake, ...values);
const makeNodeEntry = (...values) => new PerformanceNodeEntry(kMake, ...values);

module.exports = {
  PerformanceEntry, PerformanceMark, PerformanceMeasure, makeEntry, makeMeasure, makeNodeEntry,
};
