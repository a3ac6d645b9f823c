'use strict';

// MessageEvent: an event that carries data.

const { Event } = require('internal/event');

const kFields = Symbol('kFields');

class MessageEvent extends Event {
  constructor(type, init = undefined) {
    super(type, init);
    const { data = null, origin = '', lastEventId = '', source = null, ports = [] } = init ?? {};
    Object.defineProperty(this, kFields, {
      value: {
        data, origin: `${origin}`, lastEventId: `${lastEventId}`, source,
        ports: Object.freeze([...ports]),
      },
    });
  }
}

for (const name of ['data', 'origin', 'lastEventId', 'source', 'ports']) {
  Object.defineProperty(MessageEvent.prototype, name, {
    get() {
      return this[kFields][name];
    },
    enumerable: true,
    configurable: true,
  });
}

module.exports = { MessageEvent };
