'use strict';

// Promises as resources of the type PROMISE, while a hook wants to hear of them. The engine tells
// when one is made, resolved, and about to run a reaction.

const hooks = require('internal/async_hooks/hooks');
const { enter, executionAsyncId, executionAsyncResource, getDefaultTriggerAsyncId, newAsyncId,
  symbols: { async_id_symbol, trigger_async_id_symbol }, triggerAsyncId } =
  require('internal/async_hooks');

const engine = internalBinding('async_context');

let watching = false;

// What ran when a promise's reaction began; reactions nest where a job enters another.
const outer = [];

let collected;

// Promises the runtime makes for itself.
const own = new WeakSet();
let makesOwn = false;

function number(promise, trigger) {
  promise[async_id_symbol] = newAsyncId();
  promise[trigger_async_id_symbol] = trigger;
  if (!hooks.destroyHooksExist()) return;
  collected ??= new FinalizationRegistry(hooks.emitDestroy);
  collected.register(promise, promise[async_id_symbol]);
}

function numberOf(promise) {
  if (promise[async_id_symbol] === undefined) number(promise, getDefaultTriggerAsyncId());
  return promise[async_id_symbol];
}

const steps = {
  init(promise, parent) {
    number(promise, parent === undefined ? getDefaultTriggerAsyncId() : numberOf(parent));
    hooks.emitInit(promise[async_id_symbol], 'PROMISE', promise[trigger_async_id_symbol], promise);
  },
  before(promise) {
    const asyncId = numberOf(promise);
    outer.push([executionAsyncId(), triggerAsyncId(), executionAsyncResource()]);
    enter(asyncId, promise[trigger_async_id_symbol], promise);
    hooks.emitOfPromise('before', asyncId);
  },
  after(promise) {
    hooks.emitOfPromise('after', promise[async_id_symbol]);
    if (outer.length > 0) enter(...outer.pop());
  },
  resolve(promise) {
    hooks.emitOfPromise('promiseResolve', numberOf(promise));
  },
};

function tell(step, promise, parent) {
  if (makesOwn) own.add(promise);
  if (!own.has(promise)) steps[step](promise, parent);
}

/** Calls `fn()`; hooks hear nothing of the promises it makes. */
function unheard(fn) {
  if (!watching) return fn();
  makesOwn = true;
  try {
    return fn();
  } finally {
    makesOwn = false;
  }
}

/** Begins or ends to hear of promises. */
function watch(wanted) {
  if (wanted === watching) return;
  watching = wanted;
  engine.watchPromises(wanted ? tell : null);
}

module.exports = { unheard, watch };
