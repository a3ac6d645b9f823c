'use strict';

// Mocks: functions, methods and properties that remember how they were used and can be put back.

const { validateFunction, validateInteger, validateObject } = require('internal/validators');
const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { unavailable } = require('internal/unavailable');

/** What is known of a mocked function: `fn.mock`. */
class MockFunctionContext {
  #calls = [];
  #original;
  #implementation;
  #once = new Map();
  #times;
  #putBack;

  constructor(original, implementation, times, putBack) {
    this.#original = original;
    this.#implementation = implementation;
    this.#times = times;
    this.#putBack = putBack;
  }

  get calls() {
    return this.#calls.slice();
  }

  callCount() {
    return this.#calls.length;
  }

  mockImplementation(implementation) {
    validateFunction(implementation, 'implementation');
    this.#implementation = implementation;
  }

  mockImplementationOnce(implementation, onCall) {
    validateFunction(implementation, 'implementation');
    const next = this.#calls.length;
    const call = onCall ?? next;
    validateInteger(call, 'onCall', next);
    this.#once.set(call, implementation);
  }

  restore() {
    this.#implementation = this.#original;
    this.#once.clear();
    this.#putBack?.();
  }

  resetCalls() {
    this.#calls = [];
  }

  /** What the mock does when it is called. */
  static perform(context, receiver, args, newTarget) {
    return context.#perform(receiver, args, newTarget);
  }

  #next() {
    const call = this.#calls.length;
    const once = this.#once.get(call);
    if (once !== undefined) {
      this.#once.delete(call);
      return once;
    }
    if (call + 1 === this.#times) {
      const last = this.#implementation;
      this.restore();
      return last;
    }
    return this.#implementation;
  }

  #perform(receiver, args, newTarget) {
    const fn = this.#next();
    const call = { arguments: args, error: undefined, result: undefined, stack: new Error(),
      target: newTarget, this: receiver };
    try {
      call.result = newTarget === undefined ? Reflect.apply(fn, receiver, args)
        : Reflect.construct(fn, args, newTarget);
      if (newTarget !== undefined) call.this = call.result;
      return call.result;
    } catch (error) {
      call.error = error;
      throw error;
    } finally {
      this.#calls.push(call);
    }
  }
}

class MockPropertyContext {
  #object;
  #name;
  #descriptor;
  #value;
  #once = new Map();
  #accesses = [];

  constructor(object, name, value) {
    this.#object = object;
    this.#name = name;
    this.#descriptor = Object.getOwnPropertyDescriptor(object, name);
    if (this.#descriptor === undefined) {
      throw new ERR_INVALID_ARG_VALUE('propertyName', name, 'is not a property of the object');
    }
    this.#value = value;
    Object.defineProperty(object, name, {
      __proto__: null,
      configurable: true,
      enumerable: this.#descriptor.enumerable,
      get: () => this.#use('get', this.#next()),
      set: (set) => {
        this.#value = this.#use('set', set);
      },
    });
  }

  get accesses() {
    return this.#accesses.slice();
  }

  accessCount() {
    return this.#accesses.length;
  }

  mockImplementation(value) {
    this.#value = value;
  }

  mockImplementationOnce(value, onAccess) {
    const next = this.#accesses.length;
    validateInteger(onAccess ?? next, 'onAccess', next);
    this.#once.set(onAccess ?? next, value);
  }

  resetAccesses() {
    this.#accesses = [];
  }

  restore() {
    Object.defineProperty(this.#object, this.#name, this.#descriptor);
  }

  #next() {
    const access = this.#accesses.length;
    if (!this.#once.has(access)) return this.#value;
    const value = this.#once.get(access);
    this.#once.delete(access);
    return value;
  }

  #use(type, value) {
    this.#accesses.push({ type, value, stack: new Error() });
    return value;
  }
}

function mockOf(original, implementation, times, putBack) {
  const context = new MockFunctionContext(original, implementation, times, putBack);
  const fn = new Proxy(original, {
    apply: (target, receiver, args) => MockFunctionContext.perform(context, receiver, args),
    construct: (target, args, newTarget) =>
      MockFunctionContext.perform(context, undefined, args, newTarget),
    get: (target, key) => (key === 'mock' ? context : Reflect.get(target, key)),
  });
  return { context, fn };
}

function timesOf({ times }) {
  if (times === undefined) return Infinity;
  validateInteger(times, 'options.times', 1);
  return times;
}

function holderOf(object, name) {
  for (let at = object; at !== null && at !== undefined; at = Object.getPrototypeOf(at)) {
    const descriptor = Object.getOwnPropertyDescriptor(at, name);
    if (descriptor !== undefined) return descriptor;
  }
  return undefined;
}

class MockTracker {
  #mocks = [];
  #timers;

  get timers() {
    const { MockTimers } = require('internal/test_runner/mock_timers');
    this.#timers ??= new MockTimers();
    return this.#timers;
  }

  // fn([original][, implementation][, options])
  fn(original = function() {}, implementation = original, options = {}) {
    if (original !== null && typeof original === 'object') {
      [original, implementation, options] = [function() {}, undefined, original];
    } else if (implementation !== null && typeof implementation === 'object') {
      [implementation, options] = [original, implementation];
    }
    implementation ??= original;
    validateFunction(original, 'original');
    validateFunction(implementation, 'implementation');
    validateObject(options, 'options');
    const { context, fn } = mockOf(original, implementation, timesOf(options));
    this.#mocks.push(context);
    return fn;
  }

  // method(object, name[, implementation][, options])
  method(object, name, implementation, options = {}) {
    if (implementation !== null && typeof implementation === 'object') {
      [implementation, options] = [undefined, implementation];
    }
    if (typeof object !== 'function') validateObject(object, 'object');
    validateObject(options, 'options');
    const { getter = false, setter = false } = options;
    if (getter && setter) {
      throw new ERR_INVALID_ARG_VALUE('options.setter', setter,
        "cannot be used with 'options.getter'");
    }
    const descriptor = holderOf(object, name);
    const kind = getter ? 'get' : setter ? 'set' : 'value';
    const original = descriptor?.[kind];
    if (typeof original !== 'function') {
      throw new ERR_INVALID_ARG_VALUE('methodName', original, 'must be a method');
    }
    implementation ??= original;
    validateFunction(implementation, 'implementation');
    const isOwn = Object.hasOwn(object, name);
    const putBack = () => {
      if (isOwn) Object.defineProperty(object, name, descriptor);
      else delete object[name];
    };
    const { context, fn } = mockOf(original, implementation, timesOf(options), putBack);
    const { configurable, enumerable } = descriptor;
    Object.defineProperty(object, name, getter || setter
      ? { configurable, enumerable, get: descriptor.get, set: descriptor.set, [kind]: fn }
      : { configurable, enumerable, writable: descriptor.writable, value: fn });
    this.#mocks.push(context);
    return fn;
  }

  getter(object, name, implementation, options) {
    if (implementation !== null && typeof implementation === 'object') {
      [implementation, options] = [undefined, implementation];
    }
    return this.method(object, name, implementation, { ...options, getter: true });
  }

  setter(object, name, implementation, options) {
    if (implementation !== null && typeof implementation === 'object') {
      [implementation, options] = [undefined, implementation];
    }
    return this.method(object, name, implementation, { ...options, setter: true });
  }

  property(object, name, value) {
    validateObject(object, 'object');
    const original = object[name];
    const context = new MockPropertyContext(object, name, arguments.length > 2 ? value : original);
    this.#mocks.push(context);
    return new Proxy(object, {
      get: (target, key, receiver) => (key === 'mock' ? context
        : Reflect.get(target, key, receiver)),
    });
  }

  reset() {
    this.restoreAll();
    this.#timers?.reset();
    this.#mocks = [];
  }

  restoreAll() {
    for (const mock of this.#mocks) mock.restore();
  }
}

MockTracker.prototype.module = unavailable('test', 'mock.module', 2);

module.exports = { MockTracker };
