'use strict';

// The console: `Console` over any two streams, and `global`, the one over standard output and
// error that `internal/boot_console` loads when a text needs formatting.

const { formatWithOptions, inspect } = require('internal/util/inspect');
const sinks = require('internal/console/sinks');

const kState = Symbol('kConsoleState');

/*
 * new Console(stdout[, stderr][, ignoreErrors])
 * new Console({ stdout, stderr, ignoreErrors, colorMode, inspectOptions, groupIndentation })
 */
function Console(options, ...rest) {
  if (!new.target) return Reflect.construct(Console, [options, ...rest]);
  const settings = require('internal/console/options').read(options, rest);
  become(this, sinks.over(settings.stdout, settings), sinks.over(settings.stderr, settings),
    settings);
  for (const [name, stream] of [['_stdout', settings.stdout], ['_stderr', settings.stderr]]) {
    Object.defineProperty(this, name, {
      __proto__: null, value: stream, writable: true, configurable: true,
    });
  }
}

/** Gives an object its state and `holder` every method bound to it: `const { log } = console`. */
function become(console, out, err, settings, holder = console) {
  const state = {
    out,
    err,
    settings,
    indentation: '',
    counts: new Map(),
    times: new Map(),
  };
  Object.defineProperty(console, kState, { __proto__: null, value: state });
  // A subclass may have methods of its own; the console of boot has stand-ins.
  const source = console instanceof Console && holder === console ? console : Console.prototype;
  for (const name of Object.keys(methods)) {
    const method = source[name].bind(console);
    Object.defineProperties(method, {
      name: { __proto__: null, value: name, configurable: true },
      length: { __proto__: null, value: 0, configurable: true },
    });
    holder[name] = method;
  }
  Object.defineProperty(console, Symbol.toStringTag, {
    __proto__: null, value: 'console', configurable: true,
  });
}

function print({ indentation }, sink, text) {
  let shown = text;
  if (indentation !== '') {
    shown = indentation + (text.includes('\n') ? text.replaceAll('\n', `\n${indentation}`) : text);
  }
  sink.write(`${shown}\n`);
}

const logTo = (name) => function log(...args) {
  const state = this[kState];
  const sink = state[name];
  print(state, sink, formatWithOptions(sink.inspectOptions(), ...args));
};

const methods = {
  log: logTo('out'),
  info: logTo('out'),
  debug: logTo('out'),
  warn: logTo('err'),
  error: logTo('err'),

  dir(object, options) {
    const state = this[kState];
    const shown = { customInspect: false, ...state.out.inspectOptions(), ...options };
    print(state, state.out, inspect(object, shown));
  },

  time(label = 'default') {
    require('internal/console/times').start(this[kState].times, `${label}`);
  },

  timeEnd(label = 'default') {
    const state = this[kState];
    const words = require('internal/console/times').passed(state.times, 'timeEnd', `${label}`);
    if (words === undefined) return;
    state.times.delete(`${label}`);
    this.log('%s: %s', `${label}`, words);
  },

  timeLog(label = 'default', ...data) {
    const { times } = this[kState];
    const words = require('internal/console/times').passed(times, 'timeLog', `${label}`);
    if (words !== undefined) this.log('%s: %s', `${label}`, words, ...data);
  },

  trace(...args) {
    const options = this[kState].err.inspectOptions();
    const where = { name: 'Trace', message: formatWithOptions(options, ...args) };
    Error.captureStackTrace(where);
    this.error(where.stack);
  },

  assert(expression, ...args) {
    if (expression) return;
    // `warn` is looked up: who replaces it sees failed assertions too.
    if (typeof args[0] === 'string') this.warn(`Assertion failed: ${args[0]}`, ...args.slice(1));
    else this.warn('Assertion failed', ...args);
  },

  clear() {
    this[kState].out.clear();
  },

  count(label = 'default') {
    const { counts } = this[kState];
    const count = (counts.get(`${label}`) ?? 0) + 1;
    counts.set(`${label}`, count);
    this.log(`${label}: ${count}`);
  },

  countReset(label = 'default') {
    if (!this[kState].counts.delete(`${label}`)) {
      process.emitWarning(`Count for '${label}' does not exist`);
    }
  },

  group(...data) {
    if (data.length > 0) this.log(...data);
    const state = this[kState];
    state.indentation += ' '.repeat(state.settings.groupIndentation);
  },

  groupEnd() {
    const state = this[kState];
    const { length } = state.indentation;
    state.indentation = state.indentation.slice(0, length - state.settings.groupIndentation);
  },

  table(data, properties) {
    if (data === null || typeof data !== 'object') return this.log(data);
    const { rows } = require('internal/console/table');
    return this.log(rows(data, properties, this[kState].out.inspectOptions()));
  },
};

methods.dirxml = methods.log;
methods.groupCollapsed = methods.group;

for (const name of Object.keys(methods)) {
  Object.defineProperty(Console.prototype, name, {
    __proto__: null,
    value: methods[name], writable: true, enumerable: true, configurable: true,
  });
}

// An object that was made by another console's prototype chain still counts as one.
Object.defineProperty(Console, Symbol.hasInstance, {
  __proto__: null,
  value: (object) => object !== null && typeof object === 'object' && object[kState] !== undefined,
});

// These speak to an inspector; there is none.
const nothing = (name) => ({ [name]() {} })[name];

// The methods work on the console scripts have, so that they see what scripts replace there.
const front = require('internal/boot_console');
const global = {};
become(front, sinks.standard('stdout'), sinks.standard('stderr'), {
  ignoreErrors: true, colorMode: 'auto', groupIndentation: 2,
}, global);
Object.assign(global, {
  Console,
  profile: nothing('profile'),
  profileEnd: nothing('profileEnd'),
  timeStamp: nothing('timeStamp'),
  context(name) {
    return front;
  },
  createTask(...[name]) {
    if (typeof name !== 'string' || name === '') {
      throw new Error('First argument must be a non-empty string.');
    }
    return { run: (callback) => callback() };
  },
});

module.exports = { Console, global };
