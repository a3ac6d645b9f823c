'use strict';

// An EventTarget with the methods of an emitter: its listeners get what an event carries.

const { EventTarget } = require('internal/event_target');
const { validateFunction } = require('internal/validators');

const kListeners = Symbol('kListeners');

// The wrappers of emitter-like listeners, by event.
function listenersOf(target) {
  if (target[kListeners] === undefined) {
    Object.defineProperty(target, kListeners, { value: new Map() });
  }
  return target[kListeners];
}

class NodeEventTarget extends EventTarget {
  on(type, listener, options) {
    validateFunction(listener, 'listener');
    const all = listenersOf(this);
    if (!all.has(type)) all.set(type, new Map());
    const ofType = all.get(type);
    if (ofType.has(listener)) return this;
    const wrapper = (event) => {
      if (options?.once) ofType.delete(listener);
      Reflect.apply(listener, this, 'data' in event ? [event.data] : []);
    };
    ofType.set(listener, wrapper);
    this.addEventListener(type, wrapper, options);
    return this;
  }

  once(type, listener) {
    return this.on(type, listener, { once: true });
  }

  addListener(type, listener) {
    return this.on(type, listener);
  }

  off(type, listener) {
    const wrapper = listenersOf(this).get(type)?.get(listener);
    if (wrapper !== undefined) {
      listenersOf(this).get(type).delete(listener);
      this.removeEventListener(type, wrapper);
    }
    return this;
  }

  removeListener(type, listener) {
    return this.off(type, listener);
  }

  removeAllListeners(type) {
    for (const [each, ofType] of listenersOf(this)) {
      if (type !== undefined && each !== type) continue;
      for (const listener of [...ofType.keys()]) this.off(each, listener);
    }
    return this;
  }

  emit(type, value) {
    const { MessageEvent } = require('internal/worker/message_event');
    const heard = this.listenerCount(type) > 0;
    this.dispatchEvent(new MessageEvent(type, { data: value }));
    return heard;
  }

  eventNames() {
    return [...listenersOf(this)].filter(([, ofType]) => ofType.size > 0).map(([type]) => type);
  }

  listenerCount(type) {
    return listenersOf(this).get(type)?.size ?? 0;
  }

  setMaxListeners(count) {
    require('events').setMaxListeners(count, this);
  }

  getMaxListeners() {
    return require('events').getMaxListeners(this);
  }
}

module.exports = { NodeEventTarget };
