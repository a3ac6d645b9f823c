'use strict';

// AbortController and AbortSignal. A signal made by `any` hangs on its sources: they know it
// weakly, unless somebody listens to it.

const { codes } = require('internal/errors');
const { validateUint32 } = require('internal/validators');
const { kEnumerableProperty, customInspectSymbol, inspectAs } = require('internal/event_kit');
const { DOMException } = require('internal/dom_exception');
const { Event, EventTarget, kNewListener, kRemoveListener, kTrustEvent } =
  require('internal/event_target');
const { kMaxEventTargetListeners } = require('internal/events/shared');
const { defineEventHandler } = require('internal/event_handler');

const kAborted = Symbol('kAborted');
const kReason = Symbol('kReason');
const kComposite = Symbol('kComposite');
const kSources = Symbol('kSourceSignals');
const kDependents = Symbol('kDependentSignals');
const kMake = Symbol('kDontThrowSymbol');

// Signals that somebody listens to and that only their sources could reach.
const awaited = new Set();

const isSignal = (value) =>
  value !== null && typeof value === 'object' && kAborted in value && kReason in value;

function check(signal) {
  if (!isSignal(signal)) throw new codes.ERR_INVALID_THIS('AbortSignal');
}

const abortError = () => new DOMException('This operation was aborted', 'AbortError');

class AbortSignal extends EventTarget {
  constructor(token = undefined) {
    if (token !== kMake) throw new codes.ERR_ILLEGAL_CONSTRUCTOR();
    super();
    this[kMaxEventTargetListeners] = 0;
    this[kAborted] = false;
    this[kReason] = undefined;
    this[kComposite] = false;
  }

  get aborted() {
    check(this);
    return this[kAborted];
  }

  get reason() {
    check(this);
    return this[kReason];
  }

  throwIfAborted() {
    check(this);
    if (this[kAborted]) throw this[kReason];
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return this;
    return inspectAs('AbortSignal', { aborted: this.aborted }, options);
  }

  static abort(reason = abortError()) {
    const signal = new AbortSignal(kMake);
    signal[kAborted] = true;
    signal[kReason] = reason;
    return signal;
  }

  static timeout(delay) {
    validateUint32(delay, 'delay', false);
    const signal = new AbortSignal(kMake);
    require('timers').setTimeout(() => {
      abort(signal, new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    }, delay).unref();
    return signal;
  }

  static any(signals) {
    const list = listOf(signals);
    const result = new AbortSignal(kMake);
    result[kComposite] = true;
    const aborted = list.find((signal) => signal[kAborted]);
    if (aborted !== undefined) {
      result[kAborted] = true;
      result[kReason] = aborted[kReason];
      return result;
    }
    dependOn(result, list);
    return result;
  }

  [kNewListener](size, type) {
    super[kNewListener](size, type);
    if (type === 'abort' && this[kSources]?.size > 0 && !this[kAborted]) awaited.add(this);
  }

  [kRemoveListener](size, type) {
    super[kRemoveListener](size, type);
    if (type === 'abort' && size === 0) awaited.delete(this);
  }
}

function listOf(signals) {
  const fail = (message) => {
    throw Object.assign(new TypeError(message), { code: 'ERR_INVALID_ARG_TYPE' });
  };
  if (signals === null || typeof signals !== 'object' ||
      typeof signals[Symbol.iterator] !== 'function') {
    fail('signals cannot be converted to sequence.');
  }
  const list = [...signals];
  const odd = list.findIndex((signal) => !isSignal(signal));
  if (odd >= 0) fail(`signals[${odd}] is not of type AbortSignal.`);
  return list;
}

// The sources of a composite signal are the plain ones its own sources hang on.
function dependOn(result, list) {
  const sources = new Set();
  for (const signal of list) {
    if (!signal[kComposite]) sources.add(signal);
    else for (const source of signal[kSources] ?? []) sources.add(source);
  }
  result[kSources] = sources;
  for (const source of sources) {
    source[kDependents] ??= { refs: new Set(), pruneAt: 64 };
    addDependent(source[kDependents], result);
  }
}

function addDependent(dependents, signal) {
  const { refs } = dependents;
  refs.add(new WeakRef(signal));
  if (refs.size < dependents.pruneAt) return;
  for (const ref of refs) {
    if (ref.deref() === undefined) refs.delete(ref);
  }
  dependents.pruneAt = Math.max(64, refs.size * 2);
}

function mark(signal, reason) {
  signal[kAborted] = true;
  signal[kReason] = reason;
}

function tell(signal) {
  awaited.delete(signal);
  signal.dispatchEvent(new Event('abort', { [kTrustEvent]: true }));
}

// All that depend on the signal are aborted before the first listener hears of it.
function abort(signal, reason) {
  if (signal[kAborted]) return;
  mark(signal, reason);
  const told = [signal];
  for (const ref of signal[kDependents]?.refs ?? []) {
    const dependent = ref.deref();
    if (dependent !== undefined && !dependent[kAborted]) {
      mark(dependent, reason);
      told.push(dependent);
    }
  }
  signal[kDependents] = undefined;
  told.forEach(tell);
}

Object.defineProperties(AbortSignal.prototype, {
  aborted: kEnumerableProperty,
  [Symbol.toStringTag]: { __proto__: null, value: 'AbortSignal', configurable: true },
});
defineEventHandler(AbortSignal.prototype, 'abort');

class AbortController {
  #signal;

  get signal() {
    this.#signal ??= new AbortSignal(kMake);
    return this.#signal;
  }

  abort(reason = abortError()) {
    this.#signal ??= new AbortSignal(kMake);
    abort(this.#signal, reason);
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return this;
    return inspectAs('AbortController', { signal: this.signal }, options);
  }
}

Object.defineProperties(AbortController.prototype, {
  signal: kEnumerableProperty,
  abort: kEnumerableProperty,
  [Symbol.toStringTag]: { __proto__: null, value: 'AbortController', configurable: true },
});

module.exports = { AbortController, AbortSignal };
