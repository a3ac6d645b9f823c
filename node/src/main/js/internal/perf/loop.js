'use strict';

// What the loop did with its time, and when the runtime got where.

const clock = require('internal/clock');
const { customInspectSymbol, inspectAs } = require('internal/event_kit');

// The loop does not count its waiting: all the time is told as active.
const used = () => ({ idle: 0, active: clock.sinceStart(), utilization: 1 });

// eventLoopUtilization([utilization1[, utilization2]])
function eventLoopUtilization(first = undefined, second = undefined) {
  const now = second === undefined ? used() : first;
  const before = second ?? first;
  if (before === undefined) return now;
  const idle = now.idle - before.idle;
  const active = now.active - before.active;
  return { idle, active, utilization: idle + active === 0 ? 0 : active / (idle + active) };
}

const times = ['nodeStart', 'v8Start', 'environment', 'bootstrapComplete', 'loopStart', 'loopExit',
  'idleTime'];

function makeNodeTiming() {
  const { PerformanceEntry, makeEntry } = require('internal/perf/entries');
  const booted = clock.sinceStart();
  const timing = makeEntry('node', 'node', 0, 0);
  class PerformanceNodeTiming extends PerformanceEntry {}
  Object.setPrototypeOf(timing, PerformanceNodeTiming.prototype);
  const values = { nodeStart: 0, v8Start: 0, environment: 0, bootstrapComplete: booted,
    loopStart: -1, loopExit: -1, idleTime: 0 };
  const facts = () => ({ name: 'node', entryType: 'node', startTime: 0,
    duration: clock.sinceStart(), ...values });
  for (const name of times) {
    Object.defineProperty(timing, name, { __proto__: null, enumerable: true, configurable: true,
      get: () => values[name] });
  }
  Object.defineProperties(timing, {
    duration: { __proto__: null, configurable: true, get: () => clock.sinceStart() },
    toJSON: { __proto__: null, configurable: true, writable: true, value: facts },
    [customInspectSymbol]: { __proto__: null, configurable: true, writable: true,
      value: (depth, options) => inspectAs('PerformanceNodeTiming', facts(), options) },
  });
  return timing;
}

module.exports = { eventLoopUtilization, makeNodeTiming };
