'use strict';

// One test or suite of the tree that a file's calls of test() and describe() build.

const { AsyncResource } = require('async_hooks');

/** What a test knows of itself; `children` are suites' and subtests. */
class TestNode {
  constructor(parent, name, options, fn, isSuite) {
    this.parent = parent;
    this.name = name || fn?.name || '<anonymous>';
    this.options = options;
    this.fn = fn;
    this.isSuite = isSuite;
    this.children = [];
    this.hooks = { before: [], after: [], beforeEach: [], afterEach: [] };
    this.depth = parent === undefined ? -1 : parent.depth + 1;
    this.skipped = reasonOf(options.skip) ?? (fn === undefined ? true : parent?.skipped);
    this.todo = reasonOf(options.todo);
    this.diagnostics = [];
    this.error = undefined;
    this.failed = false;
    this.milliseconds = 0;
    this.end = Promise.withResolvers();
    this.scope = new AsyncResource('Test');
  }

  get fullName() {
    return this.depth > 0 ? `${this.parent.fullName} > ${this.name}` : this.name;
  }

  fail(error) {
    if (this.failed) return;
    this.failed = true;
    this.error = error;
  }
}

// true, text that says why, or undefined.
function reasonOf(option) {
  return option === undefined || option === false ? undefined : option;
}

module.exports = { TestNode };
