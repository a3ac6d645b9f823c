'use strict';

// The first JavaScript of a runtime: the turn (one entry from Java, its ticks after it), the loader
// of built-ins, and the bare `process` and global object that everything else fills lazily.
// Kept to a few KB on purpose: each KB here is paid at every start.

// (Wrapped by the loader: `host` is Java's side.)

// The engine's own object, hidden from scripts.
const graal = globalThis.Graal;
delete globalThis.Graal;

// ---- The turn -------------------------------------------------------------------------------

let ticks = [];
let nextTickIndex = 0;
let rejections = [];

// What `internal/async_hooks` puts here goes with every callback, from the place it is queued at;
// until it does, nothing goes with any.
// `tail` is the tick that was queued last, which may have run: adjacent sends share one. `entered`
// is false outside the turn's ways in, which is where promise jobs run. Messages that come the
// short way (`internal/dgram/short_way`) have their turn in Java, with these and `drain`.
const seam = { carrier: undefined, entered: false, mainHasRun: false, tail: undefined };

function reportUncaught(error, origin) {
  requireBuiltin('internal/process/uncaught').report(error, origin);
}

function drainTicks() {
  while (nextTickIndex < ticks.length) {
    const tick = ticks[nextTickIndex];
    ticks[nextTickIndex++] = undefined;
    try {
      tick.run();
    } catch (error) {
      reportUncaught(error);
      // A tick that stands for many goes on with the next of them.
      if (tick.isDone === false) ticks[--nextTickIndex] = tick;
    }
    if (nextTickIndex > 1024) {
      ticks = ticks.slice(nextTickIndex);
      nextTickIndex = 0;
    }
  }
  ticks.length = 0;
  nextTickIndex = 0;
}

/** Queues an object whose `run()` is called once the current callback is done. */
function enqueueTick(tick) {
  if (!seam.entered && ticks.length === nextTickIndex) host.ticksPending();
  ticks[ticks.length] = seam.carrier === undefined ? tick : seam.carrier.tick(tick);
  seam.tail = tick;
}

// Java's only way in: one macrotask, then the next-tick queue. Promise jobs run when it returns.
function enter(callback, a, b, c, d, e, f) {
  const nested = seam.entered;
  seam.entered = true;
  try {
    callback(a, b, c, d, e, f);
  } catch (error) {
    reportUncaught(error);
  }
  drain();
  seam.mainHasRun = true;
  seam.entered = nested;
}

/** What follows a callback in its turn. */
function drain() {
  if (ticks.length > nextTickIndex) drainTicks();
  if (seam.carrier !== undefined) seam.carrier.leave();
}

// Ticks that promise jobs queued; when none is left, the rejections nobody handled.
function settle() {
  seam.entered = true;
  if (ticks.length > nextTickIndex) {
    drainTicks();
  } else if (rejections.length > 0) {
    const round = rejections;
    rejections = [];
    requireBuiltin('internal/process/promises').report(round);
    if (ticks.length > nextTickIndex) drainTicks();
  }
  if (seam.carrier !== undefined) seam.carrier.leave();
  seam.entered = false;
  if (rejections.length > 0) host.ticksPending();
}

function noteRejection(promise, reason, handled) {
  rejections.push({ promise, reason, handled });
  host.ticksPending();
}

// Called between the outermost call's end and its return: it must not load anything.
graal.setUnhandledPromiseRejectionHandler(
  (reason, promise) => noteRejection(promise, reason, false));

// ---- Built-in modules -----------------------------------------------------------------------

const builtins = new Map();

function requireBuiltin(id) {
  if (id.startsWith('node:')) id = id.slice(5);
  let module = builtins.get(id);
  if (module === undefined) {
    module = { exports: {}, id };
    builtins.set(id, module);
    let done = false;
    try {
      const body = host.builtin(id);
      if (body === null) throw new Error(`No such built-in module: ${id}`);
      body(module.exports, requireBuiltin, module, process, internalBinding);
      done = true;
    } finally {
      // A stack that ran out of room, say: the next one who asks gets a whole module.
      if (!done) builtins.delete(id);
    }
  }
  return module.exports;
}

const bindings = new Map();

function internalBinding(name) {
  let binding = bindings.get(name);
  if (binding === undefined) {
    binding = host.binding(name);
    if (binding === null) throw new Error(`No such binding: ${name}`);
    bindings.set(name, binding);
  }
  return binding;
}

Object.defineProperty(Error, 'prepareStackTrace', {
  __proto__: null,
  value: function ErrorPrepareStackTrace(error, trace) {
    return requireBuiltin('internal/errors/stack').stackText(error, trace);
  },
  writable: true,
  configurable: true,
});

// ---- Properties that load their module at first use -----------------------------------------

function defineLazy(target, name, enumerable, load) {
  const become = (value) => Object.defineProperty(target, name, {
    __proto__: null,
    value, writable: true, enumerable, configurable: true,
  });
  Object.defineProperty(target, name, {
    __proto__: null,
    configurable: true,
    enumerable,
    get() {
      const value = load(name);
      become(value);
      return value;
    },
    set: become,
  });
}

// ---- process, global, console ---------------------------------------------------------------

const processPrototype = Object.create(Object.prototype, {
  [Symbol.toStringTag]: { __proto__: null, value: 'process', configurable: true },
});
Object.defineProperty(processPrototype, 'constructor', {
  __proto__: null,
  value: { process() {} }.process, writable: true, configurable: true,
});
const process = Object.create(processPrototype);

builtins.set('internal/boot', {
  exports: {
    defineLazy, global: globalThis, isLoaded: (id) => builtins.has(id),
    drain, enter, loadBody: (id) => host.builtin(id), noteRejection, reportUncaught, seam, settle,
    tick: { enqueueTick },
  },
});

const { emitBeforeExit, emitEnd, exitStatus } = requireBuiltin('internal/process/object');
requireBuiltin('internal/globals');

return { enter, settle, requireBuiltin, emitBeforeExit, emitEnd, exitStatus };
