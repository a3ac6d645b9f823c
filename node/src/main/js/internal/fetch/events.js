'use strict';

// Events that carry a message, or tell that a connection is closed.

const { Event } = require('internal/event_target');

class MessageEvent extends Event {
  #init;

  constructor(type, init = {}) {
    super(type, init ?? {});
    this.#init = init ?? {};
  }

  get data() {
    return this.#init.data === undefined ? null : this.#init.data;
  }

  get origin() {
    return this.#init.origin === undefined ? '' : `${this.#init.origin}`;
  }

  get lastEventId() {
    return this.#init.lastEventId === undefined ? '' : `${this.#init.lastEventId}`;
  }

  get source() {
    return this.#init.source ?? null;
  }

  get ports() {
    return this.#init.ports ?? [];
  }

  initMessageEvent(type, bubbles = false, cancelable = false, data = null, origin = '',
    lastEventId = '', source = null, ports = []) {
    return new MessageEvent(type,
      { bubbles, cancelable, data, origin, lastEventId, source, ports });
  }
}

class CloseEvent extends Event {
  #init;

  constructor(type, init = {}) {
    super(type, init ?? {});
    this.#init = init ?? {};
  }

  get wasClean() {
    return Boolean(this.#init.wasClean);
  }

  get code() {
    return Number(this.#init.code ?? 0) & 0xffff;
  }

  get reason() {
    return `${this.#init.reason ?? ''}`;
  }
}

module.exports = { CloseEvent, MessageEvent };
