'use strict';

const { seam } = require('internal/boot');

const then = Promise.prototype.then;

/** Runs `callback` with the promise jobs; what it throws is an uncaught exception. */
function queueMicrotask(callback) {
  if (typeof callback !== 'function') {
    const { codes } = require('internal/errors');
    throw new codes.ERR_INVALID_ARG_TYPE('callback', 'function', callback);
  }
  const isWatched = seam.carrier !== undefined && require('internal/async_hooks').isWatched();
  if (isWatched) enqueueWatched(callback);
  else enqueue(() => guarded(callback));
}

let resolved;

function enqueue(job) {
  resolved ??= Promise.resolve();
  Reflect.apply(then, resolved, [job]);
}

function guarded(callback) {
  try {
    callback();
  } catch (error) {
    require('internal/process/uncaught').report(error);
  }
}

// The job as a resource of its own.
function enqueueWatched(callback) {
  const { AsyncResource } = require('internal/async_hooks/resource');
  const resource = new AsyncResource('Microtask', { requireManualDestroy: true });
  resource.callback = callback;
  require('internal/async_hooks/promises').unheard(() => enqueue(() => {
    guarded(() => resource.runInAsyncScope(callback));
    resource.emitDestroy();
  }));
}

module.exports = { queueMicrotask };
