'use strict';
// performance.now, marks and measures.
const { performance: same } = require('perf_hooks');
const attempt = (title, work) => {
  try {
    console.log(`${title}: ${String(work())}`);
  } catch (error) {
    console.log(`${title}: ${error.name} ${error.code} ${error.message}`);
  }
};
console.log(String(same === performance), Object.prototype.toString.call(performance));
const a = performance.now();
const b = performance.now();
console.log(typeof a, String(a > 0), String(b >= a));
console.log(String(Math.abs(performance.timeOrigin + a - Date.now()) < 1000));

const mark = performance.mark('one');
console.log(`${mark.name} ${mark.entryType} ${mark.duration} ${mark.detail}`);
console.log(mark.constructor.name);
console.log(Object.keys(mark.toJSON()).join(), String(mark.startTime >= b));
const two = performance.mark('two', { startTime: 5, detail: { x: [1] } });
console.log(`${two.startTime} ${JSON.stringify(two.detail)}`);
performance.mark('three', { startTime: 12 });
const measure = performance.measure('between', 'two', 'three');
console.log(`${measure.startTime} ${measure.duration} ${measure.entryType} ${measure.detail}`);
console.log(String(performance.measure('x', { start: 1, end: 5 }).duration));
console.log(String(performance.measure('x', { start: 1, duration: 5 }).duration));
console.log(String(performance.measure('x', { end: 9, duration: 5 }).startTime));
console.log(String(performance.measure('x', { start: 'two', end: 9, detail: 7 }).detail));
console.log(performance.getEntriesByType('mark').map((entry) => entry.name).join());
console.log(String(performance.getEntriesByName('x').length),
  String(performance.getEntriesByName('x', 'mark').length));
performance.clearMarks('two');
attempt('gone', () => performance.measure('y', 'two'));
performance.clearMarks();
performance.clearMeasures('x');
console.log(performance.getEntries().map((entry) => entry.name).join());
performance.clearMeasures();
console.log(String(performance.getEntries().length));

attempt('name', () => performance.mark());
attempt('time', () => performance.mark('x', { startTime: -1 }));
attempt('time', () => performance.mark('x', { startTime: 'z' }));
attempt('measure', () => performance.measure());
attempt('all', () => performance.measure('x', { start: 1, end: 4, duration: 1 }));
attempt('end twice', () => performance.measure('x', { end: 1 }, 'two'));
attempt('this', () => performance.now.call({}));
attempt('constructor', () => new performance.constructor());
const timed = performance.timerify(function foo(x) { return x + 1; });
console.log(String(timed(1)), timed.name, String(timed.length));
