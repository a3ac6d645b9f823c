'use strict';

// Members of `process` that few programs use.

const { validateBoolean, validateFunction, validateObject } = require('internal/validators');
const { unavailable } = require('internal/unavailable');

/** Variables from a file, for `process.env`; what is there stays. */
function loadEnvFile(file = '.env') {
  const { parseEnv } = require('internal/util/parse_env');
  const found = parseEnv(require('fs').readFileSync(file, 'utf8'));
  for (const name of Object.keys(found)) process.env[name] ??= found[name];
}

function openStdin() {
  process.stdin.resume();
  return process.stdin;
}

const refOf = (value, name) => value?.[Symbol.for(`nodejs.${name}`)] ??
  value?.[Symbol.for(`node:${name}`)] ?? value?.[name];

function ref(value) {
  const method = refOf(value, 'ref');
  if (typeof method === 'function') Reflect.apply(method, value, []);
}

function unref(value) {
  const method = refOf(value, 'unref');
  if (typeof method === 'function') Reflect.apply(method, value, []);
}

// ---- What is to be done with objects that are alive at the end ---------------------------------

const registered = { exit: new Map(), beforeExit: new Map() };

function runRegistered(event) {
  for (const [reference, callback] of registered[event]) {
    const object = reference.deref();
    registered[event].delete(reference);
    if (object !== undefined) callback(object, event);
  }
}

function register(event, object, callback) {
  if (typeof object !== 'function') validateObject(object, 'ref');
  validateFunction(callback, 'fn');
  if (registered[event].size === 0) process.once(event, () => runRegistered(event));
  registered[event].set(new WeakRef(object), callback);
}

const warn = (name) => require('internal/util')
  .emitExperimentalWarning(`process.finalization.${name}`);

const finalization = {
  register(object, callback) {
    warn('register');
    register('exit', object, callback);
  },
  registerBeforeExit(object, callback) {
    warn('registerBeforeExit');
    register('beforeExit', object, callback);
  },
  unregister(object) {
    warn('unregister');
    for (const event of Object.keys(registered)) {
      for (const reference of registered[event].keys()) {
        if (reference.deref() === object) registered[event].delete(reference);
      }
    }
  },
};

// ---- Flags of NODE_OPTIONS ----------------------------------------------------------------------

const flags = ['--no-warnings', '--no-deprecation', '--throw-deprecation', '--trace-deprecation',
  '--trace-warnings', '--trace-uncaught', '--enable-source-maps', '--preserve-symlinks',
  '--preserve-symlinks-main', '--input-type', '--conditions', '-C', '--dns-result-order',
  '--stack-trace-limit', '--unhandled-rejections', '--title', '-r', '--require', '--import',
  '--inspect', '--inspect-brk', '--inspect-port', '--inspect-wait', '--test-only',
  '--test-reporter', '--test-reporter-destination', '--test-name-pattern', '--expose-gc'];

/** A set that knows flags by `_` for `-`, too, and that nobody changes. */
class NodeEnvironmentFlagsSet extends Set {
  constructor(values) {
    super();
    for (const value of values) super.add(value);
  }

  add() {
    return this;
  }

  delete() {
    return false;
  }

  clear() {}

  has(key) {
    if (typeof key !== 'string') return false;
    const plain = key.replaceAll('_', '-').replace(/=.*$/, '');
    return super.has(plain) || super.has(`--${plain}`) || super.has(`-${plain}`);
  }
}

const allowedNodeEnvironmentFlags = new NodeEnvironmentFlagsSet(flags);

// ---- Bindings: no C++ stands behind, a few are asked for by old programs ------------------------

const bindings = {
  constants: () => {
    const { constants: { signals, errno, priority, dlopen, ...rest } } = require('os');
    return { os: { ...rest, dlopen, errno, signals, priority }, fs: require('fs').constants,
      crypto: require('crypto').constants };
  },
  natives: () => Object.fromEntries(require('module').builtinModules.map((id) => [id, ''])),
  util: () => require('util').types,
  uv: () => {
    const names = require('util').getSystemErrorMap();
    return { errname: (code) => require('util').getSystemErrorName(code),
      ...Object.fromEntries(Array.from(names, ([code, [name]]) => [`UV_${name}`, code])) };
  },
};

function binding(name) {
  name = String(name);
  if (Object.hasOwn(bindings, name)) return bindings[name]();
  throw new Error(`No such module: ${name}`);
}

const sourceMaps = () => require('internal/source_map');

function setSourceMapsEnabled(value) {
  validateBoolean(value, 'val');
  sourceMaps().setSupport(value, value, value);
}

/** `process.dlopen`: whatever the file, it cannot be loaded. */
function dlopen(...args) {
  if (args.length < 2) {
    throw Object.assign(new TypeError('process.dlopen needs at least 2 arguments'),
      { code: 'ERR_MISSING_ARGS' });
  }
  const [module, filename] = args;
  if (Object(module).exports == null) {
    throw new TypeError('Cannot convert undefined or null to object');
  }
  throw require('internal/modules/errors').nativeAddon(`${filename}`);
}

/** `process.x` of what only Unix programs with rights use, and what shows Node's inside. */
const refused = Object.fromEntries(Object.entries({ execve: 1, initgroups: 2,
  setgroups: 1, setegid: 1, seteuid: 1, setgid: 1, setuid: 1, _getActiveRequests: 0,
  _getActiveHandles: 0, _kill: 2, _fatalException: 2, _tickCallback: 0, _debugProcess: 1,
  _debugEnd: 0, _linkedBinding: 1 }).map(([name, length]) =>
  [name, unavailable('process', name, length)]));

// As in Node, where they are what is left of a profiler.
const _startProfilerIdleNotifier = () => {};
const _stopProfilerIdleNotifier = () => {};

module.exports = { ...refused, _startProfilerIdleNotifier, _stopProfilerIdleNotifier,
  _preload_modules: [], allowedNodeEnvironmentFlags, binding, dlopen, finalization,
  loadEnvFile, moduleLoadList: [], openStdin, ref, setSourceMapsEnabled, unref,
  get sourceMapsEnabled() { return sourceMaps().getSupport().enabled; } };
