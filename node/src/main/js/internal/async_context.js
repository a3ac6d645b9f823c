'use strict';

// The asynchronous context: one frame is current, a map from each AsyncLocalStorage to its store.
// Frames are never changed but by `disable`; a new store makes a new frame. Promise jobs get the
// frame they were made in from the engine, all other callbacks from `internal/async_hooks`.

const { AsyncContext } = require('internal/globals').native;

const engine = internalBinding('async_context');
const variable = new AsyncContext.Variable();

class AsyncContextFrame extends Map {}

/** The current frame; undefined where no store was ever set. */
const current = () => variable.get();

const hold = () => engine.hold();

/**
 * Makes `frame` the current one for the rest of the scope, callback or promise job that runs. The
 * language only knows scopes, so this asks the engine behind it.
 */
function become(frame) {
  if (variable.get() === frame) return;
  if (!engine.isOpen()) {
    const { codes: { ERR_FEATURE_UNAVAILABLE_ON_PLATFORM } } = require('internal/errors');
    throw new ERR_FEATURE_UNAVAILABLE_ON_PLATFORM('AsyncLocalStorage.prototype.enterWith');
  }
  variable.run(frame, hold);
  engine.becomeHeld();
}

/** Calls `fn(a, b)` with `frame` as the current one; afterwards it is again what it was. */
function within(frame, fn, a, b) {
  if (variable.get() !== frame) return variable.run(frame, fn, a, b);
  try {
    return fn(a, b);
  } finally {
    if (variable.get() !== frame) become(frame);
  }
}

/** `frame`, but with `store` for `storage`. */
function withStore(frame, storage, store) {
  return new AsyncContextFrame(frame).set(storage, store);
}

module.exports = { become, current, within, withStore };
