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

let nodeTiming;

function checkTimerify(options) {
  const { validateObject } = require('internal/validators');
  validateObject(options, 'options');
  const { histogram } = options;
  if (histogram === undefined) return options;
  const { RecordableHistogram } = require('internal/perf/histogram');
  if (histogram instanceof RecordableHistogram) return options;
  throw new codes.ERR_INVALID_ARG_TYPE('options.histogram', 'RecordableHistogram', histogram);
}

// A call of a function that is timed has ended.
function told(name, start, values, histogram) {
  const duration = clock.sinceStart() - start;
  histogram?.record(Math.max(1, Math.ceil(duration * 1e6)));
  const { makeNodeEntry } = require('internal/perf/entries');
  timeline().announce(makeNodeEntry(name, 'function', start, duration, values));
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
    return { nodeTiming: this.nodeTiming, timeOrigin: clock.origin(),
      eventLoopUtilization: this.eventLoopUtilization() };
  }

  get nodeTiming() {
    check(this);
    return nodeTiming ??= require('internal/perf/loop').makeNodeTiming();
  }

  eventLoopUtilization(util1, util2) {
    return require('internal/perf/loop').eventLoopUtilization(util1, util2);
  }

  timerify(fn, options = {}) {
    check(this);
    if (typeof fn !== 'function') throw new codes.ERR_INVALID_ARG_TYPE('fn', 'Function', fn);
    const { histogram } = checkTimerify(options);
    function timerified(...values) {
      const start = clock.sinceStart();
      const result = new.target ? Reflect.construct(fn, values, fn) :
        Reflect.apply(fn, this, values);
      const isPromise = !new.target && typeof result?.finally === 'function';
      const done = () => told(fn.name, start, values, histogram);
      if (isPromise) return result.finally(done);
      done();
      return result;
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
