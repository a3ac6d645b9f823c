'use strict';

// Runs the tree of tests, one test after the other, and has it reported.

const { Reporter } = require('internal/test_runner/reporter');

const reporter = new Reporter();

/** The test that runs now, innermost: what is thrown out of nowhere is its failure. */
let current;

async function callHooks(node, kind, context) {
  for (const hook of node.hooks[kind]) await settled(hook, context);
}

// A function that takes a second parameter calls it when it is done.
function settled(fn, context) {
  if (fn.length < 2) return Reflect.apply(fn, context, [context]);
  return new Promise((resolve, reject) => {
    Reflect.apply(fn, context, [context, (error) => (error ? reject(error) : resolve())]);
  });
}

function withLimit(promise, milliseconds) {
  if (milliseconds === undefined || milliseconds === Infinity) return promise;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`test timed out after ${milliseconds}ms`)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function lineage(node) {
  const line = [];
  for (let at = node.parent; at !== undefined; at = at.parent) line.unshift(at);
  return line;
}

async function runBody(node) {
  const { context } = node;
  const around = lineage(node);
  for (const each of around) await callHooks(each, 'beforeEach', context);
  const failed = new Promise((resolve, reject) => {
    node.reject = reject;
  });
  const body = node.scope.runInAsyncScope(async () => settled(node.fn, context));
  try {
    await withLimit(Promise.race([body, failed]), node.options.timeout);
    for (const child of node.children) await run(child);
  } finally {
    await callHooks(node, 'after', context);
    for (const each of around.reverse()) await callHooks(each, 'afterEach', context);
  }
}

async function runSuite(node) {
  await callHooks(node, 'before', node.context);
  for (const child of node.children) await run(child);
  await callHooks(node, 'after', node.context);
}

/** Runs a test or a suite once; the same promise whoever asks. */
function run(node) {
  node.running ??= perform(node);
  return node.running;
}

async function perform(node) {
  const outer = current;
  const start = performance.now();
  current = node;
  try {
    if (node.skipped === undefined) await (node.isSuite ? runSuite(node) : runBody(node));
    const bad = node.children.filter((child) => child.failed && child.todo === undefined);
    const plural = bad.length > 1 ? 's' : '';
    if (bad.length > 0) node.fail(new Error(`${bad.length} subtest${plural} failed`));
  } catch (error) {
    node.fail(error);
  }
  current = outer;
  node.milliseconds = performance.now() - start;
  reporter.done(node);
  node.end.resolve();
}

/** A failure that nothing awaits, on whichever test runs. */
function strayFailure(error) {
  if (current?.reject === undefined) throw error;
  current.reject(error);
}

async function runRoot(root) {
  const start = performance.now();
  process.on('uncaughtException', strayFailure);
  process.on('unhandledRejection', strayFailure);
  let finished = false;
  process.on('exit', () => {
    if (!finished) {
      const pending = current ?? root;
      pending.fail(new Error('Promise resolution is still pending but the event loop has ' +
        'already resolved'));
      reporter.done(pending);
    }
    reporter.summary(performance.now() - start);
    if (reporter.failed > 0) process.exitCode = 1;
  });
  await callHooks(root, 'before', undefined);
  // Tests may add tests to the root while they run.
  for (const child of root.children) await run(child);
  await callHooks(root, 'after', undefined);
  finished = true;
}

module.exports = { run, runRoot };
