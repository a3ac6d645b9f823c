'use strict';

// A resource of the program's own: what runs in its scope runs in the context it was made in.

const { codes: { ERR_ASYNC_TYPE, ERR_INVALID_ASYNC_ID } } = require('internal/errors');
const { validateFunction, validateString } = require('internal/validators');
const context = require('internal/async_context');
const hooks = require('internal/async_hooks/hooks');
const { callFrom, getDefaultTriggerAsyncId, newAsyncId,
  symbols: { async_id_symbol, trigger_async_id_symbol } } = require('internal/async_hooks');

const context_frame = Symbol('context_frame');

// Resources nobody destroys are destroyed when they are collected.
let collected;

function destroyWhenCollected(resource) {
  const state = { destroyed: false };
  collected ??= new FinalizationRegistry(({ asyncId, state: { destroyed } }) => {
    if (!destroyed) hooks.emitDestroy(asyncId);
  });
  collected.register(resource, { asyncId: resource[async_id_symbol], state });
  return state;
}

class AsyncResource {
  #collection;

  constructor(type, options = {}) {
    validateString(type, 'type');
    let triggerAsyncId = options;
    let requireManualDestroy = false;
    if (typeof options !== 'number') {
      ({ triggerAsyncId = getDefaultTriggerAsyncId() } = options);
      requireManualDestroy = Boolean(options.requireManualDestroy);
    }
    if (!Number.isSafeInteger(triggerAsyncId) || triggerAsyncId < -1) {
      throw new ERR_INVALID_ASYNC_ID('triggerAsyncId', triggerAsyncId);
    }
    this[context_frame] = context.current();
    this[async_id_symbol] = newAsyncId();
    this[trigger_async_id_symbol] = triggerAsyncId;
    if (hooks.initHooksExist()) {
      if (type.length === 0) throw new ERR_ASYNC_TYPE(type);
      hooks.emitInit(this[async_id_symbol], type, triggerAsyncId, this);
    }
    if (!requireManualDestroy && hooks.destroyHooksExist()) {
      this.#collection = destroyWhenCollected(this);
    }
  }

  runInAsyncScope(fn, thisArg, ...args) {
    const origin = {
      asyncId: this[async_id_symbol],
      triggerId: this[trigger_async_id_symbol],
      frame: this[context_frame],
    };
    return callFrom(origin, this, () => Reflect.apply(fn, thisArg, args));
  }

  emitDestroy() {
    if (this.#collection !== undefined) this.#collection.destroyed = true;
    hooks.emitDestroy(this[async_id_symbol]);
    return this;
  }

  asyncId() {
    return this[async_id_symbol];
  }

  triggerAsyncId() {
    return this[trigger_async_id_symbol];
  }

  bind(fn, thisArg) {
    validateFunction(fn, 'fn');
    if (thisArg !== undefined) {
      return withLength(this.runInAsyncScope.bind(this, fn, thisArg), fn.length);
    }
    const resource = this;
    return withLength(function bound(...args) {
      return resource.runInAsyncScope(fn, this, ...args);
    }, fn.length);
  }

  static bind(fn, type, thisArg) {
    type ||= fn.name || 'bound-anonymous-fn';
    return new AsyncResource(type).bind(fn, thisArg);
  }
}

function withLength(fn, length) {
  return Object.defineProperty(fn, 'length', {
    __proto__: null,
    value: length, writable: false, enumerable: false, configurable: true,
  });
}

module.exports = { AsyncResource };
