'use strict';

// node:test: tests and suites, run one after the other once the file that holds them is loaded.
// Mocks, snapshots, plans and run() are not here yet.

const { validateFunction, validateObject } = require('internal/validators');
const { unavailable } = require('internal/unavailable');
const { TestNode } = require('internal/test_runner/node');

const root = new TestNode(undefined, '<root>', {}, () => {}, true);
let begun = false;
// Where describe() adds: the suite whose function is being called.
let scope = root;

// test([name][, options][, fn])
function parts(name, options, fn) {
  if (typeof name === 'function') [name, options, fn] = [undefined, {}, name];
  else if (name !== null && typeof name === 'object') {
    [name, options, fn] = [undefined, name, options];
  }
  if (typeof options === 'function') [options, fn] = [{}, options];
  options ??= {};
  validateObject(options, 'options');
  if (fn !== undefined) validateFunction(fn, 'fn');
  return [name, options, fn];
}

function begin() {
  if (begun) return;
  begun = true;
  setImmediate(() => require('internal/test_runner/run').runRoot(root));
}

function add(parent, values, extra, isSuite) {
  const [name, options, fn] = parts(...values);
  const node = new TestNode(parent, name, { ...options, ...extra }, fn, isSuite);
  node.context = isSuite ? { name: node.name, fullName: node.fullName } : new TestContext(node);
  parent.children.push(node);
  return node;
}

function addTest(values, extra) {
  begin();
  const node = add(scope, values, extra, false);
  // What awaits a test within a suite must not wait for the suite.
  return scope === root ? node.end.promise : Promise.resolve();
}

function addSuite(values, extra) {
  begin();
  const node = add(scope, values, extra, true);
  if (node.fn !== undefined && node.skipped === undefined) {
    const outer = scope;
    scope = node;
    try {
      node.fn(node.context);
    } catch (error) {
      node.fail(error);
    } finally {
      scope = outer;
    }
  }
  return Promise.resolve();
}

/** What a test's function is given. */
class TestContext {
  #node;

  constructor(node) {
    this.#node = node;
  }

  get name() {
    return this.#node.name;
  }

  get assert() {
    return require('internal/test/assertions');
  }

  get fullName() {
    return this.#node.fullName;
  }

  get error() {
    return this.#node.error ?? null;
  }

  get passed() {
    return !this.#node.failed;
  }

  diagnostic(message) {
    this.#node.diagnostics.push(message);
  }

  skip(message = true) {
    this.#node.skipped = message;
  }

  todo(message = true) {
    this.#node.todo = message;
  }

  test(...values) {
    const node = add(this.#node, values, {}, false);
    return require('internal/test_runner/run').run(node);
  }

  before(fn) {
    return fn(this);
  }

  after(fn) {
    this.#node.hooks.after.push(fn);
  }

  beforeEach(fn) {
    this.#node.hooks.beforeEach.push(fn);
  }

  afterEach(fn) {
    this.#node.hooks.afterEach.push(fn);
  }
}

for (const name of ['plan', 'runOnly', 'waitFor', 'log']) {
  TestContext.prototype[name] = unavailable('test', `TestContext.${name}`, 1);
}

const hook = (kind) => (fn) => {
  validateFunction(fn, 'fn');
  begin();
  scope.hooks[kind].push(fn);
};

function test(...values) {
  return addTest(values, {});
}

function describe(...values) {
  return addSuite(values, {});
}

for (const [fn, adds] of [[test, addTest], [describe, addSuite]]) {
  fn.skip = (...values) => adds(values, { skip: true });
  fn.todo = (...values) => adds(values, { todo: true });
}

module.exports = Object.assign(test, {
  after: hook('after'),
  afterEach: hook('afterEach'),
  before: hook('before'),
  beforeEach: hook('beforeEach'),
  describe,
  suite: describe,
  test,
  it: test,
});

for (const name of ['expectFailure', 'only', 'getTestContext', 'run', 'mock', 'snapshot']) {
  test[name] = unavailable('test', name, 1);
}
