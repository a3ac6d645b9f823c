'use strict';

// Methods of sessions that are called by the runtime, and by no program's name.

const { kMaybeDestroy, kState, kTimeout, kUpdateTimer } = require('internal/http2/symbols');
const { setTimeout } = require('internal/http2/timeouts');

const descriptors = {
  setTimeout: { configurable: true, writable: true, value: setTimeout },
  [kUpdateTimer]: {
    configurable: true,
    writable: true,
    value() {
      if (this.destroyed) return;
      this[kTimeout]?.refresh();
    },
  },
  [kMaybeDestroy]: {
    configurable: true,
    writable: true,
    value(error) {
      if (error === undefined || error === null) {
        const { isClosed, streams, pending } = this[kState];
        if (!isClosed || streams.size > 0 || pending.size > 0) return;
      }
      this.destroy(error);
    },
  },
  [Symbol.for('nodejs.util.inspect.custom')]: {
    configurable: true,
    writable: true,
    value(depth, options) {
      if (typeof depth === 'number' && depth < 0) return this;
      const { type, closed, destroyed, state, localSettings, remoteSettings } = this;
      return `Http2Session ${require('util').inspect(
        { type, closed, destroyed, state, localSettings, remoteSettings },
        { ...options, depth: options.depth === null ? null : options.depth - 1 })}`;
    },
  },
  [Symbol.for('nodejs.rejection')]: {
    configurable: true,
    writable: true,
    value(error, event, ...args) {
      if (event !== 'stream') {
        this.destroy(error);
        return;
      }
      const [stream] = args;
      if (stream.sentHeaders) {
        stream.destroy(error);
      } else {
        stream.respond({ ':status': 500 });
        stream.end();
      }
    },
  },
};

/** Gives the class its methods. */
const define = (Http2Session) => Object.defineProperties(Http2Session.prototype, descriptors);

module.exports = { define };
