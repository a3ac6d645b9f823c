'use strict';

// Cases of one theme, run one after the other. A case is one named behaviour; the number in front
// of its name is that of the check in the specification of dgram. It has passed when its promise is
// fulfilled and every call it counts was made exactly as often as it said. A case may need what not
// every driver can do; it is skipped, by name, where that is missing. Runs on node as well.

const dgram = require('dgram');

// Where Node trips over a closed socket, or ends the process, we say what is wrong instead.
const isOurs = process.versions.graaljs !== undefined;

const LIMIT_MILLIS = 30000;
const cases = [];

// What the driver under test cannot do; the one who starts the script says so.
const lacking = new Set((process.env.DGRAM_LACKS ?? '').split(','));
if (!parses('async () => { await using nothing = null; }')) lacking.add('AWAIT_USING');

function parses(source) {
  try {
    return typeof new Function(`return ${source}`) === 'function';
  } catch {
    return false;
  }
}

/** Declares a case: test(name, body), or test(name, capability it needs, body). */
function test(name, ...rest) {
  if (cases.length === 0) setImmediate(runAll);
  const body = rest.pop();
  cases.push({ name, body, needs: rest[0] });
}

async function runAll() {
  let failures = 0;
  for (const { name, body, needs } of cases) {
    if (lacking.has(needs)) {
      console.log(`ok - ${name} # SKIP lacks ${needs}`);
      continue;
    }
    const running = new Case();
    try {
      await running.run(body);
      console.log(`ok - ${name}`);
    } catch (error) {
      failures++;
      console.log(`not ok - ${name}`);
      console.log(`# ${String(error && error.stack || error).replaceAll('\n', '\n# ')}`);
    }
  }
  console.log(`1..${cases.length}`);
  if (failures > 0) process.exit(1); // what failed may never end by itself
}

class Case {
  #counted = [];
  #sockets = [];
  #failure;
  #wake = () => {};
  #onUncaught;

  /** A function that must be called `times` times; what it throws fails the case. */
  mustCall(callback = () => {}, times = 1) {
    const { stack } = new Error('counted here');
    const count = { times, made: 0, stack };
    const self = this;
    this.#counted.push(count);
    return function(...values) {
      count.made++;
      self.#wake();
      try {
        return callback.apply(this, values);
      } catch (error) {
        return self.#fail(error);
      }
    };
  }

  /** A function that must not be called. */
  mustNotCall(what = 'a callback') {
    return () => this.#fail(new Error(`${what} was called`));
  }

  /** A socket that is closed when the case ends. */
  socket(...values) {
    const socket = dgram.createSocket(...values);
    this.#sockets.push(socket);
    return socket;
  }

  /** A udp4 socket bound to a free port of 127.0.0.1. */
  bound(options = 'udp4') {
    const socket = this.socket(options);
    socket.bindSync({ address: socket.type === 'udp4' ? '127.0.0.1' : '::1' });
    return socket;
  }

  /** The next uncaught exception of the case goes to `handler`, which must be called. */
  uncaught(handler) {
    this.#onUncaught = this.mustCall(handler);
  }

  async run(body) {
    const uncaught = (error) => {
      const handler = this.#onUncaught;
      this.#onUncaught = undefined;
      if (handler) handler(error);
      else this.#fail(error);
    };
    process.on('uncaughtException', uncaught);
    try {
      await this.#limited(Promise.resolve(body(this)));
      await this.#limited(this.#allMade());
      await turns(2);
      if (this.#failure) throw this.#failure;
      for (const { times, made, stack } of this.#counted) {
        if (times !== made) throw new Error(`called ${made} times, not ${times}; ${stack}`);
      }
    } finally {
      for (const socket of this.#sockets) closeQuietly(socket);
      await turns(1);
      process.removeListener('uncaughtException', uncaught);
    }
  }

  #fail(error) {
    this.#failure ??= error;
    this.#wake();
  }

  #limited(promise) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(this.#failure ?? this.#late()), LIMIT_MILLIS);
      const settle = (how) => (value) => {
        clearTimeout(timer);
        how(value);
      };
      promise.then(settle(resolve), settle(reject));
    });
  }

  #late() {
    const waiting = this.#counted.find(({ times, made }) => made < times);
    return new Error(`not done after ${LIMIT_MILLIS} ms; ${waiting ? waiting.stack : ''}`);
  }

  #allMade() {
    return new Promise((resolve) => {
      this.#wake = () => {
        const open = this.#counted.some(({ times, made }) => made < times);
        if (this.#failure || !open) resolve();
      };
      this.#wake();
    });
  }
}

function closeQuietly(socket) {
  try {
    socket.close();
  } catch (error) {
    if (error.code !== 'ERR_SOCKET_DGRAM_NOT_RUNNING') throw error;
  }
}

/** So many turns of the loop. */
async function turns(count) {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** Resolves with the arguments of the next such event. */
function once(emitter, event) {
  return new Promise((resolve) => emitter.once(event, (...values) => resolve(values)));
}

function show(value) {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`;
  if (Buffer.isBuffer(value)) return `Buffer(${value.toString('hex')})`;
  if (value instanceof Error) return `${value.name} ${value.code}: ${value.message}`;
  if (value === null || typeof value !== 'object') return String(value);
  return `{${Object.keys(value).map((key) => `${key}: ${show(value[key])}`).join(', ')}}`;
}

/** The same value, or the same text of properties in the same order. */
function equal(actual, expected, what = 'value') {
  const simple = expected === null || typeof expected !== 'object';
  const same = simple ? Object.is(actual, expected) : show(actual) === show(expected);
  if (!same) throw new Error(`${what}: ${show(actual)}, not ${show(expected)}`);
}

function ok(value, what = 'condition') {
  if (!value) throw new Error(`${what}: ${show(value)}`);
}

/** `error` has these properties. */
function matches(error, expected) {
  for (const key of Object.keys(expected)) equal(error[key], expected[key], key);
}

/** `action` throws an error with these properties, now. */
function throws(action, expected) {
  let error;
  try {
    action();
  } catch (thrown) {
    error = thrown;
  }
  if (error === undefined) throw new Error(`nothing thrown by ${action}`);
  matches(error, expected);
}

const code = (name) => ({ code: name });

module.exports = { code, equal, isOurs, matches, ok, once, test, throws, turns };
