'use strict';

// An EventTarget that also speaks as an emitter does: `on` listeners get the bare value.

const { codes } = require('internal/errors');
const { validateString } = require('internal/validators');
const { EventTarget, kEvents, kHybridDispatch, kIsNodeStyleListener, listenersOf } =
  require('internal/event_target');
const { kMaxEventTargetListeners } = require('internal/events/shared');

function check(target) {
  if (!(target instanceof NodeEventTarget)) throw new codes.ERR_INVALID_THIS('NodeEventTarget');
}

class NodeEventTarget extends EventTarget {
  static defaultMaxListeners = 10;

  setMaxListeners(n) {
    check(this);
    require('events').setMaxListeners(n, this);
  }

  getMaxListeners() {
    check(this);
    return this[kMaxEventTargetListeners];
  }

  eventNames() {
    check(this);
    return [...this[kEvents].keys()];
  }

  listenerCount(type) {
    check(this);
    return this[kEvents].get(`${type}`)?.size ?? 0;
  }

  off(type, listener, options) {
    check(this);
    this.removeEventListener(type, listener, options);
    return this;
  }

  removeListener(type, listener, options) {
    check(this);
    this.removeEventListener(type, listener, options);
    return this;
  }

  on(type, listener) {
    check(this);
    this.addEventListener(type, listener, { [kIsNodeStyleListener]: true });
    return this;
  }

  addListener(type, listener) {
    check(this);
    this.addEventListener(type, listener, { [kIsNodeStyleListener]: true });
    return this;
  }

  // Whether anybody listened.
  emit(type, value) {
    check(this);
    validateString(type, 'type');
    const had = this.listenerCount(type) > 0;
    this[kHybridDispatch](value, type);
    return had;
  }

  once(type, listener) {
    check(this);
    this.addEventListener(type, listener, { once: true, [kIsNodeStyleListener]: true });
    return this;
  }

  removeAllListeners(type) {
    check(this);
    for (const each of type === undefined ? this.eventNames() : [`${type}`]) {
      for (const listener of listenersOf(this, each)) {
        this.removeEventListener(each, listener);
        this.removeEventListener(each, listener, true);
      }
      this[kEvents].delete(each);
    }
    return this;
  }
}

for (const name of Object.getOwnPropertyNames(NodeEventTarget.prototype)) {
  if (name !== 'constructor') {
    Object.defineProperty(NodeEventTarget.prototype, name, { enumerable: true });
  }
}

module.exports = { NodeEventTarget };
