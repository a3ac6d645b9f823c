'use strict';

// perf_hooks: the clock, marks and measures, who observes them, histograms.

const { defineLazy } = require('internal/boot');
const { Performance, performance } = require('internal/perf/performance');

module.exports = { Performance };
for (const name of ['PerformanceEntry', 'PerformanceMark', 'PerformanceMeasure']) {
  defineLazy(module.exports, name, true, () => require('internal/perf/entries')[name]);
}
for (const name of ['PerformanceObserver', 'PerformanceObserverEntryList']) {
  defineLazy(module.exports, name, true, () => require('internal/perf/observers')[name]);
}
for (const name of ['monitorEventLoopDelay', 'createHistogram']) {
  defineLazy(module.exports, name, true, () => require('internal/perf/histogram')[name]);
}
Object.assign(module.exports, {
  eventLoopUtilization: (util1, util2) => performance.eventLoopUtilization(util1, util2),
  timerify: (fn, options) => performance.timerify(fn, options),
});
module.exports.performance = performance;

module.exports.constants = {
  NODE_PERFORMANCE_GC_MAJOR: 4, NODE_PERFORMANCE_GC_MINOR: 1,
  NODE_PERFORMANCE_GC_MINOR_MARK_SWEEP: 2, NODE_PERFORMANCE_GC_INCREMENTAL: 8,
  NODE_PERFORMANCE_GC_WEAKCB: 16, NODE_PERFORMANCE_GC_FLAGS_NO: 0,
  NODE_PERFORMANCE_GC_FLAGS_CONSTRUCT_RETAINED: 2, NODE_PERFORMANCE_GC_FLAGS_FORCED: 4,
  NODE_PERFORMANCE_GC_FLAGS_SYNCHRONOUS_PHANTOM_PROCESSING: 8,
  NODE_PERFORMANCE_GC_FLAGS_ALL_AVAILABLE_GARBAGE: 16,
  NODE_PERFORMANCE_GC_FLAGS_ALL_EXTERNAL_MEMORY: 32, NODE_PERFORMANCE_GC_FLAGS_SCHEDULE_IDLE: 64,
};

// What is not here yet.
const { unavailableMembers } = require('internal/unavailable');
for (const [name, value] of Object.entries(unavailableMembers('perf_hooks.performance', {
  clearResourceTimings: 0, setResourceTimingBufferSize: 1, markResourceTiming: 7,
}))) {
  Object.defineProperty(Performance.prototype, name, {
    __proto__: null, value, writable: true, enumerable: true, configurable: true,
  });
}
for (const [name, fn] of Object.entries(unavailableMembers('perf_hooks', {
  PerformanceResourceTiming: 0, createSlidingWindowHistogram: 0, importHistogram: 1,
}))) {
  module.exports[name] = fn;
}
