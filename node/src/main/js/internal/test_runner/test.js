'use strict';

// One test or suite of the tree that test() and describe() build: when it runs, what around it,
// and how it ended.

const { AsyncLocalStorage } = require('async_hooks');
const { TestFailure, cancellations, kind } = require('internal/test_runner/failure');
const { Hooks, call, limit } = require('internal/test_runner/hooks');

/** The test that the running code belongs to. */
const here = new AsyncLocalStorage();

const reasonOf = (option) => (option === undefined || option === false ? undefined : option);

class Test {
  children = [];
  hooks = new Hooks();
  diagnostics = [];
  error = undefined;
  finished = false;
  started = undefined;
  milliseconds = undefined;
  end = Promise.withResolvers();
  #running = 0;
  #waiting = [];
  #reported = 0;
  #toldStart = false;
  #abort = undefined;
  #stop = Promise.withResolvers();

  /** `harness` is told what happens: tell(type, test). */
  constructor(harness, parent, { name, fn, options, isSuite, location }) {
    this.harness = harness;
    this.parent = parent;
    this.name = name || fn?.name || '<anonymous>';
    this.fn = fn ?? (() => {});
    this.options = options;
    this.isSuite = isSuite;
    this.location = location;
    this.nesting = parent === undefined ? -1 : parent.nesting + 1;
    this.skipped = reasonOf(options.skip) ?? (parent?.isSuite ? parent.skipped : undefined);
    this.todo = reasonOf(options.todo);
    this.isOnly = options.only === true;
    this.onlySubtests = harness.runsOnly;
    this.concurrency = concurrencyOf(options.concurrency, parent);
    this.timeout = options.timeout ?? (isSuite ? undefined : parent?.options.timeout);
    this.plan = undefined;
    this.context = undefined;
    this.#stop.promise.catch(() => {});
  }

  get fullName() {
    return this.nesting > 0 ? `${this.parent.fullName} > ${this.name}` : this.name;
  }

  get passed() {
    return this.error === undefined;
  }

  get cancelled() {
    return cancellations.has(this.error?.failureType);
  }

  get signal() {
    this.#abort ??= new AbortController();
    if (this.finished) this.#abort.abort();
    return this.#abort.signal;
  }

  fail(error, failureType = kind.CODE) {
    if (this.error !== undefined) return;
    this.error = error instanceof TestFailure ? error : new TestFailure(error, failureType);
  }

  /** Ends the body now, as failed; after the test it is told to the root. */
  interrupt(error) {
    if (this.finished) return false;
    this.#stop.reject(error);
    return true;
  }

  add(child) {
    this.children.push(child);
    if (this.finished && this.nesting >= 0) {
      child.cancel('test could not be started because its parent finished',
        kind.PARENT_FINISHED);
    }
  }

  /** Runs as soon as there is room beside its siblings. */
  start() {
    if (this.finished) return this.end.promise;
    if (this.parent.#running >= this.parent.concurrency) this.parent.#waiting.push(this);
    else this.#begin();
    return this.end.promise;
  }

  #begin() {
    this.parent.#running++;
    this.#perform().then(() => {
      this.parent.#running--;
      this.parent.#next();
    });
  }

  #next() {
    while (this.#waiting.length > 0 && this.#running < this.concurrency) {
      const next = this.#waiting.shift();
      if (!next.finished) next.#begin();
    }
  }

  async #perform() {
    this.started = performance.now();
    if (this.skipped === undefined) await here.run(this, () => this.#run());
    else if (this.isSuite) await this.#skipChildren();
    await this.#finish();
  }

  async #skipChildren() {
    await Promise.all(this.children.map((child) => child.start()));
  }

  async #run() {
    const { context, parent } = this;
    const limited = limit({ timeout: this.timeout, signal: this.options.signal });
    const around = this.isSuite ? [] : lineage(this);
    this.limited = limited;
    try {
      await parent.ready();
      if (this.isSuite) {
        await Promise.race([limited.promise, this.#runSuite()]);
      } else {
        for (const each of around) await each.hooks.run('beforeEach', context);
        await Promise.race([limited.promise, this.#stop.promise, this.#body()]);
        await this.plan?.check();
      }
    } catch (error) {
      this.fail(error);
    }
    limited.forget();
    await this.#attempt(async () => {
      for (const each of around.reverse()) await each.hooks.run('afterEach', context);
    });
    await this.#attempt(() => this.hooks.run('after', context));
  }

  async #body() {
    await call(this.fn, this.context, this.context);
  }

  async #runSuite() {
    await this.built;
    if (this.error === undefined) {
      await this.ready();
      await Promise.all(this.children.map((child) => child.start()));
    }
  }

  async #attempt(action) {
    try {
      await action();
    } catch (error) {
      this.fail(error);
    }
  }

  /** The hooks before everything below, once. */
  ready() {
    if (this.isSuite) this.prepared ??= this.hooks.run('before', this.context);
    return this.prepared;
  }

  cancel(text, failureType = kind.CANCELLED) {
    if (this.finished) return;
    this.fail(new TestFailure(text, failureType));
    this.#stop.reject(this.error);
    this.#close();
  }

  async #finish() {
    if (this.finished) return;
    const { expectFailure } = this.options;
    if (expectFailure && this.skipped === undefined) this.#turn(expectFailure);
    this.#close();
    this.context?.mockTracker?.reset();
  }

  #turn(expected) {
    if (this.error === undefined) {
      this.fail(new TestFailure('test was expected to fail but passed', kind.EXPECTED));
    } else if (expected !== true && typeof expected !== 'string') {
      const { cause } = this.error;
      this.error = undefined;
      try {
        require('assert').throws(() => { throw cause; }, expected);
      } catch (error) {
        this.fail(error);
      }
    } else {
      this.error = undefined;
    }
  }

  #close() {
    for (const child of this.children) {
      child.cancel('test did not finish before its parent and was cancelled');
    }
    const bad = this.children.filter((one) => !one.passed && one.todo === undefined).length;
    if (bad > 0) {
      this.fail(new TestFailure(`${bad} subtest${bad > 1 ? 's' : ''} failed`, kind.SUBTESTS));
    }
    this.finished = true;
    if (this.started !== undefined) this.milliseconds = since(this.started);
    this.#abort?.abort();
    this.parent?.tellChildren();
    this.end.resolve();
  }

  // ---- What is told of it: siblings in their order, children below their parent --------------

  #isNext() {
    if (this.parent === undefined) return true;
    return this.parent.#isNext() && this.parent.children[this.parent.#reported] === this;
  }

  tellChildren() {
    if (!this.#isNext()) return;
    while (this.#reported < this.children.length) {
      const child = this.children[this.#reported];
      if (!child.finished) {
        child.tellChildren();
        break;
      }
      child.#tell();
      this.#reported++;
    }
  }

  #tellStart() {
    if (this.#toldStart || this.parent === undefined) return;
    this.#toldStart = true;
    this.parent.#tellStart();
    this.harness.tell('start', this);
  }

  #tell() {
    while (this.#reported < this.children.length) this.children[this.#reported++].#tell();
    this.number = this.parent.children.indexOf(this) + 1;
    this.#tellStart();
    this.harness.tell('end', this);
  }
}

/** Milliseconds since then, to the nanosecond. */
function since(start) {
  return Math.round((performance.now() - start) * 1e6) / 1e6;
}

function concurrencyOf(option, parent) {
  if (option === undefined || option === null) return parent?.concurrency ?? 1;
  if (option === true) return Infinity;
  return option === false ? 1 : option;
}

function lineage(test) {
  const line = [];
  for (let at = test.parent; at !== undefined; at = at.parent) line.unshift(at);
  return line;
}

module.exports = { Test, here, since };
