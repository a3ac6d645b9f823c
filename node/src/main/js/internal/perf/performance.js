'use strict';

// `performance`: a clock that starts with the process, and the marks made on it.

const { codes } = require('internal/errors');
const { EventTarget } = require('internal/event_target');
const { customInspectSymbol, inspectAs, kEnumerableProperty } = require('internal/event_kit');
const clock = require('internal/clock');

const kPerformance = Symbol('kPerformance');

function check(performance) {
  if (performance?.[kPerformance] === undefined) throw new codes.ERR_INVALID_THIS('Performance');
}

const timeline = () => require('internal/perf/timeline');

class Performance extends EventTarget {
  constructor(token = undefined) {
    if (token !== kPerformance) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
    super();
    this[kPerformance] = true;
  }

  clearMarks(name = undefined) {
    check(this);
    timeline().clear('mark', name);
  }

  clearMeasures(name = undefined) {
    check(this);
    timeline().clear('measure', name);
  }

  getEntries() {
    check(this);
    return timeline().entries();
  }

  getEntriesByName(name) {
    check(this);
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('name');
    return timeline().entries(`${name}`, arguments[1]);
  }

  getEntriesByType(type) {
    check(this);
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('type');
    return timeline().entries(undefined, `${type}`);
  }

  mark(name, options = {}) {
    check(this);
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('name');
    return timeline().mark(`${name}`, options);
  }

  measure(name, startOrOptions = {}, end = undefined) {
    check(this);
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('name');
    return timeline().measure(`${name}`, startOrOptions, end);
  }

  now() {
    check(this);
    return clock.sinceStart();
  }

  get timeOrigin() {
    check(this);
    return clock.origin();
  }

  toJSON() {
    check(this);
    return { timeOrigin: clock.origin() };
  }

  timerify(fn) {
    check(this);
    if (typeof fn !== 'function') throw new codes.ERR_INVALID_ARG_TYPE('fn', 'Function', fn);
    function timerified(...values) {
      return new.target ? Reflect.construct(fn, values, fn) : Reflect.apply(fn, this, values);
    }
    Object.defineProperties(timerified, {
      length: { __proto__: null, value: fn.length, configurable: true },
      name: { __proto__: null, value: `timerified ${fn.name}`, configurable: true },
    });
    return timerified;
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return this;
    return inspectAs('Performance', { timeOrigin: this.timeOrigin }, options);
  }
}

const { prototype } = Performance;
for (const name of Object.getOwnPropertyNames(prototype)) {
  if (name !== 'constructor') Object.defineProperty(prototype, name, kEnumerableProperty);
}
Object.defineProperty(prototype, Symbol.toStringTag, {
  __proto__: null,
  value: 'Performance', configurable: true,
});

module.exports = { Performance, performance: new Performance(kPerformance) };
