'use strict';

// A store that callbacks and promise jobs keep from the place they were made at.

const { AsyncResource } = require('internal/async_hooks/resource');
const { become, current, within, withStore } = require('internal/async_context');
const { validateObject } = require('internal/validators');

class AsyncLocalStorage {
  #defaultValue;
  #name = '';

  constructor(options = {}) {
    validateObject(options, 'options');
    this.#defaultValue = options.defaultValue;
    if (options.name !== undefined) this.#name = `${options.name}`;
  }

  get name() {
    return this.#name;
  }

  /** Takes the store out of the current frame, for all who share it. */
  disable() {
    current()?.delete(this);
  }

  enterWith(store) {
    become(withStore(current(), this, store));
  }

  run(store, callback, ...args) {
    const before = current();
    let after;
    const frame = withStore(before, this, store);
    const previous = this.getStore();
    try {
      return within(frame, () => {
        try {
          return Reflect.apply(callback, null, args);
        } finally {
          after = current();
        }
      });
    } finally {
      // What the callback set in other storages outlives it; only this one's store is put back.
      if (after !== frame) become(withStore(after, this, previous));
    }
  }

  exit(callback, ...args) {
    return this.run(undefined, callback, ...args);
  }

  getStore() {
    const frame = current();
    return frame !== undefined && frame.has(this) ? frame.get(this) : this.#defaultValue;
  }

  /** Sets the store until the scope that is returned is disposed of. */
  withScope(store) {
    return new RunScope(this, store);
  }

  static bind(fn) {
    return AsyncResource.bind(fn);
  }

  static snapshot() {
    return AsyncLocalStorage.bind((cb, ...args) => cb(...args));
  }
}

class RunScope {
  #storage;
  #previous;
  #isOver = false;

  constructor(storage, store) {
    this.#storage = storage;
    this.#previous = storage.getStore();
    storage.enterWith(store);
  }

  dispose() {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#storage.enterWith(this.#previous);
  }

  [Symbol.dispose]() {
    this.dispose();
  }
}

module.exports = { AsyncLocalStorage };
