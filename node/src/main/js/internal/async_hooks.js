'use strict';

// Which resource the running callback belongs to, and what every callback carries from the place
// it was queued at: the resource's number, the number of what triggered it, and the context frame.
// Nothing is carried before the module `async_hooks` is first loaded.

const { seam } = require('internal/boot');

const symbols = {
  async_id_symbol: Symbol('async_id_symbol'),
  trigger_async_id_symbol: Symbol('trigger_async_id_symbol'),
  owner_symbol: Symbol('owner_symbol'),
};

// 1 is the main script, 0 is what the runtime itself does.
const MAIN = 1;
let lastId = MAIN;

/** A number no other resource of this runtime has. */
const newAsyncId = () => ++lastId;

const newestAsyncId = () => lastId;

const noResource = {};

// What runs now.
let executionId = MAIN;
let triggerId = 0;
let resource = noResource;

// What triggers the resources made now, if not what runs: see defaultTriggerAsyncIdScope.
let defaultTriggerId = -1;

// The context, the hooks and so on, once something is carried.
let context;
let hooks;

const isActive = () => context !== undefined;

/** True where the context or a hook could tell a microtask from others. */
const isWatched = () => hooks.enabledHooksExist() || context.current() !== undefined;

/** From here on callbacks carry where they come from. */
function activate() {
  if (isActive()) return;
  context = require('internal/async_context');
  hooks = require('internal/async_hooks/hooks');
  // The callback that runs now carries nothing; it is none of those already numbered.
  if (seam.mainHasRun) enter(newAsyncId(), MAIN, noResource);
  seam.carrier = {
    adopt,
    destroy,
    leave,
    beforeImmediate: (immediate) => hooks.beforeImmediate(immediate[kOrigin]?.asyncId ?? 0),
    run,
    tick: (tick) => new CarriedTick(tick),
  };
}

function enter(asyncId, trigger, newResource) {
  executionId = asyncId;
  triggerId = trigger;
  resource = newResource;
}

// At the end of a macrotask, and of each round of promise jobs' ticks.
function leave() {
  enter(0, 0, noResource);
  context.become(undefined);
  hooks.afterTurn();
}

// ---- What is carried ------------------------------------------------------------------------

const getDefaultTriggerAsyncId = () => (defaultTriggerId < 0 ? executionId : defaultTriggerId);

/** Where a resource comes from. */
class Origin {
  constructor(asyncId, trigger, frame) {
    this.asyncId = asyncId;
    this.triggerId = trigger;
    this.frame = frame;
  }
}

const currentFrame = () => (isActive() ? context.current() : undefined);

/** The origin of a resource that is made here and now; 'init' hooks hear of it. */
function newOrigin(type, newResource, trigger = getDefaultTriggerAsyncId()) {
  const origin = new Origin(newAsyncId(), trigger, currentFrame());
  if (hooks !== undefined) hooks.emitInit(origin.asyncId, type, origin.triggerId, newResource);
  return origin;
}

/** The resource of this origin is gone; 'destroy' hooks hear of it later. */
function destroyOrigin(origin) {
  if (hooks !== undefined) hooks.emitDestroy(origin.asyncId);
}

// A resource that nothing was carried for yet: it is older than the first use of async_hooks.
const lateOrigin = () => new Origin(newAsyncId(), MAIN, undefined);

/** Calls `fn(a, b)` as the resource `owner` that came from `origin`. */
function callFrom(origin, owner, fn, a, b) {
  if (!isActive()) return fn(a, b);
  const outerId = executionId;
  const outerTriggerId = triggerId;
  const outerResource = resource;
  enter(origin.asyncId, origin.triggerId, owner);
  hooks.emitBefore(origin.asyncId);
  try {
    return context.within(origin.frame, fn, a, b);
  } finally {
    hooks.emitAfter(origin.asyncId);
    enter(outerId, outerTriggerId, outerResource);
  }
}

/** The same for a callback nobody waits for: what it throws is an uncaught exception. */
function runFrom(origin, owner, fn, a) {
  callFrom(origin, owner, guarded, fn, a);
}

function guarded(fn, a) {
  try {
    fn(a);
  } catch (error) {
    require('internal/process/uncaught').report(error);
  }
}

// ---- The queues of the loop -----------------------------------------------------------------

class CarriedTick {
  constructor(inner) {
    this.inner = inner;
    this.origin = newOrigin('TickObject', inner);
  }

  run() {
    const { inner, origin } = this;
    runFrom(origin, inner, runTick, inner);
    destroyOrigin(origin);
  }
}

const runTick = (tick) => tick.run();

const kOrigin = Symbol('origin');

/** Gives a timer or an immediate its origin. */
function adopt(queued, type) {
  Object.defineProperty(queued, kOrigin, {
    __proto__: null,
    value: newOrigin(type, queued), writable: true, configurable: true,
  });
}

/** Calls `fn(queued)` as what was adopted. */
function run(queued, fn) {
  runFrom(queued[kOrigin] ?? lateOrigin(), queued, fn, queued);
}

/** What was adopted will not be called again. */
function destroy(queued) {
  const origin = queued[kOrigin];
  if (origin === undefined) return;
  queued[kOrigin] = undefined;
  destroyOrigin(origin);
}

// ---- Questions ------------------------------------------------------------------------------

const executionAsyncId = () => executionId;
const triggerAsyncId = () => triggerId;
const executionAsyncResource = () => resource;

/** Calls `fn(...args)`; what is made there is triggered by `trigger`. */
function defaultTriggerAsyncIdScope(trigger, fn, ...args) {
  const before = defaultTriggerId;
  defaultTriggerId = trigger ?? -1;
  try {
    return fn(...args);
  } finally {
    defaultTriggerId = before;
  }
}

module.exports = {
  activate,
  callFrom,
  defaultTriggerAsyncIdScope,
  destroyOrigin,
  enter,
  executionAsyncId,
  executionAsyncResource,
  getDefaultTriggerAsyncId,
  isActive,
  isWatched,
  newAsyncId,
  newOrigin,
  newestAsyncId,
  runFrom,
  symbols,
  triggerAsyncId,
};
