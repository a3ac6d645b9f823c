'use strict';

// EventEmitter. `_events` maps a type to one listener or, from the second on, to an array of them.
// A listener array that is being emitted is never changed in place: `kEmitting` counts the emits
// under way, and adding or removing then works on a copy.

const shared = require('internal/events/shared');

const { kCapture, kErrorMonitor, onlyFunction } = shared;
const kShapeMode = Symbol('shapeMode');
const kEmitting = Symbol('events.emitting');

function EventEmitter(options) {
  EventEmitter.init.call(this, options);
}

EventEmitter.prototype._events = undefined;
EventEmitter.prototype._eventsCount = 0;
EventEmitter.prototype._maxListeners = undefined;

const maxOf = (emitter) => emitter._maxListeners ?? shared.maxListeners;

EventEmitter.prototype.setMaxListeners = function setMaxListeners(n) {
  this._maxListeners = shared.checkedCount(n, 'setMaxListeners');
  return this;
};

EventEmitter.prototype.getMaxListeners = function getMaxListeners() {
  return maxOf(this);
};

function watchResult(emitter, result, type, args) {
  if (result !== undefined && result !== null && emitter[kCapture] === true) {
    require('internal/events/rejections').watch(emitter, result, type, args);
  }
}

function emitToAll(emitter, listeners, type, args) {
  const { length } = listeners;
  listeners[kEmitting]++;
  try {
    for (let i = 0; i < length; i++) {
      watchResult(emitter, Reflect.apply(listeners[i], emitter, args), type, args);
    }
  } finally {
    listeners[kEmitting]--;
  }
}

// The datagrams' way: arguments up to three are handed on one by one, so that no array is made.
function callOne(emitter, listener, args) {
  switch (args.length) {
    case 0:
      return listener.call(emitter);
    case 1:
      return listener.call(emitter, args[0]);
    case 2:
      return listener.call(emitter, args[0], args[1]);
    case 3:
      return listener.call(emitter, args[0], args[1], args[2]);
    default:
      return Reflect.apply(listener, emitter, args);
  }
}

function emitError(emitter, events, args) {
  if (events !== undefined && events[kErrorMonitor] !== undefined) {
    emitter.emit(kErrorMonitor, ...args);
  }
  if (events === undefined || events.error === undefined) {
    require('internal/events/unhandled').throwFor(emitter, args);
  }
}

EventEmitter.prototype.emit = function emit(type, ...args) {
  const events = this._events;
  if (type === 'error') emitError(this, events, args);
  if (events === undefined) return false;
  const listener = events[type];
  if (listener === undefined) return false;
  if (typeof listener === 'function') {
    watchResult(this, callOne(this, listener, args), type, args);
  } else {
    emitToAll(this, listener, type, args);
  }
  return true;
};

// The array to change: `listeners` itself, or a copy while somebody iterates over it.
function changeable(events, type, listeners) {
  if (listeners[kEmitting] === 0) return listeners;
  const copy = listeners.slice();
  copy[kEmitting] = 0;
  if (listeners.warned) copy.warned = true;
  events[type] = copy;
  return copy;
}

function warnOfMany(emitter, type, listeners) {
  const max = maxOf(emitter);
  if (!(max > 0 && listeners.length > max) || listeners.warned) return;
  listeners.warned = true;
  require('internal/events/leak').warn(emitter, type, listeners.length, max);
}

function add(emitter, type, listener, prepend) {
  onlyFunction(listener);
  let events = emitter._events;
  if (events === undefined) {
    events = emitter._events = { __proto__: null };
    emitter._eventsCount = 0;
  } else if (events.newListener !== undefined) {
    emitter.emit('newListener', type, listener.listener ?? listener);
    events = emitter._events;
  }
  const existing = events[type];
  if (existing === undefined) {
    events[type] = listener;
    emitter._eventsCount++;
    return emitter;
  }
  let listeners;
  if (typeof existing === 'function') {
    listeners = events[type] = prepend ? [listener, existing] : [existing, listener];
    listeners[kEmitting] = 0;
  } else {
    listeners = changeable(events, type, existing);
    if (prepend) listeners.unshift(listener);
    else listeners.push(listener);
  }
  warnOfMany(emitter, type, listeners);
  return emitter;
}

EventEmitter.prototype.addListener = function addListener(type, listener) {
  return add(this, type, listener, false);
};

EventEmitter.prototype.on = EventEmitter.prototype.addListener;

EventEmitter.prototype.prependListener = function prependListener(type, listener) {
  return add(this, type, listener, true);
};

// What `once` registers: takes itself off, then calls. `listener` is what the user gave.
function onceOf(emitter, type, listener) {
  let fired = false;
  function wrapper(...args) {
    if (fired) return undefined;
    emitter.removeListener(type, wrapper);
    fired = true;
    return Reflect.apply(listener, emitter, args);
  }
  wrapper.listener = listener;
  return wrapper;
}

EventEmitter.prototype.once = function once(type, listener) {
  onlyFunction(listener);
  return this.on(type, onceOf(this, type, listener));
};

EventEmitter.prototype.prependOnceListener = function prependOnceListener(type, listener) {
  onlyFunction(listener);
  return this.prependListener(type, onceOf(this, type, listener));
};

function forget(emitter, type) {
  emitter._eventsCount--;
  if (emitter[kShapeMode]) emitter._events[type] = undefined;
  else if (emitter._eventsCount === 0) emitter._events = { __proto__: null };
  else delete emitter._events[type];
}

function lastIndexOf(listeners, listener) {
  for (let i = listeners.length - 1; i >= 0; i--) {
    if (listeners[i] === listener || listeners[i].listener === listener) return i;
  }
  return -1;
}

EventEmitter.prototype.removeListener = function removeListener(type, listener) {
  onlyFunction(listener);
  const events = this._events;
  const existing = events?.[type];
  if (existing === undefined) return this;
  if (existing === listener || existing.listener === listener) {
    forget(this, type);
  } else if (typeof existing !== 'function') {
    const at = lastIndexOf(existing, listener);
    if (at < 0) return this;
    const listeners = changeable(events, type, existing);
    listeners.splice(at, 1);
    if (listeners.length === 1) [events[type]] = listeners;
  } else {
    return this;
  }
  if (events.removeListener !== undefined) {
    this.emit('removeListener', type, existing.listener ?? listener);
  }
  return this;
};

EventEmitter.prototype.off = EventEmitter.prototype.removeListener;

function dropAll(emitter) {
  emitter._events = { __proto__: null };
  emitter._eventsCount = 0;
  emitter[kShapeMode] = false;
}

// Takes listeners off one by one, the last first, so that 'removeListener' can tell of each.
function removeEach(emitter, types) {
  for (const type of types) {
    const existing = emitter._events?.[type];
    if (typeof existing === 'function') {
      emitter.removeListener(type, existing);
    } else if (existing !== undefined) {
      for (let i = existing.length - 1; i >= 0; i--) emitter.removeListener(type, existing[i]);
    }
  }
}

EventEmitter.prototype.removeAllListeners = function removeAllListeners(type) {
  const events = this._events;
  if (events === undefined) return this;
  const isAll = arguments.length === 0;
  if (events.removeListener === undefined) {
    this[kShapeMode] = false;
    if (isAll) dropAll(this);
    else if (events[type] !== undefined) forget(this, type);
  } else if (isAll) {
    removeEach(this, Reflect.ownKeys(events).filter((key) => key !== 'removeListener'));
    removeEach(this, ['removeListener']);
    dropAll(this);
  } else {
    removeEach(this, [type]);
  }
  return this;
};

const original = (listener) => listener.listener ?? listener;

function listenersOf(emitter, type) {
  const existing = emitter._events?.[type];
  if (existing === undefined) return [];
  return typeof existing === 'function' ? [existing] : existing.slice();
}

EventEmitter.prototype.listeners = function listeners(type) {
  return listenersOf(this, type).map(original);
};

EventEmitter.prototype.rawListeners = function rawListeners(type) {
  return listenersOf(this, type);
};

EventEmitter.prototype.listenerCount = function listenerCount(type, listener) {
  const existing = this._events?.[type];
  if (existing === undefined) return 0;
  const isIt = (each) => each === listener || each.listener === listener;
  if (typeof existing === 'function') return listener == null || isIt(existing) ? 1 : 0;
  return listener == null ? existing.length : existing.filter(isIt).length;
};

EventEmitter.prototype.eventNames = function eventNames() {
  return this._eventsCount > 0 ?
    Reflect.ownKeys(this._events).filter((type) => this._events[type] !== undefined) : [];
};

Object.defineProperty(EventEmitter.prototype, kCapture, {
  __proto__: null, value: false, writable: true,
});

require('internal/events/statics').install(EventEmitter);

// A subclass that sets `_events` before, with the types it will use, keeps those keys (shape mode).
EventEmitter.init = function(options) {
  const preset = this._events;
  const isPreset = preset !== undefined && preset !== Object.getPrototypeOf(this)._events;
  if (!isPreset) {
    this._events = { __proto__: null };
    this._eventsCount = 0;
  }
  this._maxListeners = this._maxListeners || undefined;
  this[kShapeMode] = isPreset;
  if (options?.captureRejections) {
    this[kCapture] = shared.onlyBoolean(options.captureRejections, 'options.captureRejections');
  } else {
    this[kCapture] = shared.captureByDefault;
  }
};

module.exports = EventEmitter;
