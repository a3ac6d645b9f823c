'use strict';

// BroadcastChannel: what one posts, all others of the same name get.

const { codes: { ERR_INVALID_THIS, ERR_MISSING_ARGS } } = require('internal/errors');
const { EventTarget } = require('internal/event_target');
const { defineEventHandler } = require('internal/event_handler');
const { customInspectSymbol } = require('internal/util');

const messaging = internalBinding('messaging');
const channels = new Map();

class BroadcastChannel extends EventTarget {
  #name;
  #isClosed = false;
  #isRef = false;

  constructor(name) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('name');
    super();
    this.#name = `${name}`;
    if (!channels.has(this.#name)) channels.set(this.#name, new Set());
    channels.get(this.#name).add(this);
    this.ref();
  }

  get name() {
    if (!(#name in this)) throw new ERR_INVALID_THIS('BroadcastChannel');
    return this.#name;
  }

  postMessage(message) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('message');
    if (this.#isClosed) {
      const { DOMException } = require('internal/dom_exception');
      throw new DOMException('BroadcastChannel is closed.', 'InvalidStateError');
    }
    const { buildRecord, cloneRecord } = require('internal/structured_clone');
    const { MessageEvent } = require('internal/worker/message_event');
    for (const other of channels.get(this.#name)) {
      if (other === this) continue;
      const record = cloneRecord(message, []);
      messaging.post(() => {
        if (other.#isClosed) return;
        other.dispatchEvent(new MessageEvent('message', { data: buildRecord(record).value }));
      });
    }
  }

  close() {
    if (this.#isClosed) return;
    this.#isClosed = true;
    channels.get(this.#name).delete(this);
    this.unref();
  }

  ref() {
    if (!this.#isRef && !this.#isClosed) {
      this.#isRef = true;
      messaging.retain();
    }
    return this;
  }

  unref() {
    if (this.#isRef) {
      this.#isRef = false;
      messaging.release();
    }
    return this;
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return 'BroadcastChannel';
    const { inspect } = require('internal/util/inspect');
    const settings = { ...options, depth: options.depth === null ? null : options.depth - 1 };
    return `BroadcastChannel ${inspect({ name: this.#name, active: !this.#isClosed }, settings)}`;
  }
}

Object.defineProperties(BroadcastChannel.prototype, {
  name: { enumerable: true }, close: { enumerable: true }, postMessage: { enumerable: true },
});
defineEventHandler(BroadcastChannel.prototype, 'message');
defineEventHandler(BroadcastChannel.prototype, 'messageerror');

module.exports = { BroadcastChannel };
