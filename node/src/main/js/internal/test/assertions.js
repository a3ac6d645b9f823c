'use strict';

// `t.assert`: the functions of `assert`, those registered for all tests, and each call counted
// where a test plans how many there are.

const { validateFunction, validateString } = require('internal/validators');
const { unavailableMembers } = require('internal/unavailable');

const { AssertionError, Assert, strict, ...functions } = require('assert');

const registered = new Map();

/** Adds an assertion to every `t.assert` made from now on. */
function register(name, fn) {
  validateString(name, 'name');
  validateFunction(fn, 'fn');
  registered.set(name, fn);
}

/** The assertions, each calling `count` first; registered ones have `context` as this. */
function counted(context, count) {
  const all = {};
  const add = (name, fn, receiver) => {
    all[name] = Object.defineProperty((...values) => {
      count();
      return Reflect.apply(fn, receiver, values);
    }, 'name', { __proto__: null, value: name });
  };
  for (const [name, fn] of Object.entries(functions)) add(name, fn, undefined);
  Object.assign(all, unavailableMembers('TestContext.assert', { snapshot: 2, fileSnapshot: 3 }));
  for (const [name, fn] of registered) add(name, fn, context);
  return all;
}

module.exports = { counted, register };
