'use strict';

// The root of the tests of this process: begins when the first test is added, tells reporters what
// happens, takes what nobody caught, and ends the process with the right status.

const { Test, here, since } = require('internal/test_runner/test');
const { TestFailure, kind } = require('internal/test_runner/failure');
const options = require('internal/process/options');

const STILL_PENDING = 'Promise resolution is still pending but the event loop has already resolved';

const patternsOf = (name) => options.valuesOf(name).map((text) => {
  const parts = /^\/(.*)\/([a-z]*)$/s.exec(text);
  return parts === null ? new RegExp(text) : new RegExp(parts[1], parts[2]);
});

class Harness {
  runsOnly = options.has('--test-only');
  counts = { tests: 0, suites: 0, passed: 0, failed: 0, cancelled: 0, skipped: 0, todo: 0 };
  #names = patternsOf('--test-name-pattern');
  #skippedNames = patternsOf('--test-skip-pattern');
  #reporters;
  #begun = Promise.withResolvers();
  #ending = false;
  #start = performance.now();

  constructor() {
    this.root = new Test(this, undefined, { name: '<root>', options: {}, isSuite: true });
    // Its hooks before all run when they are told; each test waits for them.
    this.root.ready = () => this.root.prepared;
  }

  /** Sets it going, at the first test: tests run when the file that holds them was loaded. */
  begin() {
    if (this.#reporters !== undefined) return this.#begun.promise;
    this.#reporters = require('internal/test_runner/reporters').forProcess();
    process.nextTick(this.#begun.resolve);
    process.on('uncaughtException', (error) => this.#stray(error, kind.UNCAUGHT));
    process.on('unhandledRejection', (error) => this.#stray(error, kind.REJECTION));
    process.on('beforeExit', () => this.#endAll());
    process.on('exit', () => this.#endNow());
    return this.#begun.promise;
  }

  /** A hook before all tests: it runs now. */
  before(fn, options) {
    this.begin();
    const { root } = this;
    const hook = root.hooks.add('before', fn, options);
    root.prepared = Promise.all([root.prepared,
      require('internal/test_runner/hooks').runHook(hook, root.context)]);
    root.prepared.catch(() => {});
  }

  /** Whether names, or `only`, leave a test out altogether. */
  leavesOut(test) {
    const { parent } = test;
    const name = test.fullName.replaceAll(' > ', ' ');
    if (this.#skippedNames.some((one) => one.test(name))) return true;
    if (this.#names.length > 0 && !test.isSuite && !parent.named) {
      if (!this.#names.some((one) => one.test(name))) return true;
    }
    test.named = parent.named || this.#names.some((one) => one.test(name));
    const isAmongOnly = parent.onlySubtests && !parent.allOnly;
    if (isAmongOnly && !test.isOnly && !test.isSuite) return true;
    test.allOnly = test.isOnly;
    return false;
  }

  tell(type, test) {
    if (type === 'start') this.#emit('test:start', facts(test));
    else this.#tellEnd(test);
  }

  #tellEnd(test) {
    this.#count(test);
    const { children } = test;
    if (children.length > 0) this.#emit('test:plan', place(test, 1, { count: children.length }));
    this.#emit(test.passed ? 'test:pass' : 'test:fail', facts(test, {
      testNumber: test.number,
      details: { duration_ms: test.milliseconds, type: test.isSuite ? 'suite' : 'test',
        ...test.error && { error: test.error } },
      ...test.skipped !== undefined && { skip: test.skipped },
      ...test.todo !== undefined && { todo: test.todo },
    }));
    for (const message of test.diagnostics) {
      this.#emit('test:diagnostic', place(test, 0, { message, level: 'info' }));
    }
  }

  #count(test) {
    const { counts } = this;
    if (test.isSuite) counts.suites++;
    else counts.tests++;
    if (!test.passed && test.todo === undefined) this.failed = true;
    if (test.isSuite) return;
    if (test.skipped !== undefined) counts.skipped++;
    else if (test.todo !== undefined) counts.todo++;
    else if (test.cancelled) counts.cancelled++;
    else if (!test.passed) counts.failed++;
    else counts.passed++;
  }

  #emit(type, data) {
    for (const reporter of this.#reporters) reporter.take({ type, data });
  }

  /** What nobody caught fails the test it came from, or this process where that is over. */
  #stray(error, failureType) {
    const test = here.getStore() ?? this.#current(this.root);
    if (test?.interrupt(new TestFailure(error, failureType))) return;
    if (test !== undefined) {
      const what = failureType === kind.UNCAUGHT ? 'uncaughtException' : 'unhandledRejection';
      this.root.diagnostics.push(`Error: Test "${test.name}" generated asynchronous activity ` +
        `after the test ended. This activity created the error "${error}" and would have caused ` +
        `the test to fail, but instead triggered an ${what} event.`);
    }
    process.exitCode = 1;
    if (test === undefined) {
      // Nothing of the tests: the file itself is broken.
      process.emitWarning(error instanceof Error ? error : new Error(String(error)));
      this.failed = true;
    }
  }

  // The test that runs now, innermost and first.
  #current(test) {
    const running = test.children.find((one) => one.started !== undefined && !one.finished);
    return running === undefined ? (test === this.root ? undefined : test)
      : this.#current(running);
  }

  async #endAll() {
    if (this.#ending) return;
    this.#ending = true;
    for (const test of this.root.children) cancelBelow(test, STILL_PENDING);
    try {
      await this.root.hooks.run('after', this.root.context);
    } catch (error) {
      this.failed = true;
      this.root.diagnostics.push(`after hook failed: ${error.message}`);
    }
    this.#summary();
  }

  #endNow() {
    if (this.#done) return;
    for (const test of this.root.children) cancelBelow(test, STILL_PENDING);
    this.#summary();
  }

  #done = false;

  #summary() {
    this.#done = true;
    this.#emit('test:plan', { nesting: 0, count: this.root.children.length });
    const tell = (message) =>
      this.#emit('test:diagnostic', { nesting: 0, message, level: 'info' });
    this.root.diagnostics.forEach(tell);
    const { counts } = this;
    const duration = since(this.#start);
    tell(`tests ${counts.tests}`);
    tell(`suites ${counts.suites}`);
    tell(`pass ${counts.passed}`);
    tell(`fail ${counts.failed}`);
    tell(`cancelled ${counts.cancelled}`);
    tell(`skipped ${counts.skipped}`);
    tell(`todo ${counts.todo}`);
    tell(`duration_ms ${duration}`);
    this.#emit('test:summary', { success: !this.failed, counts, duration_ms: duration });
    for (const reporter of this.#reporters) reporter.end();
    if (this.failed) process.exitCode = 1;
  }
}

function cancelBelow(test, text) {
  for (const child of test.children) cancelBelow(child, text);
  test.cancel(text);
}

const place = (test, deeper, more) =>
  ({ nesting: test.nesting + deeper, ...test.location, ...more });
const facts = (test, more) => ({ name: test.name, ...place(test, 0, more) });

module.exports = { harness: new Harness() };
