'use strict';

// The hooks that programs have enabled, and how each of the five events reaches them.

const events = ['init', 'before', 'after', 'destroy', 'promiseResolve'];

let enabled = [];

// Who hears what, of promises and of all other resources. A list is replaced, never changed: one
// that is being called stays as it was.
let listeners = sorted([]);
let promiseListeners = sorted([]);

function sorted(hooks) {
  const lists = {};
  for (const event of events) lists[event] = hooks.filter((hook) => hook.calls(event));
  return lists;
}

function use(hooks) {
  enabled = hooks;
  const tracking = hooks.filter((hook) => hook.tracksPromises());
  listeners = sorted(hooks);
  promiseListeners = sorted(tracking);
  require('internal/async_hooks/promises').watch(tracking.length > 0);
}

function enable(hook) {
  if (!enabled.includes(hook)) use([...enabled, hook]);
}

function disable(hook) {
  if (enabled.includes(hook)) use(enabled.filter((other) => other !== hook));
}

// A hook that throws ends the process: no handler of uncaught exceptions is asked.
function fatal(error) {
  const { stack } = typeof error?.stack === 'string' ? error : new Error(`${error}`);
  require('internal/boot_output').writeErr(`${stack}\n`);
  process.exit(1);
}

function tell(list, event, ...values) {
  try {
    for (const hook of list) hook.call(event, values);
  } catch (error) {
    fatal(error);
  }
}

function emitInit(asyncId, type, triggerId, resource) {
  const { init } = type === 'PROMISE' ? promiseListeners : listeners;
  if (init.length > 0) tell(init, 'init', asyncId, type, triggerId, resource);
}

function emitBefore(asyncId) {
  if (listeners.before.length > 0) tell(listeners.before, 'before', asyncId);
}

function emitAfter(asyncId) {
  if (listeners.after.length > 0) tell(listeners.after, 'after', asyncId);
}

/** One of 'before', 'after' and 'promiseResolve' for a promise. */
function emitOfPromise(event, asyncId) {
  tell(promiseListeners[event], event, asyncId);
}

// ---- 'destroy' comes later, before the immediates of a turn, many at once -----------------------

let destroyed = [];
// The immediate that sees to it when there is no other.
let isScheduled = false;
// The newest number there was when the immediate that runs began; 0 when none runs.
let mark = 0;
// What immediates destroy waits for the next turn: for immediates with a higher number than this.
let waitsFor = 0;

function emitDestroy(asyncId) {
  if (listeners.destroy.length === 0) return;
  destroyed.push(asyncId);
  if (waitsFor === 0) waitsFor = mark;
  if (!isScheduled) schedule(tellDestroyed);
}

function schedule(fn) {
  isScheduled = true;
  internalBinding('timers').immediate(fn, undefined).unref();
}

// Where this runs amid the immediates that destroyed something, the next turn is soon enough.
function tellDestroyed() {
  if (waitsFor === 0) tellNow();
  else schedule(tellNow);
}

function tellNow() {
  isScheduled = false;
  tellAll();
}

function tellAll() {
  const asyncIds = destroyed;
  destroyed = [];
  waitsFor = 0;
  for (const asyncId of asyncIds) tell(listeners.destroy, 'destroy', asyncId);
}

/** An immediate is about to run. */
function beforeImmediate(asyncId) {
  if (asyncId > waitsFor) tellAll();
  mark = require('internal/async_hooks').newestAsyncId();
}

/** A macrotask has ended. */
function afterTurn() {
  mark = 0;
}

module.exports = {
  afterTurn,
  beforeImmediate,
  destroyHooksExist: () => listeners.destroy.length > 0,
  disable,
  emitAfter,
  emitBefore,
  emitDestroy,
  emitInit,
  emitOfPromise,
  enable,
  enabledHooksExist: () => enabled.length > 0,
  initHooksExist: () => listeners.init.length > 0,
};
