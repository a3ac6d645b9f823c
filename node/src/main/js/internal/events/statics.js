'use strict';

// The static members of EventEmitter, in Node's order. What is seldom called is loaded when called.

const shared = require('internal/events/shared');

const { fail, kMaxEventTargetListeners, kMaxEventTargetListenersWarned } = shared;

const targets = () => require('internal/event_target');
const either = ['EventEmitter', 'EventTarget'];

function addAbortListener(signal, listener) {
  return require('internal/events/abort_listener').addAbortListener(signal, listener);
}

async function once(emitter, name, options = {}) {
  return require('internal/events/once').once(emitter, name, options);
}

function on(emitter, event, options = {}) {
  return require('internal/events/on').on(emitter, event, options);
}

function getEventListeners(emitterOrTarget, type) {
  if (typeof emitterOrTarget.listeners === 'function') return emitterOrTarget.listeners(type);
  if (targets().isEventTarget(emitterOrTarget)) {
    return targets().listenersOf(emitterOrTarget, type);
  }
  return fail('ERR_INVALID_ARG_TYPE', 'emitter', either, emitterOrTarget);
}

function getMaxListeners(emitterOrTarget) {
  if (typeof emitterOrTarget?.getMaxListeners === 'function') {
    return emitterOrTarget._maxListeners ?? shared.maxListeners;
  }
  const max = emitterOrTarget?.[kMaxEventTargetListeners];
  return max ?? fail('ERR_INVALID_ARG_TYPE', 'emitter', either, emitterOrTarget);
}

function listenerCount(emitterOrTarget, type) {
  if (typeof emitterOrTarget.listenerCount === 'function') {
    return emitterOrTarget.listenerCount(type);
  }
  return getEventListeners(emitterOrTarget, type).length;
}

function limit(target, n) {
  if (targets().isEventTarget(target)) {
    target[kMaxEventTargetListeners] = n;
    target[kMaxEventTargetListenersWarned] = false;
  } else if (typeof target.setMaxListeners === 'function') {
    target.setMaxListeners(n);
  } else {
    fail('ERR_INVALID_ARG_TYPE', 'eventTargets', either, target);
  }
}

function setMax(n = shared.maxListeners, ...eventTargets) {
  shared.checkedCount(n, 'setMaxListeners');
  if (eventTargets.length === 0) shared.maxListeners = n;
  for (const target of eventTargets) limit(target, n);
}

function install(EventEmitter) {
  Object.assign(EventEmitter, {
    addAbortListener,
    once,
    on,
    getEventListeners,
    getMaxListeners,
    listenerCount,
    EventEmitter,
    usingDomains: false,
    captureRejectionSymbol: shared.kRejection,
  });
  Object.defineProperties(EventEmitter, {
    captureRejections: {
      __proto__: null,
      get: () => shared.captureByDefault,
      set: (value) => {
        shared.captureByDefault = shared.onlyBoolean(value, 'EventEmitter.captureRejections');
        // For emitters whose constructor never runs.
        EventEmitter.prototype[shared.kCapture] = value;
      },
      enumerable: true,
    },
    EventEmitterAsyncResource: {
      __proto__: null,
      get: () => require('internal/events/async_resource').EventEmitterAsyncResource,
      enumerable: true,
      configurable: true,
    },
    errorMonitor: {
      __proto__: null,
      value: shared.kErrorMonitor,
      writable: true,
      enumerable: true,
      configurable: true,
    },
    defaultMaxListeners: {
      __proto__: null,
      get: () => shared.maxListeners,
      set: (n) => {
        shared.maxListeners = shared.checkedCount(n, 'defaultMaxListeners');
      },
      enumerable: true,
    },
    kMaxEventTargetListeners: { __proto__: null, value: kMaxEventTargetListeners },
    kMaxEventTargetListenersWarned: { __proto__: null, value: kMaxEventTargetListenersWarned },
  });
  // Without a name, as Node's.
  EventEmitter.setMaxListeners = setMax;
  Object.defineProperty(setMax, 'name', { __proto__: null, value: '', configurable: true });
}

module.exports = { install };
