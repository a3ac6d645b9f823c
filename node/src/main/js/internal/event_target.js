'use strict';

// EventTarget. The listeners of a type are a list in the order added; one that is taken off keeps
// its link, so that a dispatch under way can go on from it.

const { codes } = require('internal/errors');
const { validateAbortSignal } = require('internal/validators');
const { kEnumerableProperty, customInspectSymbol, inspectAs } = require('internal/event_kit');
const { Event, CustomEvent, isEvent, kInPassiveListener, kIsBeingDispatched, kStop, kTarget,
  kTrustEvent } = require('internal/event');
const events = require('internal/events/shared');

const { kMaxEventTargetListeners, kMaxEventTargetListenersWarned, kResistStopPropagation } = events;
const kIsEventTarget = Symbol.for('nodejs.event_target');
const kIsNodeStyleListener = Symbol('kIsNodeStyleListener');
const kEvents = Symbol('kEvents');
const kHandlers = Symbol('kHandlers');
const kNewListener = Symbol('kNewListener');
const kRemoveListener = Symbol('kRemoveListener');
const kCreateEvent = Symbol('kCreateEvent');
const kHybridDispatch = Symbol.for('nodejs.internal.kHybridDispatch');

const isEventTarget = (value) => value?.constructor?.[kIsEventTarget] === true;

function check(target) {
  if (!isEventTarget(target)) throw new codes.ERR_INVALID_THIS('EventTarget');
}

function optionsOf(given) {
  if (typeof given === 'boolean') return { capture: given };
  if (given === null || given === undefined) return {};
  if (typeof given !== 'object') {
    throw new codes.ERR_INVALID_ARG_TYPE('options', 'Object', given);
  }
  return {
    once: Boolean(given.once),
    capture: Boolean(given.capture),
    passive: Boolean(given.passive),
    signal: given.signal,
    isNodeStyle: Boolean(given[kIsNodeStyleListener]),
    resists: Boolean(given[kResistStopPropagation]),
  };
}

// Whether there is a listener at all; nothing is allowed and has no effect.
function isListener(listener) {
  if (typeof listener === 'function') return true;
  if (listener === null || listener === undefined) return false;
  if (typeof listener === 'object') return true;
  throw new codes.ERR_INVALID_ARG_TYPE('listener', 'EventListener', listener);
}

function warnOfNothing(target, type, listener) {
  const warning = new Error(`addEventListener called with ${listener} which has no effect.`);
  warning.name = 'AddEventListenerArgumentTypeWarning';
  process.emitWarning(Object.assign(warning, { target, type }));
}

// An object's `handleEvent` is looked up at each event.
const handlerOf = (object) => async (event) => {
  if (object.handleEvent) await Reflect.apply(object.handleEvent, object, [event]);
};

function makeEntry(listener, options) {
  return {
    listener,
    callback: typeof listener === 'function' ? listener : handlerOf(listener),
    once: options.once === true,
    capture: options.capture === true,
    passive: options.passive === true,
    isNodeStyle: options.isNodeStyle === true,
    resists: options.resists === true,
    removed: false,
    next: undefined,
  };
}

function findEntry(list, listener, capture) {
  let before = list;
  for (let entry = list.next; entry !== undefined; entry = entry.next) {
    if (entry.listener === listener && entry.capture === capture) return { before, entry };
    before = entry;
  }
  return { before, entry: undefined };
}

function unlink(list, before, entry) {
  before.next = entry.next;
  entry.removed = true;
  list.size--;
}

// What a listener throws, or its promise is rejected with, is an uncaught exception of the next
// tick; the other listeners run all the same.
function throwLater(error) {
  process.nextTick(() => {
    throw error;
  });
}

function watchResult(result) {
  if (result === undefined || result === null) return;
  const { then } = result;
  if (typeof then === 'function') Reflect.apply(then, result, [undefined, throwLater]);
}

function initEventTarget(target) {
  target[kEvents] = new Map();
  target[kMaxEventTargetListeners] = events.maxListeners;
  target[kMaxEventTargetListenersWarned] = false;
  target[kHandlers] = undefined;
}

class EventTarget {
  static [kIsEventTarget] = true;

  constructor() {
    initEventTarget(this);
  }

  // Called after a listener was added; subclasses extend it.
  [kNewListener](size, type) {
    const max = this[kMaxEventTargetListeners];
    if (max > 0 && size > max && !this[kMaxEventTargetListenersWarned]) {
      this[kMaxEventTargetListenersWarned] = true;
      require('internal/events/leak').warnOfTarget(this, type, size, max);
    }
  }

  // Called after a listener was taken off; `size` is how many remain.
  [kRemoveListener]() {}

  addEventListener(type, listener, options = undefined) {
    check(this);
    if (arguments.length < 2) throw new codes.ERR_MISSING_ARGS('type', 'listener');
    const chosen = optionsOf(options);
    const { signal } = chosen;
    validateAbortSignal(signal, 'options.signal');
    if (!isListener(listener)) {
      warnOfNothing(this, type, listener);
      return;
    }
    const name = `${type}`;
    if (signal !== undefined) {
      if (signal.aborted) return;
      signal.addEventListener('abort', () => this.removeEventListener(name, listener, options),
        { once: true, [kResistStopPropagation]: true });
    }
    let list = this[kEvents].get(name);
    if (list === undefined) {
      list = { size: 0, next: undefined };
      this[kEvents].set(name, list);
    }
    const { before, entry } = findEntry(list, listener, chosen.capture === true);
    if (entry !== undefined) return;
    before.next = makeEntry(listener, chosen);
    list.size++;
    this[kNewListener](list.size, name);
  }

  removeEventListener(type, listener, options = undefined) {
    check(this);
    if (arguments.length < 2) throw new codes.ERR_MISSING_ARGS('type', 'listener');
    if (!isListener(listener)) return;
    const name = `${type}`;
    const list = this[kEvents].get(name);
    if (list === undefined) return;
    const capture = Boolean(typeof options === 'boolean' ? options : options?.capture);
    const { before, entry } = findEntry(list, listener, capture);
    if (entry === undefined) return;
    unlink(list, before, entry);
    this[kRemoveListener](list.size, name);
  }

  dispatchEvent(event) {
    check(this);
    if (arguments.length < 1) throw new codes.ERR_MISSING_ARGS('event');
    if (!isEvent(event)) throw new codes.ERR_INVALID_ARG_TYPE('event', 'Event', event);
    if (event[kIsBeingDispatched]) throw new codes.ERR_EVENT_RECURSION(event.type);
    this[kHybridDispatch](event, event.type, event);
    return !event.defaultPrevented;
  }

  // `event` may be undefined: it is then made from `value` when a listener of the web kind is met.
  [kHybridDispatch](value, type, event) {
    let current = event;
    const theEvent = () => {
      if (current === undefined) {
        current = this[kCreateEvent](value, type);
        current[kTarget] = this;
        current[kIsBeingDispatched] = true;
      }
      return current;
    };
    if (event !== undefined) {
      event[kTarget] = this;
      event[kIsBeingDispatched] = true;
    }
    const list = this[kEvents].get(type);
    for (let entry = list?.next, next; entry !== undefined; entry = next) {
      next = entry.next;
      if (entry.removed || (current?.[kStop] === true && !entry.resists)) continue;
      if (entry.once) {
        const { before } = findEntry(list, entry.listener, entry.capture);
        unlink(list, before, entry);
        this[kRemoveListener](list.size, type);
      }
      try {
        const argument = entry.isNodeStyle ? value : theEvent();
        if (entry.passive && current !== undefined) current[kInPassiveListener] = true;
        watchResult(Reflect.apply(entry.callback, this, [argument]));
      } catch (error) {
        throwLater(error);
      } finally {
        if (entry.passive && current !== undefined) current[kInPassiveListener] = false;
      }
    }
    if (current !== undefined) current[kIsBeingDispatched] = false;
  }

  [kCreateEvent](value, type) {
    return new CustomEvent(type, { detail: value });
  }

  [customInspectSymbol](depth, options) {
    return depth < 0 ? this.constructor.name : inspectAs(this.constructor.name, {}, options);
  }
}

Object.defineProperties(EventTarget.prototype, {
  addEventListener: kEnumerableProperty,
  removeEventListener: kEnumerableProperty,
  dispatchEvent: kEnumerableProperty,
  [Symbol.toStringTag]: { __proto__: null, value: 'EventTarget', configurable: true },
});

// The listeners of a type, in their order.
function listenersOf(target, type) {
  const found = [];
  for (let entry = target[kEvents].get(type)?.next; entry !== undefined; entry = entry.next) {
    found.push(entry.listener);
  }
  return found;
}

module.exports = {
  CustomEvent,
  Event,
  EventTarget,
  initEventTarget,
  isEventTarget,
  kCreateEvent,
  kEvents,
  kHandlers,
  kHybridDispatch,
  kIsNodeStyleListener,
  kNewListener,
  kRemoveListener,
  kTrustEvent,
  listenersOf,
};
