'use strict';

// Observers, histograms, timed functions; no times are shown, which vary.

const {
  PerformanceObserver, PerformanceObserverEntryList, performance, createHistogram,
  eventLoopUtilization, monitorEventLoopDelay,
} = require('perf_hooks');

function say(...calls) {
  for (const call of calls) {
    try {
      console.log(call());
    } catch (error) {
      console.log(error.name, error.code, error.message);
    }
  }
}

const observer = new PerformanceObserver((list, self) => {
  console.log(self === observer, list instanceof PerformanceObserverEntryList,
    list.getEntries().map(({ name, entryType, detail }) => [name, entryType, detail]),
    list.getEntriesByName('a').length, list.getEntriesByType('measure').length,
    list.getEntriesByName('a', 'measure').length);
  observer.disconnect();
  late();
});
observer.observe({ entryTypes: ['mark', 'measure', 'function'] });
performance.mark('a', { detail: { of: 1 } });
performance.measure('m', 'a');
const histogram = createHistogram();
const timed = performance.timerify(function named(x) {
  return x * 2;
}, { histogram });
console.log(timed(21), timed.name, timed.length, histogram.count);

function late() {
  const buffered = new PerformanceObserver((list) => {
    console.log('buffered', list.getEntries().length, buffered.takeRecords());
    buffered.disconnect();
    console.log(buffered);
  });
  buffered.observe({ type: 'mark', buffered: true });
}

const watch = (options) => () => new PerformanceObserver(() => {}).observe(options);
say(watch({ entryTypes: ['mark'], type: 'mark' }), watch({ entryTypes: 'x' }), watch({}),
  watch({ type: 'none' }), watch(null), () => new PerformanceObserver(),
  () => new PerformanceObserverEntryList(), () => {
    const both = new PerformanceObserver(() => {});
    both.observe({ type: 'measure' });
    both.observe({ entryTypes: ['measure'] });
  }, () => PerformanceObserver.supportedEntryTypes.includes('mark'),
  () => performance.timerify(3), () => performance.timerify(say, { histogram: {} }));

const small = createHistogram();
console.log(small);
for (const value of [5, 10, 3n, 1, 1, 2, 12345]) small.record(value);
console.log(small, small.percentile(50), small.percentileBigInt(99), small.minBigInt,
  small.maxBigInt, small.countBigInt);
const coarse = createHistogram({ lowest: 1, highest: 1000, figures: 2 });
for (const value of [500, 5000, 7]) coarse.record(value);
console.log(coarse.exceeds, coarse.max, coarse.min, coarse.percentile(100));
coarse.add(small);
console.log(coarse.count, coarse.toJSON().max, coarse.percentiles);
coarse.reset();
console.log(coarse.count, coarse.max, coarse.min, coarse.mean);
say(() => small.record('x'), () => small.record(0), () => small.percentile(0),
  () => small.percentile('x'), () => createHistogram({ lowest: 0 }),
  () => createHistogram({ figures: 6 }), () => createHistogram(3), () => small.add({}));

const delay = monitorEventLoopDelay({ resolution: 5 });
console.log(delay.enable(), delay.enable(), delay.disable(), delay.disable());
say(() => monitorEventLoopDelay({ resolution: 0 }));
console.log(Object.keys(eventLoopUtilization(eventLoopUtilization())));
console.log(Object.keys(performance.toJSON()).sort(), performance.nodeTiming.name,
  performance.nodeTiming.entryType, performance.nodeTiming.loopExit);
