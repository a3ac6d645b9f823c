'use strict';

// node:test: tests and suites; they run once the file that holds them is loaded.

const { describe, here, hook, test } = require('internal/test_runner/define');
const { unavailableMembers } = require('internal/unavailable');

/** The context of the test or suite that the calling code belongs to. */
function getTestContext() {
  return here.getStore()?.context;
}

const named = (fn, name, length) => Object.defineProperties(fn, {
  name: { __proto__: null, value: name, configurable: true },
  length: { __proto__: null, value: length, configurable: true },
});

module.exports = Object.assign(test, {
  after: named(hook('after'), 'after', 2),
  afterEach: named(hook('afterEach'), 'afterEach', 2),
  before: named(hook('before'), 'before', 2),
  beforeEach: named(hook('beforeEach'), 'beforeEach', 2),
  describe,
  getTestContext,
  it: test,
  run: named((options) => require('internal/test_runner/files').run(options), 'run', 0),
  suite: describe,
  test,
});

let mock;
let assert;

Object.defineProperties(test, {
  mock: {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get() {
      const { MockTracker } = require('internal/test_runner/mock');
      mock ??= new MockTracker();
      return mock;
    },
  },
  snapshot: {
    __proto__: null,
    configurable: true,
    enumerable: true,
    value: unavailableMembers('test.snapshot',
      { setDefaultSnapshotSerializers: 1, setResolveSnapshotPath: 1 }),
  },
  assert: {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get() {
      assert ??= { register: require('internal/test/assertions').register };
      return assert;
    },
  },
});
