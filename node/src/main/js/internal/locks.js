'use strict';

// `navigator.locks`: names that are held by one, or shared by many, until a promise settles.

const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE },
} = require('internal/errors');
const { kEnumerableProperty } = require('internal/util');
const { validateAbortSignal, validateFunction } = require('internal/validators');

const kMake = Symbol('kMake');
const kName = Symbol('kName');
const kMode = Symbol('kMode');
const modes = ['exclusive', 'shared'];

const refused = (text, name) => {
  const { DOMException } = require('internal/dom_exception');
  return new DOMException(text, name);
};

class Lock {
  constructor(token, name, mode) {
    if (token !== kMake) throw new ERR_ILLEGAL_CONSTRUCTOR();
    this[kName] = name;
    this[kMode] = mode;
  }

  get name() {
    return this[kName];
  }

  get mode() {
    return this[kMode];
  }
}

/** By name: the requests that hold it, and those that wait, in the order they came. */
const queues = new Map();
const queueOf = (name) => {
  if (!queues.has(name)) queues.set(name, { name, held: [], waiting: [] });
  return queues.get(name);
};

const canHold = ({ held }, { mode }) =>
  held.length === 0 || (mode === 'shared' && held.every((one) => one.mode === 'shared'));

// Who waits first is served first, even if a later one would fit.
function serve(queue) {
  while (queue.waiting.length > 0 && canHold(queue, queue.waiting[0])) {
    hold(queue, queue.waiting.shift());
  }
  if (queue.held.length === 0 && queue.waiting.length === 0) queues.delete(queue.name);
}

function hold(queue, request) {
  request.leave?.();
  queue.held.push(request);
  run(request, new Lock(kMake, request.name, request.mode)).finally(() => {
    const i = queue.held.indexOf(request);
    if (i >= 0) queue.held.splice(i, 1);
    serve(queue);
  });
}

// Settles as the callback does, except that a lock was taken away before.
async function run(request, lock) {
  try {
    await null;
    request.resolve(await request.callback(lock));
  } catch (error) {
    request.reject(error);
  }
}

function steal(queue) {
  for (const request of queue.held.splice(0)) {
    request.reject(refused('The operation was aborted', 'AbortError'));
  }
}

function submit(request, { ifAvailable, steal: steals, signal }) {
  const queue = queueOf(request.name);
  if (steals) {
    steal(queue);
    hold(queue, request);
  } else if (queue.waiting.length === 0 && canHold(queue, request)) {
    hold(queue, request);
  } else if (ifAvailable) {
    run(request, null);
  } else {
    queue.waiting.push(request);
    if (signal !== undefined) leaveOnAbort(queue, request, signal);
  }
}

function leaveOnAbort(queue, request, signal) {
  const onAbort = () => {
    queue.waiting.splice(queue.waiting.indexOf(request), 1);
    request.reject(signal.reason);
    serve(queue);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  request.leave = () => signal.removeEventListener('abort', onAbort);
}

function checkedOptions(name, options) {
  const { mode = 'exclusive', ifAvailable = false, steal: steals = false, signal } = options;
  if (signal !== undefined && (signal === null || typeof signal !== 'object')) {
    throw Object.assign(new ERR_INVALID_ARG_TYPE('signal', 'AbortSignal', signal),
      { message: 'signal is not an object.' });
  }
  if (signal !== undefined) validateAbortSignal(signal, 'options.signal');
  if (!modes.includes(`${mode}`)) {
    throw Object.assign(new ERR_INVALID_ARG_VALUE('mode', mode),
      { message: `mode '${mode}' is not a valid enum value of type LockMode.` });
  }
  signal?.throwIfAborted();
  const wrong = name.startsWith('-') ? 'Lock name may not start with hyphen'
    : ifAvailable && steals ? 'ifAvailable and steal are mutually exclusive'
      : mode !== 'exclusive' && steals ? 'mode: "shared" and steal are mutually exclusive'
        : signal && (steals || ifAvailable)
          ? 'signal cannot be used with steal or ifAvailable' : undefined;
  if (wrong !== undefined) throw refused(wrong, 'NotSupportedError');
  return { mode: `${mode}`, ifAvailable: Boolean(ifAvailable), steal: Boolean(steals), signal };
}

class LockManager {
  constructor(token = undefined) {
    if (token !== kMake) throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  async request(name, options, callback = undefined) {
    if (callback === undefined) [options, callback] = [{}, options];
    validateFunction(callback, 'callback');
    const text = `${name}`;
    const checked = checkedOptions(text, options ?? {});
    const { promise, resolve, reject } = Promise.withResolvers();
    submit({ name: text, mode: checked.mode, callback, resolve, reject }, checked);
    return promise;
  }

  async query() {
    const clientId = `node-${process.pid}-0`;
    const told = (which) => Array.from(queues.values()).flatMap((queue) =>
      queue[which].map(({ name, mode }) => ({ name, mode, clientId })));
    return { held: told('held'), pending: told('waiting') };
  }
}

function finish(Class, names) {
  for (const name of names) {
    Object.defineProperty(Class.prototype, name, kEnumerableProperty);
  }
  Object.defineProperty(Class.prototype, Symbol.toStringTag, {
    __proto__: null, value: Class.name, configurable: true,
  });
}

finish(Lock, ['name', 'mode']);
finish(LockManager, ['request', 'query']);

module.exports = { locks: new LockManager(kMake) };
