'use strict';

// The `process` object as it stands at start: facts at once, everything else with its first use.

const { defineLazy, tick } = require('internal/boot');
const binding = internalBinding('process');

const facts = binding.facts();
const fact = (name, value, writable = false) => Object.defineProperty(process, name, {
  __proto__: null,
  value, writable, enumerable: true, configurable: true,
});

fact('version', facts.version);

fact('arch', facts.arch);
fact('platform', facts.platform);
fact('release', { name: 'node' });
fact('argv', [facts.execPath, ...Array.from(facts.argv)], true);
fact('execArgv', Array.from(facts.execArgv), true);
fact('execPath', facts.execPath, true);
fact('pid', facts.pid);
fact('argv0', 'jsrt');
defineLazy(process, 'versions', true, () => Object.freeze({ ...binding.versions() }));

// `process instanceof process.constructor`, which makes no other.
Object.defineProperty(Object.getPrototypeOf(process).constructor = function process() {},
  'prototype', { __proto__: null, value: Object.getPrototypeOf(process) });

// process.on(…) and its kin: the emitter joins the prototype chain when one of them is first read.
function becomeEmitter() {
  const EventEmitter = require('events');
  const prototype = Object.getPrototypeOf(process);
  for (const name of emitterMembers) delete prototype[name];
  Object.setPrototypeOf(prototype, EventEmitter.prototype);
  EventEmitter.call(process);
  isEmitter = true;
  require('internal/process/signals').attach();
  return EventEmitter.prototype;
}

const emitterMembers = ['on', 'once', 'off', 'emit', 'addListener', 'removeListener', 'listeners',
  'removeAllListeners', 'prependListener', 'prependOnceListener', 'listenerCount', 'eventNames',
  'rawListeners', 'setMaxListeners', 'getMaxListeners'];

for (const name of emitterMembers) {
  Object.defineProperty(Object.getPrototypeOf(process), name, {
    __proto__: null,
    configurable: true,
    get: () => becomeEmitter()[name],
    set(value) {
      becomeEmitter();
      this[name] = value;
    },
  });
}

let isEmitter = false;

/** Emits on `process` if anything could be listening; true if something was. */
function emit(name, ...values) {
  return isEmitter && process.emit(name, ...values);
}

function emitBeforeExit() {
  emit('beforeExit', process.exitCode ?? 0);
}

function emitExit() {
  if (process._exiting) return;
  process._exiting = true;
  emit('exit', process.exitCode ?? 0);
}

let unsettledStatus;

/** Says who knows the exit status if nothing is left to come and the main module still waits. */
function watchMain(status) {
  unsettledStatus = status;
}

/** Emits 'exit' when nothing keeps the process alive any more. */
function emitEnd() {
  if (!process._exiting && exitCode === undefined && unsettledStatus !== undefined) {
    const status = unsettledStatus();
    if (status !== 0) process.exitCode = status;
  }
  emitExit();
}

let exitCode;
Object.defineProperty(process, 'exitCode', {
  __proto__: null,
  enumerable: true,
  configurable: false,
  get: () => exitCode,
  set(value) {
    if (value !== undefined && value !== null) {
      let code = value;
      if (typeof code === 'string' && code !== '') {
        const number = +code;
        if (Number.isInteger(number)) code = number;
      }
      require('internal/validators').validateInteger(code, 'code');
      value = code;
    }
    exitCode = value;
  },
});

function nextTick(callback, ...values) {
  if (typeof callback !== 'function') {
    const { codes } = require('internal/errors');
    throw new codes.ERR_INVALID_ARG_TYPE('callback', 'function', callback);
  }
  if (process._exiting) return;
  tick.enqueueTick(values.length === 0 ? new Tick(callback) : new TickWith(callback, values));
}

class Tick {
  constructor(callback) {
    this.callback = callback;
  }

  run() {
    const { callback } = this;
    callback();
  }
}

class TickWith {
  constructor(callback, values) {
    this.callback = callback;
    this.values = values;
  }

  run() {
    const { callback } = this;
    callback(...this.values);
  }
}

fact('nextTick', nextTick, true);

const parts = {
  'internal/process/exit': ['exit', 'reallyExit', 'abort'],
  'internal/process/streams': ['stdout', 'stderr', 'stdin', '_rawDebug'],
  'internal/process/warning': ['emitWarning'],
  'internal/process/uncaught': ['setUncaughtExceptionCaptureCallback',
    'hasUncaughtExceptionCaptureCallback', 'addUncaughtExceptionCaptureCallback'],
  'internal/process/usage': ['availableMemory', 'constrainedMemory', 'resourceUsage',
    'threadCpuUsage'],
  'internal/process/report': ['report'],
  'internal/process/seldom': ['_debugEnd', '_debugProcess', '_fatalException',
    '_getActiveHandles', '_getActiveRequests', '_kill', '_linkedBinding', '_preload_modules',
    '_startProfilerIdleNotifier', '_stopProfilerIdleNotifier', '_tickCallback',
    'allowedNodeEnvironmentFlags', 'binding', 'dlopen', 'execve', 'finalization', 'initgroups',
    'loadEnvFile', 'moduleLoadList', 'openStdin', 'ref', 'setegid',
    'seteuid', 'setgid', 'setgroups', 'setSourceMapsEnabled', 'setuid', 'unref'],
  'internal/process/measures': ['hrtime', 'uptime', 'memoryUsage', 'cpuUsage',
    'getActiveResourcesInfo'],
  'internal/process/directory': ['cwd', 'chdir'],
  'internal/process/signals': ['kill'],
  'internal/process/system': ['getuid', 'geteuid', 'getgid', 'getegid', 'getgroups', 'ppid',
    'title', 'env', 'config', 'features', 'getBuiltinModule', 'debugPort', 'umask'],
};

for (const id of Object.keys(parts)) {
  for (const name of parts[id]) {
    defineLazy(process, name, true, () => require(id)[name]);
  }
}

Object.defineProperty(process, 'sourceMapsEnabled', {
  configurable: true,
  enumerable: true,
  get: () => require('internal/process/seldom').sourceMapsEnabled,
});

if (facts.fenced) {
  defineLazy(process, 'permission', true, () =>
    require('internal/permission').processPermission());
}

if (facts.hasOptions) require('internal/process/options').apply();

/** The status the process ends with as things stand. */
const exitStatus = () => exitCode ?? 0;

module.exports = {
  emit, emitBeforeExit, emitEnd, emitExit, exitStatus, watchMain,
  // What `internal/process/options` holds is nothing unless this is true.
  hasOptions: facts.hasOptions,
  // The descriptor of the channel to whoever started this program; '' without one.
  parentChannel: facts.channel,
};
