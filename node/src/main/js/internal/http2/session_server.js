'use strict';

// A server's session: what it may tell besides answers, where else it can be found.

const { codes } = require('internal/errors');
const { Http2Session, SERVER } = require('internal/http2/session');
const { kConnection, kServer, kSessions } = require('internal/http2/symbols');

const MOST_ALTSVC_BYTES = 16382;
const QUOTED = /^[\x20-\x7e\x80-\xff]*$/;

class ServerHttp2Session extends Http2Session {
  constructor(options, socket, server) {
    super(SERVER, options, socket);
    this[kServer] = server;
    if (server !== undefined) server[kSessions]?.add(this);
    if (options.origins) this.origin(...options.origins);
  }

  get server() {
    return this[kServer];
  }

  // altsvc(alt, originOrStream)
  altsvc(alt, originOrStream) {
    if (this.destroyed) throw new codes.ERR_HTTP2_INVALID_SESSION();
    let id = 0;
    let origin;
    if (typeof originOrStream === 'string') {
      origin = originOf(originOrStream);
      if (origin === 'null') throw new codes.ERR_HTTP2_ALTSVC_INVALID_ORIGIN();
    } else if (typeof originOrStream === 'number') {
      if (originOrStream >>> 0 !== originOrStream || originOrStream === 0) {
        throw new codes.ERR_OUT_OF_RANGE('originOrStream',
          `> 0 && < ${2 ** 32}`, originOrStream);
      }
      id = originOrStream;
    } else if (originOrStream !== undefined) {
      // Allowed are a URL, and objects with an origin.
      if (originOrStream !== null && typeof originOrStream === 'object') {
        ({ origin } = originOrStream);
      }
      if (typeof origin !== 'string') {
        throw new codes.ERR_INVALID_ARG_TYPE('originOrStream',
          ['string', 'number', 'URL', 'object'], originOrStream);
      }
      if (origin === 'null' || origin.length === 0) {
        throw new codes.ERR_HTTP2_ALTSVC_INVALID_ORIGIN();
      }
      origin = originOf(origin);
    }
    require('internal/validators').validateString(alt, 'alt');
    if (!QUOTED.test(alt)) throw new codes.ERR_INVALID_CHAR('alt');
    if (alt.length + (origin?.length ?? 0) > MOST_ALTSVC_BYTES) {
      throw new codes.ERR_HTTP2_ALTSVC_LENGTH();
    }
    const { Buffer } = require('buffer');
    const frames = require('internal/http2/frames');
    const name = Buffer.from(origin ?? '', 'latin1');
    const size = Buffer.alloc(2);
    size.writeUInt16BE(name.length);
    this[kConnection].send(frames.frame(frames.ALTSVC, 0, id,
      Buffer.concat([size, name, Buffer.from(alt, 'latin1')])));
  }

  origin(...origins) {
    if (this.destroyed) throw new codes.ERR_HTTP2_INVALID_SESSION();
    if (origins.length === 0) return;
    const { Buffer } = require('buffer');
    const pieces = [];
    let length = 0;
    for (const [i, given] of origins.entries()) {
      let text = given;
      if (typeof given === 'string') text = originOf(given);
      else if (given !== null && typeof given === 'object') text = given.origin;
      if (typeof text !== 'string') {
        throw new codes.ERR_INVALID_ARG_TYPE(`origins[${i}]`, ['string', 'URL', 'object'], given);
      }
      if (text === 'null') throw new codes.ERR_HTTP2_INVALID_ORIGIN();
      length += text.length + 2;
      const size = Buffer.alloc(2);
      size.writeUInt16BE(text.length);
      pieces.push(size, Buffer.from(text, 'latin1'));
    }
    if (length > MOST_ALTSVC_BYTES) throw new codes.ERR_HTTP2_ORIGIN_LENGTH();
    const frames = require('internal/http2/frames');
    const send = () =>
      this[kConnection].send(frames.frame(frames.ORIGIN, 0, 0, Buffer.concat(pieces)));
    require('internal/http2/session_begin').whenReady(this, send);
  }
}

const originOf = (text) => new (require('internal/url').URL)(text).origin;

module.exports = { ServerHttp2Session };
