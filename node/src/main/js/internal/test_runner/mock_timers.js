'use strict';

// Timers and a clock that go on only when they are told to.

const { codes: { ERR_INVALID_ARG_VALUE, ERR_INVALID_STATE } } = require('internal/errors');
const { validateArray, validateNumber, validateObject } = require('internal/validators');

const APIS = ['setTimeout', 'setInterval', 'setImmediate', 'Date', 'scheduler.wait'];
const clears = { setTimeout: 'clearTimeout', setInterval: 'clearInterval',
  setImmediate: 'clearImmediate' };

/** What the mocked setTimeout() answers. */
class Timer {
  constructor(owner, id, due, callback, args, interval) {
    Object.assign(this, { id, due, callback, args, interval });
    Object.defineProperty(this, 'owner', { __proto__: null, value: owner, enumerable: false });
  }

  ref() { return this; }

  unref() { return this; }

  hasRef() { return true; }

  refresh() { return this; }

  close() {
    this.owner.forget(this);
    return this;
  }

  [Symbol.toPrimitive]() { return this.id; }

  [Symbol.dispose]() { this.owner.forget(this); }
}

class MockTimers {
  #enabled = false;
  #now = 0;
  #ids = 1;
  #queue = [];
  #putBack = [];

  enable(options = {}) {
    validateObject(options, 'options');
    if (this.#enabled) throw new ERR_INVALID_STATE('MockTimers is already enabled!');
    const { apis = APIS, now = 0 } = options;
    validateArray(apis, 'options.apis');
    this.#now = now instanceof Date ? now.getTime() : now;
    validateNumber(this.#now, 'initialTime', 0);
    for (const api of apis) {
      if (!APIS.includes(api)) {
        throw new ERR_INVALID_ARG_VALUE('options.apis', api, `option ${api} is not supported`);
      }
    }
    this.#enabled = true;
    for (const api of apis) this.#mock(api);
  }

  reset() {
    if (!this.#enabled) return;
    this.#enabled = false;
    this.#putBack.splice(0).reverse().forEach((putBack) => putBack());
    this.#queue = [];
    this.#now = 0;
  }

  [Symbol.dispose]() {
    this.reset();
  }

  setTime(time = 0) {
    validateNumber(time, 'time');
    this.#check();
    this.#now = time;
  }

  tick(time = 1) {
    this.#check();
    validateNumber(time, 'time', 0);
    const end = this.#now + time;
    for (let next = this.#first(); next !== undefined && next.due <= end; next = this.#first()) {
      this.#now = next.due;
      this.forget(next);
      if (next.interval !== undefined) {
        next.due += Math.max(next.interval, 1);
        this.#queue.push(next);
      }
      Reflect.apply(next.callback, undefined, next.args);
    }
    this.#now = end;
  }

  runAll() {
    this.#check();
    const last = Math.max(this.#now, ...this.#queue.map(({ due }) => due));
    this.tick(last - this.#now);
  }

  forget(timer) {
    const at = this.#queue.findIndex((one) => one === timer || one.id === timer);
    if (at >= 0) this.#queue.splice(at, 1);
  }

  #check() {
    if (!this.#enabled) {
      throw new ERR_INVALID_STATE('You should enable MockTimers first by calling the .enable ' +
        'function');
    }
  }

  #first() {
    return this.#queue.toSorted((a, b) => a.due - b.due || a.id - b.id)[0];
  }

  #add(callback, delay, args, repeats) {
    const wait = Number(delay) || 0;
    const timer = new Timer(this, this.#ids++, this.#now + Math.max(wait, 0), callback, args,
      repeats ? wait : undefined);
    this.#queue.push(timer);
    return timer;
  }

  #replace(object, name, value) {
    const descriptor = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { __proto__: null, configurable: true, writable: true,
      enumerable: descriptor?.enumerable ?? false, value });
    this.#putBack.push(() => {
      if (descriptor === undefined) delete object[name];
      else Object.defineProperty(object, name, descriptor);
    });
  }

  #mock(api) {
    if (api === 'Date') return this.#replace(globalThis, 'Date', this.#date());
    const promises = require('timers/promises');
    if (api === 'scheduler.wait') {
      return this.#replace(promises.scheduler, 'wait', (delay, options) =>
        this.#promised(delay, undefined, options));
    }
    const repeats = api === 'setInterval';
    const start = api === 'setImmediate'
      ? (callback, ...args) => this.#add(callback, 0, args, false)
      : (callback, delay, ...args) => this.#add(callback, delay, args, repeats);
    const stop = (timer) => this.forget(timer);
    for (const object of [globalThis, require('timers')]) {
      this.#replace(object, api, start);
      this.#replace(object, clears[api], stop);
    }
    return this.#replace(promises, api, repeats ? this.#every.bind(this)
      : api === 'setImmediate' ? (value, options) => this.#promised(0, value, options)
        : (delay, value, options) => this.#promised(delay, value, options));
  }

  #promised(delay, value, options = {}) {
    const { AbortError } = require('internal/errors');
    const { promise, resolve, reject } = Promise.withResolvers();
    const { signal } = options;
    if (signal?.aborted) {
      reject(new AbortError(undefined, { cause: signal.reason }));
      return promise;
    }
    const timer = this.#add(() => resolve(value), delay, [], false);
    signal?.addEventListener('abort', () => {
      this.forget(timer);
      reject(new AbortError(undefined, { cause: signal.reason }));
    }, { once: true });
    return promise;
  }

  async* #every(delay, value) {
    let due = 0;
    let wake = () => {};
    const timer = this.#add(() => {
      due++;
      wake();
    }, delay, [], true);
    try {
      while (true) {
        if (due === 0) await new Promise((resolve) => { wake = resolve; });
        due--;
        yield value;
      }
    } finally {
      this.forget(timer);
    }
  }

  #date() {
    const timers = this;
    const Real = Date;
    function MockDate(...args) {
      const date = args.length === 0 ? new Real(timers.#now) : new Real(...args);
      if (new.target === undefined) return date.toString();
      return Object.setPrototypeOf(date, new.target.prototype);
    }
    Object.defineProperties(MockDate, Object.getOwnPropertyDescriptors(Real));
    Object.defineProperties(MockDate, {
      now: { __proto__: null, configurable: true, writable: true, value: () => timers.#now },
      isMock: { __proto__: null, configurable: true, value: true },
    });
    return MockDate;
  }
}

module.exports = { MockTimers };
