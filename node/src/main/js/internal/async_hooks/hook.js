'use strict';

// What `createHook` returns: up to five callbacks that can be switched on and off together.

const { codes: { ERR_ASYNC_CALLBACK, ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { validateBoolean } = require('internal/validators');
const hooks = require('internal/async_hooks/hooks');

const callbacks = {
  init: Symbol('init'),
  before: Symbol('before'),
  after: Symbol('after'),
  destroy: Symbol('destroy'),
  promiseResolve: Symbol('promiseResolve'),
};
const kNoPromiseHook = Symbol('kNoPromiseHook');

class AsyncHook {
  constructor({ init, before, after, destroy, promiseResolve, trackPromises }) {
    const given = { init, before, after, destroy, promiseResolve };
    for (const name of Object.keys(given)) {
      if (given[name] !== undefined && typeof given[name] !== 'function') {
        throw new ERR_ASYNC_CALLBACK(`hook.${name}`);
      }
    }
    if (trackPromises !== undefined) validateBoolean(trackPromises, 'trackPromises');
    if (trackPromises === false && promiseResolve !== undefined) {
      throw new ERR_INVALID_ARG_VALUE('trackPromises', trackPromises,
        'must not be false when promiseResolve is enabled');
    }
    for (const name of Object.keys(given)) this[callbacks[name]] = given[name];
    this[kNoPromiseHook] = trackPromises === false;
  }

  enable() {
    hooks.enable(hookOf(this));
    return this;
  }

  disable() {
    hooks.disable(hookOf(this));
    return this;
  }
}

// How the emitting side sees a hook; always the same object for the same hook.
const views = new WeakMap();

function hookOf(asyncHook) {
  let view = views.get(asyncHook);
  if (view === undefined) {
    view = {
      calls: (event) => asyncHook[callbacks[event]] !== undefined,
      call: (event, values) => asyncHook[callbacks[event]](...values),
      tracksPromises: () => !asyncHook[kNoPromiseHook],
    };
    views.set(asyncHook, view);
  }
  return view;
}

const createHook = (fns) => new AsyncHook(fns);

module.exports = { createHook };
