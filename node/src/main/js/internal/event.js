'use strict';

// Event and CustomEvent, as the DOM has them without a tree: one target, one phase.

const { codes } = require('internal/errors');
const { kEnumerableProperty, customInspectSymbol, inspectAs } = require('internal/event_kit');

const kType = Symbol('type');
const kTarget = Symbol('kTarget');
const kIsBeingDispatched = Symbol('kIsBeingDispatched');
const kInPassiveListener = Symbol('kInPassiveListener');
const kDetail = Symbol('detail');
const kStop = Symbol('kStop');
const kTrustEvent = Symbol('kTrustEvent');

const isEvent = (value) => typeof value?.[kType] === 'string';

function check(value) {
  if (!isEvent(value)) throw new codes.ERR_INVALID_THIS('Event');
}

function checkOptions(options) {
  if ((options !== null && typeof options !== 'object') || Array.isArray(options)) {
    throw new codes.ERR_INVALID_ARG_TYPE('options', 'Object', options);
  }
}

class Event {
  #cancelable;
  #bubbles;
  #composed;
  #timeStamp;
  #isTrusted;
  #defaultPrevented = false;
  #propagationStopped = false;

  constructor(type, options = undefined) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('type');
    if (options !== undefined) checkOptions(options);
    this.#bubbles = Boolean(options?.bubbles);
    this.#cancelable = Boolean(options?.cancelable);
    this.#composed = Boolean(options?.composed);
    this[kType] = `${type}`;
    this.#isTrusted = options?.[kTrustEvent] === true;
    this.#timeStamp = require('internal/clock').sinceStart();
    this[kTarget] = null;
    this[kIsBeingDispatched] = false;
    this[kInPassiveListener] = false;
  }

  initEvent(type, bubbles = false, cancelable = false) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('type');
    if (this[kIsBeingDispatched]) return;
    this[kType] = `${type}`;
    this.#bubbles = Boolean(bubbles);
    this.#cancelable = Boolean(cancelable);
  }

  stopImmediatePropagation() {
    check(this);
    this[kStop] = true;
    this.#propagationStopped = true;
  }

  preventDefault() {
    check(this);
    if (!this[kInPassiveListener]) this.#defaultPrevented = true;
  }

  get target() {
    check(this);
    return this[kTarget];
  }

  get currentTarget() {
    check(this);
    return this[kIsBeingDispatched] ? this[kTarget] : null;
  }

  get srcElement() {
    check(this);
    return this[kTarget];
  }

  get type() {
    check(this);
    return this[kType];
  }

  get cancelable() {
    check(this);
    return this.#cancelable;
  }

  get defaultPrevented() {
    check(this);
    return this.#cancelable && this.#defaultPrevented;
  }

  get timeStamp() {
    check(this);
    return this.#timeStamp;
  }

  composedPath() {
    check(this);
    return this[kIsBeingDispatched] ? [this[kTarget]] : [];
  }

  get returnValue() {
    check(this);
    return !this.#cancelable || !this.#defaultPrevented;
  }

  set returnValue(value) {
    check(this);
    if (!value) this.#defaultPrevented = true;
  }

  get bubbles() {
    check(this);
    return this.#bubbles;
  }

  get composed() {
    check(this);
    return this.#composed;
  }

  get eventPhase() {
    check(this);
    return this[kIsBeingDispatched] ? Event.AT_TARGET : Event.NONE;
  }

  get cancelBubble() {
    check(this);
    return this.#propagationStopped;
  }

  set cancelBubble(value) {
    check(this);
    if (value) this.#propagationStopped = true;
  }

  stopPropagation() {
    check(this);
    this.#propagationStopped = true;
  }

  get isTrusted() {
    check(this);
    return this.#isTrusted;
  }

  [customInspectSymbol](depth, options) {
    check(this);
    const { name } = this.constructor;
    if (depth < 0) return name;
    const { type, defaultPrevented, cancelable, timeStamp } = this;
    return inspectAs(name, { type, defaultPrevented, cancelable, timeStamp }, options);
  }
}

Object.defineProperties(Event.prototype, {
  initEvent: kEnumerableProperty,
  stopImmediatePropagation: kEnumerableProperty,
  preventDefault: kEnumerableProperty,
  target: kEnumerableProperty,
  currentTarget: kEnumerableProperty,
  srcElement: kEnumerableProperty,
  type: kEnumerableProperty,
  cancelable: kEnumerableProperty,
  defaultPrevented: kEnumerableProperty,
  timeStamp: kEnumerableProperty,
  composedPath: kEnumerableProperty,
  returnValue: kEnumerableProperty,
  bubbles: kEnumerableProperty,
  composed: kEnumerableProperty,
  eventPhase: kEnumerableProperty,
  cancelBubble: kEnumerableProperty,
  stopPropagation: kEnumerableProperty,
  isTrusted: { __proto__: null, enumerable: true, configurable: false },
  [Symbol.toStringTag]: { __proto__: null, value: 'Event', configurable: true },
});

for (const [name, value] of [
  ['NONE', 0], ['CAPTURING_PHASE', 1], ['AT_TARGET', 2], ['BUBBLING_PHASE', 3],
]) {
  Object.defineProperty(Event, name, { __proto__: null, value, enumerable: true });
}

class CustomEvent extends Event {
  constructor(type, options = undefined) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('type');
    super(type, options);
    this[kDetail] = options?.detail ?? null;
  }

  get detail() {
    if (!isEvent(this) || !(kDetail in this)) throw new codes.ERR_INVALID_THIS('CustomEvent');
    return this[kDetail];
  }
}

Object.defineProperties(CustomEvent.prototype, {
  detail: kEnumerableProperty,
  [Symbol.toStringTag]: { __proto__: null, value: 'CustomEvent', configurable: true },
});

module.exports = {
  CustomEvent,
  Event,
  isEvent,
  kInPassiveListener,
  kIsBeingDispatched,
  kStop,
  kTarget,
  kTrustEvent,
};
