'use strict';

// What of `perf_hooks` there is: the clock, marks and measures.

const { defineLazy } = require('internal/boot');
const { Performance, performance } = require('internal/perf/performance');

module.exports = { Performance };
for (const name of ['PerformanceEntry', 'PerformanceMark', 'PerformanceMeasure']) {
  defineLazy(module.exports, name, true, () => require('internal/perf/entries')[name]);
}
module.exports.timerify = (fn) => performance.timerify(fn);
Object.defineProperty(module.exports.timerify, 'name', { __proto__: null, value: 'timerify' });
module.exports.performance = performance;
