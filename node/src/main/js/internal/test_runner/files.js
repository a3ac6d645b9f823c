'use strict';

// run() and `--test`: each file of tests in a process of its own, its events told here.

const { validateBoolean, validateObject } = require('internal/validators');
const fs = require('fs');
const path = require('path');

const NAMES = /^(?:test|.*[._-]test|test-.*)\.[cm]?js$/;
const LEFT_OUT = new Set(['node_modules', '.git']);

/** The files of a folder that are tests by their names, or by that of a folder `test`. */
function discover(folder, isTests = false) {
  const found = [];
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (LEFT_OUT.has(entry.name)) continue;
      found.push(...discover(full, isTests || entry.name === 'test'));
    } else if (NAMES.test(entry.name) || (isTests && /\.[cm]?js$/.test(entry.name))) {
      found.push(full);
    }
  }
  return found.sort();
}

/** The files that patterns name; a folder stands for nothing, as with node. */
function matching(patterns, cwd) {
  const files = new Set();
  for (const pattern of patterns) {
    const full = path.resolve(cwd, pattern);
    if (fs.existsSync(full) && fs.statSync(full).isFile()) {
      files.add(full);
      continue;
    }
    for (const one of walk(cwd)) {
      if (path.matchesGlob(path.relative(cwd, one), path.normalize(pattern))) files.add(one);
    }
  }
  return [...files].sort();
}

function* walk(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (!entry.isDirectory()) yield full;
    else if (!LEFT_OUT.has(entry.name)) yield* walk(full);
  }
}

/** Runs one file; `tell` is called with every event of it, in order. */
function runFile(file, options, tell) {
  const { execArgv = [], argv = [], env = process.env, cwd, timeout, signal } = options;
  const { spawn } = require('child_process');
  const { MARK, revive } = require('internal/test_runner/reporters/events');
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, [...execArgv, file, ...argv], {
      cwd, signal, timeout, env: { ...env, NODE_TEST_CONTEXT: 'child' },
      stdio: ['inherit', 'pipe', 'pipe'],
    });
    let isTold = false;
    const take = (line) => {
      if (!line.startsWith(MARK)) {
        tell({ type: 'test:stdout', data: { file, message: `${line}\n` } });
        return;
      }
      const event = JSON.parse(line.slice(MARK.length));
      if (event.data.details?.error) event.data.details.error = revive(event.data.details.error);
      isTold ||= event.type === 'test:fail';
      tell(event);
    };
    eachLine(child.stdout, take);
    eachLine(child.stderr, (line) =>
      tell({ type: 'test:stderr', data: { file, message: `${line}\n` } }));
    child.on('error', () => {});
    child.on('close', (code, ended) => {
      resolve({ failed: code !== 0, isTold, code, ended, milliseconds: performance.now() - start });
    });
  });
}

function eachLine(stream, take) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    lines.forEach(take);
  });
  stream.on('end', () => {
    if (rest !== '') take(rest);
  });
}

/** All files, some at a time; answers the counts of all. */
async function runAll(files, options, tell) {
  const total = { tests: 0, suites: 0, passed: 0, failed: 0, cancelled: 0, skipped: 0, todo: 0 };
  const start = performance.now();
  let top = 0;
  let success = true;
  const queues = files.map(() => []);
  let speaking = 0;
  const say = (event) => {
    if (event.type === 'test:summary') {
      for (const [name, count] of Object.entries(event.data.counts)) total[name] += count;
      return;
    }
    const { nesting, testNumber } = event.data;
    if (nesting === 0 && ['test:plan', 'test:diagnostic'].includes(event.type)) return;
    if (nesting === 0 && testNumber !== undefined) event.data.testNumber = ++top;
    tell(event);
  };
  const runOne = async (i) => {
    const end = await runFile(files[i], options, (event) => {
      if (i === speaking) say(event);
      else queues[i].push(event);
    });
    if (end.failed) success = false;
    if (end.failed && !end.isTold) queues[i].push(...failureOf(files[i], end, total));
    queues[i].done = true;
    while (queues[speaking]?.done) {
      queues[speaking++].forEach(say);
      queues[speaking]?.splice(0).forEach(say);
    }
  };
  const waiting = files.keys();
  const worker = async () => {
    for (const i of waiting) await runOne(i);
  };
  await Promise.all(Array.from({ length: widthOf(options) }, worker));
  return { success, counts: total, top, duration_ms: performance.now() - start };
}

function widthOf({ concurrency = true }) {
  if (concurrency === true) return Math.max(require('os').availableParallelism() - 1, 1);
  return concurrency === false ? 1 : concurrency;
}

/** What is told of a file that failed without a failing test. */
function failureOf(file, { code, ended, milliseconds }, total) {
  const { TestFailure } = require('internal/test_runner/failure');
  total.tests++;
  total.failed++;
  const error = Object.assign(new TestFailure('test failed', 'testCodeFailure'),
    { exitCode: code, signal: ended });
  const name = path.relative(process.cwd(), file);
  return [{ type: 'test:start', data: { name, nesting: 0, file } },
    { type: 'test:fail', data: { name, nesting: 0, file, line: 1, column: 1, testNumber: 0,
      details: { duration_ms: milliseconds, type: 'test', error } } }];
}

function summarise({ counts, top, duration_ms: duration, success }, tell) {
  tell({ type: 'test:plan', data: { nesting: 0, count: top } });
  const lines = [['tests', counts.tests], ['suites', counts.suites], ['pass', counts.passed],
    ['fail', counts.failed], ['cancelled', counts.cancelled], ['skipped', counts.skipped],
    ['todo', counts.todo], ['duration_ms', duration]];
  for (const [what, count] of lines) {
    tell({ type: 'test:diagnostic', data: { nesting: 0, message: `${what} ${count}`,
      level: 'info' } });
  }
  tell({ type: 'test:summary', data: { success, counts, duration_ms: duration } });
}

/** node:test's run(): a stream of the events of all files. */
function run(options = {}) {
  validateObject(options, 'options');
  const { files, globPatterns, cwd = process.cwd() } = options;
  if (options.forceExit !== undefined) validateBoolean(options.forceExit, 'options.forceExit');
  const { Readable } = require('stream');
  const events = new Readable({ objectMode: true, highWaterMark: 2 ** 30, read() {} });
  const tell = (event) => {
    events.push(event);
    events.emit(event.type, event.data);
  };
  const list = files?.map((file) => path.resolve(cwd, file)) ??
    (globPatterns?.length > 0 ? matching(globPatterns, cwd) : discover(cwd));
  process.nextTick(async () => {
    await options.setup?.(events);
    const end = await runAll(list, { ...options, cwd }, tell);
    summarise(end, tell);
    events.push(null);
  });
  return events;
}

/** `--test`: the files that are named, or all that are tests, told by the reporters asked for. */
async function main(patterns) {
  const given = require('internal/process/options');
  const cwd = process.cwd();
  const files = patterns.length > 0 ? matching(patterns, cwd) : discover(cwd);
  if (patterns.length > 0 && files.length === 0) {
    process.stderr.write(`Could not find '${path.resolve(cwd, patterns[0])}'\n`);
    process.exitCode = 1;
    return;
  }
  const reporters = require('internal/test_runner/reporters').forProcess();
  const tell = (event) => reporters.forEach((one) => one.take(event));
  const width = given.valueOf('--test-concurrency');
  const timeout = given.valueOf('--test-timeout');
  const end = await runAll(files, { cwd, execArgv: passedOn(process.execArgv),
    timeout: timeout && Number(timeout), concurrency: width === undefined || Number(width) }, tell);
  summarise(end, tell);
  reporters.forEach((one) => one.end());
  if (!end.success) process.exitCode = 1;
}

const OWN = ['--test', '--test-reporter', '--test-reporter-destination', '--test-concurrency',
  '--test-timeout'];

/** The options that the processes of the files are given too. */
function passedOn(options) {
  const passed = [];
  for (let i = 0; i < options.length; i++) {
    const name = options[i].split('=')[0];
    if (!OWN.includes(name)) passed.push(options[i]);
    else if (name !== '--test' && name === options[i]) i++;
  }
  return passed;
}

module.exports = { main, run };
