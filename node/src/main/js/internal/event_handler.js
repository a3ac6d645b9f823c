'use strict';

// Handler properties such as `onabort`: one listener each, at the place where it was first set.

const { codes } = require('internal/errors');
const { isEventTarget, kEvents, kHandlers } = require('internal/event_target');

function check(target) {
  if (!isEventTarget(target) || target[kEvents] === undefined) {
    throw new codes.ERR_INVALID_THIS('EventTarget');
  }
}

function makeListener(state) {
  return function(...values) {
    return typeof state.handler === 'function' ?
      Reflect.apply(state.handler, this, values) : undefined;
  };
}

function defineEventHandler(prototype, name) {
  Object.defineProperty(prototype, `on${name}`, {
    __proto__: null,
    get() {
      check(this);
      return this[kHandlers]?.get(name)?.handler ?? null;
    },
    set(value) {
      check(this);
      this[kHandlers] ??= new Map();
      const state = this[kHandlers].get(name);
      const handler = typeof value === 'function' || (typeof value === 'object' && value) ?
        value : undefined;
      if (state !== undefined && handler !== undefined) {
        state.handler = handler;
      } else if (state !== undefined) {
        this[kHandlers].delete(name);
        this.removeEventListener(name, state.listener);
      } else if (handler !== undefined) {
        const made = { handler };
        made.listener = makeListener(made);
        this[kHandlers].set(name, made);
        this.addEventListener(name, made.listener);
      }
    },
    enumerable: true,
    configurable: true,
  });
  const { get, set } = Object.getOwnPropertyDescriptor(prototype, `on${name}`);
  Object.defineProperty(get, 'name', { __proto__: null, value: `get on${name}` });
  Object.defineProperty(set, 'name', { __proto__: null, value: `set on${name}` });
}

module.exports = { defineEventHandler };
