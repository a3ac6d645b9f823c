'use strict';

// http2.Http2Stream: one exchange, as a duplex stream.

const { Duplex } = require('stream');
const { codes } = require('internal/errors');
const {
  kConnection, kFlow, kHeadRequest, kMaybeDestroy, kProceed, kSession, kState, kTimeout,
  kUpdateTimer,
} = require('internal/http2/symbols');
const { codeName } = require('internal/http2/names');
const { send, whenReady } = require('internal/http2/stream_io');
const { setTimeout } = require('internal/http2/timeouts');
const { validateNumber, validateFunction } = require('internal/validators');

class Http2Stream extends Duplex {
  constructor(session, options) {
    super({ ...options, allowHalfOpen: true, decodeStrings: false, autoDestroy: false });
    this[kSession] = session;
    this[kFlow] = undefined;
    this[kTimeout] = null;
    this[kState] = {
      id: undefined, isClosed: false, isAborted: false, rstCode: undefined, didRead: false,
      owedBytes: 0, endAfterHeaders: false, sendsNothing: false,
      sendsFile: false, trailersReady: false, held: [],
      isEndHeld: false, sentHeaders: undefined, sentTrailers: undefined, infoHeaders: undefined,
      hasSentHeaders: false, whenReady: [],
    };
    session[kState].pending.add(this);
  }

  get bufferSize() {
    return this.writableLength + (this[kFlow]?.queuedBytes ?? 0);
  }

  get endAfterHeaders() {
    return this[kState].endAfterHeaders;
  }

  get sentHeaders() {
    return this[kState].sentHeaders;
  }

  get sentTrailers() {
    return this[kState].sentTrailers;
  }

  get sentInfoHeaders() {
    return this[kState].infoHeaders;
  }

  get pending() {
    return this[kState].id === undefined;
  }

  get id() {
    return this[kState].id;
  }

  get session() {
    return this[kSession];
  }

  get headersSent() {
    return this[kState].hasSentHeaders;
  }

  get aborted() {
    return this[kState].isAborted;
  }

  get headRequest() {
    return Boolean(this[kHeadRequest]);
  }

  get rstCode() {
    return this[kState].rstCode;
  }

  get closed() {
    return this[kState].isClosed;
  }

  get state() {
    const flow = this[kFlow];
    if (this.destroyed || flow === undefined) return {};
    return {
      state: flow.wireState, weight: 16, sumDependencyWeight: 0,
      localClose: flow.localOpen ? 0 : 1, remoteClose: flow.remoteOpen ? 0 : 1,
      localWindowSize: flow.receiveWindow,
    };
  }

  _onTimeout() {
    if (this.destroyed) return;
    const connection = this[kSession]?.[kConnection];
    if (this[kFlow]?.queuedBytes > 0 && connection?.hasSentSinceAsked()) {
      this[kUpdateTimer]();
      return;
    }
    this.emit('timeout');
  }

  _write(data, encoding, callback) {
    const { Buffer } = require('buffer');
    const bytes = typeof data === 'string' ? Buffer.from(data, encoding) : data;
    send(this, bytes, callback);
  }

  _writev(chunks, callback) {
    const { Buffer } = require('buffer');
    const all = chunks.map(({ chunk, encoding }) =>
      typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk);
    send(this, Buffer.concat(all), callback);
  }

  _final(callback) {
    whenReady(this, () => {
      const flow = this[kFlow];
      if (this.destroyed || this[kState].isClosed || flow?.isClosed) {
        callback();
        return;
      }
      if (this[kState].sendsFile) {
        callback();
        return;
      }
      // The headers of an answer without a body may still come.
      if (!this.headersSent && this.headRequest) {
        callback();
        return;
      }
      if (!this.headersSent) this[kProceed]();
      if (flow === undefined || !flow.localOpen || this[kState].sendsNothing) {
        callback();
        return;
      }
      this[kSession][kConnection].endData(flow);
      callback();
    });
  }

  _read() {
    if (this.destroyed) {
      this.push(null);
      return;
    }
    const state = this[kState];
    state.didRead = true;
    const flow = this[kFlow];
    const connection = this[kSession]?.[kConnection];
    // What the reader had no room for is read now.
    if (state.owedBytes > 0) connection?.consume(flow, state.owedBytes);
    state.owedBytes = 0;
    while (state.held.length > 0) {
      const bytes = state.held.shift();
      if (!this.push(bytes)) {
        state.owedBytes = bytes.length;
        return;
      }
      connection?.consume(flow, bytes.length);
    }
    if (state.isEndHeld) {
      state.isEndHeld = false;
      this.push(null);
    }
  }

  sendTrailers(headers) {
    const state = this[kState];
    if (this.destroyed) throw new codes.ERR_HTTP2_INVALID_STREAM();
    if (state.sentTrailers) throw new codes.ERR_HTTP2_TRAILERS_ALREADY_SENT();
    if (!state.trailersReady) throw new codes.ERR_HTTP2_TRAILERS_NOT_READY();
    require('internal/validators').validateObject(headers ?? null, 'headers');
    const { listOf } = require('internal/http2/headers');
    const copy = { __proto__: null, ...headers };
    this[kUpdateTimer]();
    const flow = this[kFlow];
    const listed = listOf(copy, 'trailers');
    state.sentTrailers = copy;
    flow.wantsTrailers = false;
    // Without any the stream ends with a frame of data.
    if (listed.list.length === 0) this[kSession][kConnection].endData(flow);
    else this[kSession][kConnection].sendHeaders(flow, listed, true);
  }

  close(code = 0, callback = undefined) {
    validateNumber(code, 'code', 0, 0xffffffff);
    if (!Number.isInteger(code)) throw new codes.ERR_OUT_OF_RANGE('code', 'an integer', code);
    if (callback !== undefined) {
      validateFunction(callback, 'callback');
      this.once('close', callback);
    }
    if (this.closed) return;
    require('internal/http2/stream_end').closeStream(this, code, true);
  }

  _destroy(error, callback) {
    const session = this[kSession];
    const state = this[kState];
    const flow = this[kFlow];
    clearTimeout(this[kTimeout]);
    const ofSession = session[kState].goawayCode || session[kState].code;
    let code;
    if (error) code = error.name === 'AbortError' ? 8 : ofSession || 2;
    else code = state.rstCode ?? ofSession ?? 0;
    if (!this.closed) require('internal/http2/stream_end').closeStream(this, code, false);
    if (flow !== undefined && !flow.isClosed) {
      session[kConnection].reset(flow, state.rstCode ?? code);
    }
    if (!error && code !== 0 && code !== 8) {
      error = new codes.ERR_HTTP2_STREAM_ERROR(codeName(code));
    }
    session[kState].streams.delete(state.id);
    session[kState].pending.delete(this);
    this[kSession] = undefined;
    state.held = [];
    callback(error);
    setImmediate(() => session[kMaybeDestroy]());
  }
}

const hidden = (value) => ({ __proto__: null, configurable: true, writable: true, value });
Object.defineProperties(Http2Stream.prototype, {
  setTimeout: hidden(setTimeout),
  priority: hidden(require('internal/util').deprecate(function priority() {},
    'http2Stream.priority is longer supported after priority signalling was deprecated in RFC 9113',
    'DEP0194')),
  [kUpdateTimer]: hidden(function() {
    if (this.destroyed) return;
    this[kTimeout]?.refresh();
    this[kSession]?.[kUpdateTimer]();
  }),
  [kProceed]: hidden(() => {}),
  [kMaybeDestroy]: hidden(require('internal/http2/stream_end').maybeDestroy),
  [Symbol.for('nodejs.util.inspect.custom')]: hidden(function(depth, options) {
    if (typeof depth === 'number' && depth < 0) return this;
    const { id = '<pending>', closed, destroyed, state, _readableState: readableState,
      _writableState: writableState } = this;
    return `Http2Stream ${require('util').inspect(
      { id, closed, destroyed, state, readableState, writableState },
      { ...options, depth: options.depth === null ? null : options.depth - 1 })}`;
  }),
});

module.exports = { Http2Stream };
