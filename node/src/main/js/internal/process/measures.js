'use strict';

// Clocks, memory and processor time.

const binding = internalBinding('process');
const { codes } = require('internal/errors');
const { validateNumber, validateObject } = require('internal/validators');

const NANOS_PER_SECOND = 1e9;

function hrtime(since) {
  const clock = binding.clock();
  const seconds = clock[0];
  const nanos = clock[1];
  if (since === undefined) return [seconds, nanos];
  if (!Array.isArray(since)) throw new codes.ERR_INVALID_ARG_TYPE('time', 'Array', since);
  if (since.length !== 2) throw new codes.ERR_OUT_OF_RANGE('time', 2, since.length);
  const borrow = nanos < since[1];
  return [
    seconds - since[0] - (borrow ? 1 : 0),
    nanos - since[1] + (borrow ? NANOS_PER_SECOND : 0),
  ];
}

hrtime.bigint = function bigint() {
  const clock = binding.clock();
  return BigInt(clock[0]) * 1_000_000_000n + BigInt(clock[1]);
};

const uptime = () => binding.uptimeSeconds();

function memoryUsage() {
  const { rss, heapTotal, heapUsed, external } = binding.memoryUsage();
  return { rss, heapTotal, heapUsed, external, arrayBuffers: 0 };
}

memoryUsage.rss = function rss() {
  return binding.memoryUsage().rss;
};

// The JVM does not tell user time from system time: all of it counts as user time.
function cpuUsage(since) {
  const micros = binding.processorMicros();
  if (since === undefined) return { user: micros, system: 0 };
  validateObject(since, 'prevValue');
  for (const part of ['user', 'system']) {
    const name = `prevValue.${part}`;
    validateNumber(since[part], name);
    if (!(since[part] >= 0 && since[part] <= Number.MAX_SAFE_INTEGER)) {
      throw new codes.ERR_INVALID_ARG_VALUE.RangeError(name, since[part]);
    }
  }
  return { user: micros - since.user, system: 0 - since.system };
}

/** The kinds of what keeps the loop going, one entry each. */
const getActiveResourcesInfo = () => require('internal/active_resources').kinds();

module.exports = { hrtime, uptime, memoryUsage, cpuUsage, getActiveResourcesInfo };
