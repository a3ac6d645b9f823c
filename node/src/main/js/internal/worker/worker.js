'use strict';

// Worker: a script in a runtime of its own, on a thread of its own.

const EventEmitter = require('events');
const {
  codes: {
    ERR_INVALID_ARG_TYPE, ERR_MISSING_ARGS, ERR_WORKER_INVALID_EXEC_ARGV, ERR_WORKER_NOT_RUNNING,
    ERR_WORKER_PATH,
  },
} = require('internal/errors');
const { validateArray, validateObject, validateString } = require('internal/validators');
const state = require('internal/worker/state');

const SHARE_ENV = Symbol.for('nodejs.worker_threads.SHARE_ENV');
const kinds = ['maxYoungGenerationSizeMb', 'maxOldGenerationSizeMb', 'codeRangeSizeMb',
  'stackSizeMb'];
const NO_LIMIT = -1;
const STACK_MB = 4;
const kPassesOn = Symbol('kPassesOn');

/** `{ kind, source }` of what a worker is to run. */
function entryOf(filename, isEval) {
  if (isEval) {
    if (typeof filename !== 'string') {
      const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
      throw new ERR_INVALID_ARG_VALUE('options.eval', isEval,
        'must be false when \'filename\' is not a string');
    }
    return { kind: 'eval', source: filename };
  }
  const { isURL } = require('internal/url');
  if (isURL?.(filename)) {
    if (filename.protocol === 'data:') return { kind: 'url', source: filename.href };
    return { kind: 'file', source: require('url').fileURLToPath(filename) };
  }
  if (typeof filename !== 'string') {
    throw new ERR_INVALID_ARG_TYPE('filename', ['string', 'URL'], filename);
  }
  const { isAbsolute, resolve } = require('path');
  if (!isAbsolute(filename) && !/^\.\.?[\\/]/.test(filename)) throw new ERR_WORKER_PATH(filename);
  return { kind: 'file', source: resolve(filename) };
}

function variablesOf(env) {
  if (env === SHARE_ENV || env === undefined || env === null) env = process.env;
  else if (typeof env !== 'object') {
    throw new ERR_INVALID_ARG_TYPE('options.env',
      ['object', 'undefined', 'null', 'worker_threads.SHARE_ENV'], env);
  }
  return Object.entries(env).filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => [name, `${value}`]);
}

function execArgvOf(given) {
  if (given === undefined || given === null) return process.execArgv;
  validateArray(given, 'options.execArgv');
  // Options of the process as a whole are no worker's.
  const odd = given.filter((option) => /^--(title|expose-internals|v8-|max-old)/.test(option));
  if (odd.length > 0) throw new ERR_WORKER_INVALID_EXEC_ARGV(odd);
  return given.map(String);
}

function limitsOf(given) {
  const limits = {};
  for (const kind of kinds) {
    const fallback = kind === 'stackSizeMb' ? STACK_MB : NO_LIMIT;
    limits[kind] = typeof given?.[kind] === 'number' ? given[kind] : fallback;
  }
  return limits;
}

class Worker extends EventEmitter {
  #handle;
  #control;
  #port;
  #stdin = null;
  #stdout;
  #stderr;
  #limits;
  #name;
  #ended;

  constructor(filename, options = {}) {
    super();
    require('internal/permission').throwIfDenied(
      internalBinding('workers').allowed(), 'worker', '');
    validateObject(options, 'options');
    if (options.execArgv) validateArray(options.execArgv, 'options.execArgv');
    if (options.argv) validateArray(options.argv, 'options.argv');
    const variables = variablesOf(options.env);
    const entry = entryOf(filename, options.eval);
    if (options.name !== undefined) validateString(options.name, 'options.name');
    this.#limits = limitsOf(options.resourceLimits);
    this.#name = options.name ?? 'WorkerThread';
    this.#handle = internalBinding('workers').create(
      execArgvOf(options.execArgv), (options.argv ?? []).map(String), variables, process.cwd(),
      Boolean(options.stdin));
    this.#openStreams(options);
    this.#control = this.#handle.control();
    this.#openPort();
    require('internal/worker/wire').post(this.#control, {
      ...entry, workerData: options.workerData, environment: state.environment,
      name: this.#name, resourceLimits: this.#limits,
    }, options.transferList ?? []);
    const { Carried } = require('internal/async_hooks/carried');
    const carried = new Carried('WORKER', this);
    this.#control.listen((message) => carried.run(() => this.#hear(message)));
    this.#ended = Promise.withResolvers();
    this.#handle.start((number, bytes) => this.#show(number, bytes), (status) => {
      carried.run(() => this.#end(status));
      carried.end();
    });
    process.nextTick(() => process.emit('worker', this));
  }

  #openStreams({ stdin, stdout, stderr }) {
    const { Readable, Writable } = require('stream');
    this.#stdout = new Readable({ read() {} });
    this.#stderr = new Readable({ read() {} });
    for (const [stream, name, isOwn] of [[this.#stdout, 'stdout', stdout],
      [this.#stderr, 'stderr', stderr]]) {
      if (isOwn) continue;
      stream[kPassesOn] = name;
    }
    if (!stdin) return;
    const handle = this.#handle;
    this.#stdin = new Writable({
      write(chunk, encoding, callback) {
        handle.feed(chunk);
        callback();
      },
      final(callback) {
        handle.endInput();
        callback();
      },
    });
  }

  #openPort() {
    const { portOver } = require('internal/worker/message_port');
    this.#port = portOver(this.#handle.messages());
    for (const event of ['message', 'messageerror']) {
      this.#port.on(event, (value) => this.emit(event, value));
    }
    // The worker itself is what keeps the process.
    this.#port.unref();
  }

  #hear(message) {
    const { type, error } = require('internal/worker/wire').read(message);
    if (type === 'online') this.emit('online');
    else this.emit('error', require('internal/worker/errors').rebuild(error));
  }

  // Passed on past the stream unless the script looks at that.
  #show(number, bytes) {
    const { copied } = require('internal/child_process/streams');
    const stream = number === 1 ? this.#stdout : this.#stderr;
    const chunk = copied(bytes);
    if (stream[kPassesOn] !== undefined) process[stream[kPassesOn]].write(chunk);
    if (stream[kPassesOn] === undefined || stream.readableFlowing) stream.push(chunk);
  }

  #end(status) {
    this.#handle = null;
    const { drain } = require('internal/worker/message_port');
    drain(this.#port);
    this.#port.close();
    this.#stdout.push(null);
    this.#stderr.push(null);
    this.#stdin?.destroy();
    this.#ended.resolve(status);
    this.emit('exit', status);
  }

  postMessage(...values) {
    if (values.length === 0) throw new ERR_MISSING_ARGS('message');
    if (this.#handle !== null) this.#port.postMessage(...values);
  }

  terminate(callback) {
    if (typeof callback === 'function') {
      process.emitWarning(
        'Passing a callback to worker.terminate() is deprecated. It returns a Promise instead.',
        'DeprecationWarning', 'DEP0132');
      this.once('exit', (code) => callback(null, code));
    }
    if (this.#handle === null) return Promise.resolve();
    this.#handle.ref();
    this.#handle.terminate();
    return this.#ended.promise;
  }

  async [Symbol.asyncDispose]() {
    await this.terminate();
  }

  ref() {
    this.#handle?.ref();
  }

  unref() {
    this.#handle?.unref();
  }

  get threadId() {
    return this.#handle === null ? -1 : this.#handle.threadId();
  }

  get threadName() {
    return this.#handle === null ? null : this.#name;
  }

  get stdin() {
    return this.#stdin;
  }

  get stdout() {
    return this.#stdout;
  }

  get stderr() {
    return this.#stderr;
  }

  get resourceLimits() {
    return this.#handle === null ? {} : { ...this.#limits };
  }

  getHeapSnapshot() {
    return Promise.reject(new ERR_WORKER_NOT_RUNNING());
  }
}

// V8's measures of a thread.
Object.assign(Worker.prototype, require('internal/unavailable').unavailableMembers('Worker', {
  cpuUsage: 1, getHeapStatistics: 0, startCpuProfile: 1, startHeapProfile: 1,
}));

module.exports = { SHARE_ENV, Worker };
