'use strict';

// The reporters of a process: `--test-reporter` and `--test-reporter-destination`, by default
// `spec` on standard output. A reporter here takes one event at a time and answers text.

const options = require('internal/process/options');

const builtIn = {
  spec: () => new (require('internal/test_runner/reporters/spec').Spec)(),
  tap: () => new (require('internal/test_runner/reporters/tap').Tap)(),
  dot: () => new (require('internal/test_runner/reporters/dot').Dot)(),
  junit: () => new (require('internal/test_runner/reporters/junit').JUnit)(),
  events: () => new (require('internal/test_runner/reporters/events').Events)(),
};

function writerTo(destination) {
  if (destination === 'stdout') return (text) => process.stdout.write(text);
  if (destination === 'stderr') return (text) => process.stderr.write(text);
  const fs = require('fs');
  fs.writeFileSync(destination, '');
  return (text) => fs.appendFileSync(destination, text);
}

/** A reporter and where what it says goes. */
class Output {
  #reporter;
  #write;

  constructor(reporter, write) {
    this.#reporter = reporter;
    this.#write = write;
  }

  take(event) {
    const text = this.#reporter.take(event);
    if (text !== undefined && text !== '') this.#write(text);
  }

  end() {
    const text = this.#reporter.end?.();
    if (text !== undefined && text !== '') this.#write(text);
  }
}

/** A reporter of the user's own: an async generator function or a Transform, by its module. */
class Foreign {
  #events = [];
  #wake = () => {};
  #ended = false;

  constructor(specifier, write) {
    this.#run(specifier, write).catch((error) => {
      process.nextTick(() => { throw error; });
    });
  }

  async #run(specifier, write) {
    const { pathToFileURL } = require('url');
    const base = pathToFileURL(`${process.cwd()}/`);
    const isPath = /^(\.|\/|file:)/.test(specifier);
    const from = require('module').createRequire(base);
    const found = from(isPath && specifier.startsWith('file:')
      ? require('url').fileURLToPath(specifier) : specifier);
    const reporter = found.default ?? found;
    const { compose } = require('stream');
    for await (const part of compose(this.#source(), reporter)) write(String(part));
  }

  async* #source() {
    while (true) {
      while (this.#events.length > 0) yield this.#events.shift();
      if (this.#ended) return;
      await new Promise((resolve) => { this.#wake = resolve; });
    }
  }

  take(event) {
    this.#events.push(event);
    this.#wake();
  }

  end() {
    this.#ended = true;
    this.#wake();
  }
}

function forProcess() {
  if (process.env.NODE_TEST_CONTEXT === 'child') {
    return [new Output(builtIn.events(), writerTo('stdout'))];
  }
  const names = options.valuesOf('--test-reporter');
  const destinations = options.valuesOf('--test-reporter-destination');
  if (names.length === 0) names.push('spec');
  return names.map((name, i) => {
    const write = writerTo(destinations[i] ?? 'stdout');
    return Object.hasOwn(builtIn, name) && name !== 'events'
      ? new Output(builtIn[name](), write) : new Foreign(name, write);
  });
}

/** A built-in reporter as programs use it: events in, text out. */
function generatorOf(name) {
  return async function* (source) {
    const reporter = builtIn[name]();
    for await (const event of source) {
      const text = reporter.take(event);
      if (text !== undefined && text !== '') yield text;
    }
    const last = reporter.end?.();
    if (last !== undefined && last !== '') yield last;
  };
}

module.exports = { builtIn, forProcess, generatorOf };
