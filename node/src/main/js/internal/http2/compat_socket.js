'use strict';

// `socket` of requests and answers: the session's, except for what concerns one stream.

const { codes } = require('internal/errors');
const { kSession } = require('internal/http2/symbols');

const ofStream = new Set(['on', 'once', 'end', 'emit', 'destroy']);
const refused = new Set(['write', 'read', 'pause', 'resume']);

const sessionOf = (stream) => stream.session ?? stream[kSession];

const handler = {
  has(stream, name) {
    const reference = sessionOf(stream)?.socket ?? stream;
    return name in stream || name in reference;
  },
  get(stream, name) {
    if (ofStream.has(name)) return stream[name].bind(stream);
    if (name === 'writable' || name === 'destroyed') return stream[name];
    if (name === 'readable') {
      if (stream.destroyed) return false;
      return stream.readable;
    }
    if (name === 'setTimeout') {
      const session = sessionOf(stream);
      return session === undefined ? stream.setTimeout.bind(stream)
        : session.setTimeout.bind(session);
    }
    if (refused.has(name)) throw new codes.ERR_HTTP2_NO_SOCKET_MANIPULATION();
    const reference = sessionOf(stream)?.socket ?? stream;
    const value = reference[name];
    return typeof value === 'function' ? value.bind(reference) : value;
  },
  getPrototypeOf(stream) {
    const session = sessionOf(stream);
    return Reflect.getPrototypeOf(session === undefined ? stream : session.socket ?? stream);
  },
  set(stream, name, value) {
    if (name === 'writable' || name === 'readable' || name === 'destroyed' || ofStream.has(name)) {
      stream[name] = value;
      return true;
    }
    if (name === 'setTimeout') {
      const session = sessionOf(stream);
      (session ?? stream).setTimeout = value;
      return true;
    }
    if (refused.has(name)) throw new codes.ERR_HTTP2_NO_SOCKET_MANIPULATION();
    const reference = sessionOf(stream)?.socket ?? stream;
    reference[name] = value;
    return true;
  },
};

const compatSocket = (stream) => new Proxy(stream, handler);

module.exports = { compatSocket };
