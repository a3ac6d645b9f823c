'use strict';

// Events that carry a message, or tell of a closed connection or of an error.

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

const text = (value, name) => {
  if (typeof value !== 'symbol') return `${value}`;
  throw new TypeError(`${name} is a symbol, which cannot be converted to a DOMString.`);
};

class ErrorEvent extends Event {
  #init;

  constructor(type, init = {}) {
    if (arguments.length === 0) {
      throw new TypeError('ErrorEvent constructor: 1 argument required, but 0 found.');
    }
    super(type, init ?? {});
    const { message = '', filename = '', lineno = 0, colno = 0, error } = init ?? {};
    this.#init = {
      message: text(message, 'message'), filename: `${text(filename, 'filename')}`.toWellFormed(),
      lineno: Number(lineno) >>> 0, colno: Number(colno) >>> 0, error,
    };
  }

  get message() {
    return this.#init.message;
  }

  get filename() {
    return this.#init.filename;
  }

  get lineno() {
    return this.#init.lineno;
  }

  get colno() {
    return this.#init.colno;
  }

  get error() {
    return this.#init.error;
  }
}

for (const name of ['message', 'filename', 'lineno', 'colno', 'error']) {
  Object.defineProperty(ErrorEvent.prototype, name, { __proto__: null, enumerable: true });
}
for (const Class of [CloseEvent, ErrorEvent, MessageEvent]) {
  Object.defineProperty(Class.prototype, Symbol.toStringTag, {
    __proto__: null, value: Class.name, configurable: true,
  });
}

module.exports = { CloseEvent, ErrorEvent, MessageEvent };
