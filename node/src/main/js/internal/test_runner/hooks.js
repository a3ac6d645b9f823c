'use strict';

// What is called around tests: before, after, beforeEach, afterEach; and how a function of a test
// or of a hook is called: with a context, and a callback if it has a parameter for that.

const { validateAbortSignal, validateFunction, validateObject } = require('internal/validators');
const { TestFailure, kind } = require('internal/test_runner/failure');

const names = ['before', 'after', 'beforeEach', 'afterEach'];

/** A promise that is rejected when the time is over or the signal aborts, and how to forget it. */
function limit({ timeout, signal }, what = 'test') {
  const { promise, reject } = Promise.withResolvers();
  promise.catch(() => {});
  let timer;
  if (timeout !== undefined && timeout !== null && timeout !== Infinity) {
    timer = setTimeout(() => reject(new TestFailure(`${what} timed out after ${timeout}ms`,
      kind.TIMEOUT)), timeout);
    timer.unref();
  }
  const onAbort = () => {
    const { reason } = signal;
    if (typeof reason === 'object' && reason !== null) reason.failureType = kind.ABORTED;
    reject(new TestFailure(reason, kind.ABORTED));
  };
  if (signal?.aborted) onAbort();
  else signal?.addEventListener('abort', onAbort, { once: true });
  return {
    promise,
    forget() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}

/** Calls `fn`; answers its value or a promise that its callback settles. */
function call(fn, receiver, context) {
  if (fn.length < 2) return Reflect.apply(fn, receiver, [context]);
  const { promise, resolve, reject } = Promise.withResolvers();
  let called = false;
  const done = (error) => {
    if (called) throw new TestFailure('callback invoked multiple times', kind.CALLBACK_TWICE);
    called = true;
    if (error) reject(error);
    else resolve();
  };
  promise.catch(() => {});
  const value = Reflect.apply(fn, receiver, [context, done]);
  if (typeof value?.then === 'function') {
    throw new TestFailure('passed a callback but also returned a Promise',
      kind.CALLBACK_AND_PROMISE);
  }
  return promise;
}

class Hooks {
  before = [];
  after = [];
  beforeEach = [];
  afterEach = [];

  add(name, fn, options = {}) {
    if (fn !== undefined) validateFunction(fn, 'fn');
    validateObject(options, 'options');
    if (options.signal !== undefined) validateAbortSignal(options.signal, 'options.signal');
    const hook = { fn: fn ?? (() => {}), options };
    this[name].push(hook);
    return hook;
  }

  async run(name, context) {
    for (const hook of this[name]) await runHook(hook, context);
  }
}

async function runHook({ fn, options }, context) {
  const limited = limit(options, 'hook');
  try {
    await Promise.race([limited.promise, call(fn, context, context)]);
  } catch (error) {
    throw error instanceof TestFailure ? error : new TestFailure(error, kind.HOOK);
  } finally {
    limited.forget();
  }
}

module.exports = { Hooks, call, limit, names, runHook };
