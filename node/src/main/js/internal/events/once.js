'use strict';

// `events.once`: a promise of the next event's arguments; rejected by 'error' or the signal.

const { AbortError } = require('internal/errors');
const { validateAbortSignal, validateObject } = require('internal/validators');
const { addListener, removeListener } = require('internal/events/agnostic');

function waitFor(emitter, name, signal) {
  return new Promise((resolve, reject) => {
    const release = () => {
      if (signal !== undefined) removeListener(signal, 'abort', abortListener, { once: true });
    };
    const errorListener = (error) => {
      emitter.removeListener(name, resolver);
      release();
      reject(error);
    };
    const resolver = (...args) => {
      if (typeof emitter.removeListener === 'function') {
        emitter.removeListener('error', errorListener);
      }
      release();
      resolve(args);
    };
    const abortListener = () => {
      removeListener(emitter, name, resolver);
      removeListener(emitter, 'error', errorListener);
      reject(new AbortError(undefined, { cause: signal.reason }));
    };
    addListener(emitter, name, resolver, { __proto__: null, once: true });
    if (name !== 'error' && typeof emitter.once === 'function') {
      emitter.once('error', errorListener);
    }
    if (signal !== undefined) {
      const { kResistStopPropagation } = require('internal/events/shared');
      addListener(signal, 'abort', abortListener, {
        __proto__: null,
        once: true,
        [kResistStopPropagation]: true,
      });
    }
  });
}

function once(emitter, name, options) {
  validateObject(options, 'options');
  const { signal } = options;
  validateAbortSignal(signal, 'options.signal');
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  return waitFor(emitter, name, signal);
}

module.exports = { once };
