'use strict';

// A named channel. While nobody listens it is a `Channel`, whose methods do next to nothing; with
// the first subscriber or store it becomes an `ActiveChannel`, with the last one it turns back.

const { validateFunction } = require('internal/validators');

// What a failing subscriber throws is nobody's but the process's.
function throwLater(error) {
  process.nextTick(() => {
    throw error;
  });
}

const become = (channel, Class) => Object.setPrototypeOf(channel, Class.prototype);

// Channels that listeners keep alive.
const active = new Set();

function activate(channel) {
  become(channel, ActiveChannel);
  channel._subscribers = [];
  channel._stores = new SafeMap();
  active.add(channel);
}

function deactivateIfUnheard(channel) {
  if (channel._subscribers.length > 0 || channel._stores.size > 0) return;
  become(channel, Channel);
  channel._subscribers = undefined;
  channel._stores = undefined;
  active.delete(channel);
}

class SafeMap extends Map {}

class RunStoresScope {
  #scopes = [];

  constructor(channel, data) {
    for (const [store, transform] of channel._stores) {
      let value = data;
      if (transform) {
        try {
          value = transform(data);
        } catch (error) {
          throwLater(error);
          continue;
        }
      }
      this.#scopes.push(store.withScope(value));
    }
    channel.publish(data);
  }

  [Symbol.dispose]() {
    while (this.#scopes.length > 0) this.#scopes.pop().dispose();
  }
}

class ActiveChannel {
  subscribe(subscription) {
    validateFunction(subscription, 'subscription');
    // A new list: one that is being told of a message stays as it was.
    this._subscribers = [...this._subscribers, subscription];
  }

  unsubscribe(subscription) {
    const at = this._subscribers.indexOf(subscription);
    if (at < 0) return false;
    this._subscribers = this._subscribers.toSpliced(at, 1);
    deactivateIfUnheard(this);
    return true;
  }

  bindStore(store, transform) {
    this._stores.set(store, transform);
  }

  unbindStore(store) {
    if (!this._stores.delete(store)) return false;
    deactivateIfUnheard(this);
    return true;
  }

  get hasSubscribers() {
    return true;
  }

  publish(data) {
    for (const subscription of this._subscribers) {
      try {
        subscription(data, this.name);
      } catch (error) {
        throwLater(error);
      }
    }
  }

  withStoreScope(data) {
    return new RunStoresScope(this, data);
  }

  runStores(data, fn, thisArg, ...args) {
    const scope = this.withStoreScope(data);
    try {
      return Reflect.apply(fn, thisArg, args);
    } finally {
      scope[Symbol.dispose]();
    }
  }
}

class Channel {
  constructor(name) {
    this._subscribers = undefined;
    this._stores = undefined;
    this.name = name;
    this._index = undefined;
  }

  static [Symbol.hasInstance](instance) {
    const prototype = Object.getPrototypeOf(instance);
    return prototype === Channel.prototype || prototype === ActiveChannel.prototype;
  }

  subscribe(subscription) {
    validateFunction(subscription, 'subscription');
    activate(this);
    this.subscribe(subscription);
  }

  unsubscribe() {
    return false;
  }

  bindStore(store, transform) {
    activate(this);
    this.bindStore(store, transform);
  }

  unbindStore() {
    return false;
  }

  get hasSubscribers() {
    return false;
  }

  publish() {}

  runStores(data, fn, thisArg, ...args) {
    return Reflect.apply(fn, thisArg, args);
  }

  withStoreScope() {
    return { [Symbol.dispose]() {} };
  }
}

module.exports = { Channel };
