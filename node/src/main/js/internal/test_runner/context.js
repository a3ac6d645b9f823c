'use strict';

// What the functions of tests and suites are given.

const { validateFunction, validateNumber, validateObject, validateUint32 } =
  require('internal/validators');
const { TestFailure, kind } = require('internal/test_runner/failure');

/** So many assertions and subtests must there be: t.plan(). */
class Plan {
  actual = 0;
  #wait;
  #full = Promise.withResolvers();

  constructor(count, options = {}) {
    validateUint32(count, 'count');
    validateObject(options, 'options');
    this.expected = count;
    this.#wait = options.wait ?? false;
  }

  count() {
    if (++this.actual === this.expected) this.#full.resolve();
  }

  async check() {
    if (this.actual < this.expected && this.#wait !== false) await this.#patience();
    if (this.actual === this.expected) return;
    throw new TestFailure(
      `plan expected ${this.expected} assertions but received ${this.actual}`, kind.CODE);
  }

  async #patience() {
    if (this.#wait === true) return this.#full.promise;
    const late = Promise.withResolvers();
    const timer = setTimeout(() => late.reject(new TestFailure(`plan timed out after ` +
      `${this.#wait}ms with ${this.actual} assertions when expecting ${this.expected}`,
    kind.CODE)), this.#wait);
    return Promise.race([this.#full.promise, late.promise]).finally(() => clearTimeout(timer));
  }
}

class SuiteContext {
  #suite;

  constructor(suite) {
    this.#suite = suite;
  }

  get name() {
    return this.#suite.name;
  }

  get fullName() {
    return this.#suite.fullName;
  }

  get filePath() {
    return this.#suite.location?.file;
  }

  get signal() {
    return this.#suite.signal;
  }

  get passed() {
    return this.#suite.passed;
  }

  get attempt() {
    return 0;
  }

  diagnostic(message) {
    this.#suite.diagnostics.push(message);
  }
}

class TestContext {
  #test;
  #assert;

  constructor(test) {
    this.#test = test;
  }

  get name() {
    return this.#test.name;
  }

  get fullName() {
    return this.#test.fullName;
  }

  get filePath() {
    return this.#test.location?.file;
  }

  get signal() {
    return this.#test.signal;
  }

  get error() {
    return this.#test.error ?? null;
  }

  get passed() {
    return this.#test.passed;
  }

  get attempt() {
    return 0;
  }

  get workerId() {
    const id = process.env.NODE_TEST_WORKER_ID;
    return id === undefined ? undefined : Number(id);
  }

  get mock() {
    const { MockTracker } = require('internal/test_runner/mock');
    this.mockTracker ??= new MockTracker();
    return this.mockTracker;
  }

  get assert() {
    const test = this.#test;
    this.#assert ??= require('internal/test/assertions').counted(this, () => test.plan?.count());
    return this.#assert;
  }

  diagnostic(message) {
    this.#test.diagnostics.push(message);
  }

  plan(count, options) {
    if (this.#test.plan !== undefined) throw new Error('cannot set plan more than once');
    this.#test.plan = new Plan(count, options);
  }

  runOnly(value) {
    this.#test.onlySubtests = !!value;
  }

  skip(message = true) {
    this.#test.skipped = message === '' ? true : message;
  }

  todo(message = true) {
    this.#test.todo = message === '' ? true : message;
  }

  test(...values) {
    const { addTo } = require('internal/test_runner/define');
    this.#test.plan?.count();
    return addTo(this.#test, values);
  }

  before(fn, options) {
    const { runHook } = require('internal/test_runner/hooks');
    validateFunction(fn, 'fn');
    return runHook({ fn, options: options ?? {} }, this);
  }

  after(fn, options) {
    this.#test.hooks.add('after', fn, options);
  }

  beforeEach(fn, options) {
    this.#test.hooks.add('beforeEach', fn, options);
  }

  afterEach(fn, options) {
    this.#test.hooks.add('afterEach', fn, options);
  }

  /** Tries until the condition holds, or the time is over. */
  async waitFor(condition, options = {}) {
    validateFunction(condition, 'condition');
    validateObject(options, 'options');
    const { interval = 50, timeout = 1000 } = options;
    validateNumber(interval, 'options.interval');
    validateNumber(timeout, 'options.timeout');
    const end = performance.now() + timeout;
    let cause;
    do {
      try {
        return await condition();
      } catch (error) {
        cause = error;
      }
      await new Promise((resolve) => setTimeout(resolve, interval));
    } while (performance.now() < end);
    throw new Error('waitFor() timed out', { cause });
  }
}

Object.defineProperty(TestContext.prototype, 'mockTracker', {
  __proto__: null, value: undefined, writable: true,
});

module.exports = { SuiteContext, TestContext };
