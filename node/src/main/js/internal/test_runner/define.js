'use strict';

// test(), describe() and their kin: what they are called with, and where in the tree it goes.

const { validateAbortSignal, validateFunction, validateNumber, validateObject } =
  require('internal/validators');
const { Test, here } = require('internal/test_runner/test');
const { SuiteContext, TestContext } = require('internal/test_runner/context');

const harness = () => require('internal/test_runner/harness').harness;

// test([name][, options][, fn])
function parts([name, options, fn]) {
  if (typeof name === 'function') [name, options, fn] = [undefined, {}, name];
  else if (name !== null && typeof name === 'object') {
    [name, options, fn] = [undefined, name, options];
  } else if (typeof options === 'function') [options, fn] = [{}, options];
  options ??= {};
  validateObject(options, 'options');
  if (fn !== undefined && fn !== null) validateFunction(fn, 'fn');
  return { name, options, fn: fn ?? undefined };
}

function check({ concurrency, signal, timeout }) {
  if (timeout !== undefined && timeout !== null && timeout !== Infinity) {
    validateNumber(timeout, 'options.timeout', 0, 2 ** 31 - 1);
  }
  if (signal !== undefined && signal !== null) validateAbortSignal(signal, 'options.signal');
  if (concurrency !== undefined && concurrency !== null && typeof concurrency !== 'boolean') {
    validateNumber(concurrency, 'options.concurrency', 1);
  }
}

/** Where in whose file the test stands: the frame that called us. */
function callerLocation() {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 4;
  const frame = /\(?((?:file:\/\/)?\/[^()\n]*):(\d+):(\d+)\)?(?:\n|$)/.exec(new Error().stack);
  Error.stackTraceLimit = limit;
  if (frame === null) return undefined;
  return { line: Number(frame[2]), column: Number(frame[3]),
    file: frame[1].startsWith('file:') ? require('url').fileURLToPath(frame[1]) : frame[1] };
}

function make(parent, values, extra, isSuite) {
  const given = parts(values);
  const options = { ...given.options, ...extra };
  check(options);
  const isLeft = options.skip !== undefined && options.skip !== false;
  const test = new Test(harness(), parent, { ...given, options, isSuite,
    fn: isLeft ? undefined : given.fn, location: callerLocation() });
  test.context = isSuite ? new SuiteContext(test) : new TestContext(test);
  if (harness().leavesOut(test)) return undefined;
  parent.add(test);
  return test;
}

/** Adds a subtest that begins at once; answers when it ends. */
function addTo(parent, values, extra) {
  const test = make(parent, values, extra, false);
  return test === undefined ? Promise.resolve() : test.start();
}

function addTest(values, extra) {
  const parent = here.getStore() ?? harness().root;
  const begun = harness().begin();
  const test = make(parent, values, extra, false);
  if (test === undefined) return Promise.resolve();
  if (parent === harness().root) return begun.then(() => test.start());
  if (parent.isSuite) return Promise.resolve();
  return test.start();
}

function addSuite(values, extra) {
  const parent = here.getStore() ?? harness().root;
  const begun = harness().begin();
  const suite = make(parent, values, extra, true);
  if (suite === undefined) return Promise.resolve();
  suite.built = build(suite);
  if (parent === harness().root) begun.then(() => suite.start());
  else if (!parent.isSuite) suite.start();
  return Promise.resolve();
}

async function build(suite) {
  try {
    await here.run(suite, () => Reflect.apply(suite.fn, suite.context, [suite.context]));
  } catch (error) {
    suite.fail(error);
  }
}

function hook(name) {
  return (fn, options = {}) => {
    const parent = here.getStore() ?? harness().root;
    if (parent === harness().root) {
      if (name === 'before') return harness().before(fn, options);
      harness().begin();
    }
    return void parent.hooks.add(name, fn, options);
  };
}

const variants = { expectFailure: true, skip: true, todo: true, only: true };

/** `adds` as a function of its own name, with its variants: test.skip and so on. */
function face(name, adds) {
  const make_ = (as, extra) => Object.defineProperty(
    function(...values) { return adds(values, extra); }, 'name', { __proto__: null, value: as });
  const fn = make_(name, {});
  Object.defineProperty(fn, 'length', { __proto__: null, value: 3 });
  for (const variant of Object.keys(variants)) {
    fn[variant] = make_(variant, { [variant]: true });
    Object.defineProperty(fn[variant], 'length', { __proto__: null, value: 3 });
  }
  return fn;
}

module.exports = { addTo, describe: face('describe', addSuite), hook, test: face('test', addTest),
  here };
