'use strict';

// Timers as promises. A signal ends the wait with an AbortError that carries the signal's reason.

const timers = require('timers');
const { AbortError, codes } = require('internal/errors');
const { validateAbortSignal, validateBoolean, validateNumber, validateObject } =
  require('internal/validators');
const { kResistStopPropagation } = require('internal/events/shared');

const kScheduler = Symbol('kScheduler');

const aborted = (signal) => new AbortError(undefined, { cause: signal.reason });

function checkOptions(options) {
  validateObject(options, 'options');
  const { signal, ref } = options;
  validateAbortSignal(signal, 'options.signal');
  if (ref !== undefined) validateBoolean(ref, 'options.ref');
  if (signal?.aborted) throw aborted(signal);
}

function onAbort(signal, listener) {
  signal.addEventListener('abort', listener, { once: true, [kResistStopPropagation]: true });
  return () => signal.removeEventListener('abort', listener);
}

// A promise of `value`. `start` gets what to call when the time has come and returns the timer.
function wait(value, { signal, ref }, start, stop) {
  return new Promise((resolve, reject) => {
    let release;
    const timer = start(() => {
      release?.();
      resolve(value);
    });
    if (ref === false) timer.unref();
    if (signal) {
      release = onAbort(signal, () => {
        stop(timer);
        reject(aborted(signal));
      });
    }
  });
}

function setTimeout(delay, value, options = {}) {
  try {
    if (delay !== undefined) validateNumber(delay, 'delay');
    checkOptions(options);
  } catch (error) {
    return Promise.reject(error);
  }
  return wait(value, options, (done) => timers.setTimeout(done, delay), timers.clearTimeout);
}

function setImmediate(value, options = {}) {
  try {
    checkOptions(options);
  } catch (error) {
    return Promise.reject(error);
  }
  return wait(value, options, timers.setImmediate, timers.clearImmediate);
}

// Yields `value` once for each time the interval has passed, also for those nobody waited for.
async function* setInterval(delay, value, options = {}) {
  if (delay !== undefined) validateNumber(delay, 'delay');
  checkOptions(options);
  const { signal, ref } = options;
  let passed = 0;
  let wake;
  const timer = timers.setInterval(() => {
    passed++;
    wake?.();
  }, delay);
  if (ref === false) timer.unref();
  const release = signal && onAbort(signal, () => {
    timers.clearInterval(timer);
    wake?.();
  });
  try {
    while (!signal?.aborted) {
      if (passed === 0) {
        await new Promise((resolve) => {
          wake = resolve;
        });
        wake = undefined;
        if (signal?.aborted) break;
      }
      for (; passed > 0; passed--) yield value;
    }
    throw aborted(signal);
  } finally {
    timers.clearInterval(timer);
    release?.();
  }
}

class Scheduler {
  constructor() {
    throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
  }

  yield() {
    checkScheduler(this);
    return setImmediate();
  }

  wait(delay, options) {
    checkScheduler(this);
    return setTimeout(delay, undefined, options);
  }
}

function checkScheduler(scheduler) {
  if (!scheduler[kScheduler]) throw new codes.ERR_INVALID_THIS('Scheduler');
}

const scheduler = Object.assign(Object.create(Scheduler.prototype), { [kScheduler]: true });

module.exports = { setTimeout, setImmediate, setInterval, scheduler };
