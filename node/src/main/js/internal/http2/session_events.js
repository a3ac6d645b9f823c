'use strict';

// What a connection tells its session, and what of it programs hear.

const { Buffer } = require('buffer');
const { NghttpError } = require('internal/http2/errors');
const { kSensitive, objectOf } = require('internal/http2/headers');
const { kConnection, kFlow, kHeadRequest, kMaybeDestroy, kServer, kState, kUpdateTimer } =
  require('internal/http2/symbols');
const stream = require('internal/http2/stream_io');
const { closedOnWire } = require('internal/http2/stream_end');
const { ClientHttp2Stream, ServerHttp2Stream } = require('internal/http2/stream_kinds');

const MOST_INVALID_FRAMES = 1000;
const copied = (bytes) => Buffer.from(new Uint8Array(bytes).buffer);
const later = (target, ...values) => process.nextTick(() => target.emit(...values));

/**
 * The listener of the connection of `session`. Several frames may come at once: what programs hear
 * of them is told one after the other, in ticks.
 */
function events(session) {
  const state = session[kState];
  return {
    onFrame() {
      session[kUpdateTimer]();
    },

    onHeaders(flow, { list, sensitive, kind, isNew, isEnd }) {
      const headers = objectOf(list, sensitive, true);
      if (isNew) {
        onRequest(session, flow, headers, list, isEnd);
        return;
      }
      const { target } = flow;
      if (target === undefined) return;
      target[kUpdateTimer]();
      if (isEnd) target[kState].endAfterHeaders = true;
      const flags = isEnd ? 5 : 4;
      later(target, answerEvent(target, kind, headers[':status'], isEnd), headers, flags, list);
    },

    onPush(flow, list, sensitive) {
      const headers = objectOf(list, sensitive, true);
      const pushed = new ClientHttp2Stream(session, {});
      stream.begin(pushed, flow);
      pushed.isPushed = true;
      pushed.end();
      if (session.listenerCount('stream') === 0) {
        session[kConnection].reset(flow, 8);
        return;
      }
      later(session, 'stream', pushed, headers, 4, list);
    },

    onData(flow, bytes) {
      process.nextTick(stream.received, flow.target, flow, bytes);
    },

    onEnd(flow) {
      if (flow.target !== undefined) process.nextTick(stream.ended, flow.target);
    },

    onLocalEnd(flow) {
      const { target } = flow;
      if (target !== undefined && !target.destroyed) target[kMaybeDestroy](0);
    },

    onWantTrailers(flow) {
      stream.wantTrailers(flow.target);
    },

    onStreamClose(flow, code) {
      if (flow.target !== undefined) process.nextTick(closedOnWire, flow.target, code);
    },

    onRemoteSettings() {
      state.remoteSettings = undefined;
      later(session, 'remoteSettings', session.remoteSettings);
    },

    onSettingsAck(acknowledged) {
      if (acknowledged === undefined) return;
      state.localSettings = undefined;
      acknowledged.done?.();
      session.emit('localSettings', session.localSettings);
    },

    onPing(payload) {
      session.emit('ping', copied(payload));
    },

    onPingAck(payload) {
      const first = state.pings.shift();
      if (first === undefined) {
        this.onError(-505, 1);
        return;
      }
      first.done(null, Number(process.hrtime.bigint() - first.start) / 1e6,
        copied(payload));
    },

    onGoaway(...values) {
      process.nextTick(onGoaway, session, ...values);
    },

    onAltsvc(id, origin, value) {
      session.emit('altsvc', value, origin, id);
    },

    onOrigin(origins) {
      if (!session.encrypted || session.destroyed) return;
      if (state.originSet === undefined) state.originSet = new Set(session.originSet);
      for (const origin of origins) state.originSet.add(origin);
      session.emit('origin', origins);
    },

    onInvalidFrame() {
      const most = state.options.maxSessionInvalidFrames ?? MOST_INVALID_FRAMES;
      if (++state.invalidFrames <= most) return;
      const { codes } = require('internal/errors');
      session.destroy(new codes.ERR_HTTP2_TOO_MANY_INVALID_FRAMES(), 2);
    },

    onError(lib, code) {
      session.destroy(new NghttpError(lib), code);
    },
  };
}

// The other end goes: with its streams, or at once because of an error.
function onGoaway(session, code, lastId, data) {
  if (session.destroyed) return;
  const state = session[kState];
  state.goawayCode = code;
  state.goawayLastStreamID = lastId;
  const { socket } = state;
  session.emit('goaway', code, lastId, data);
  if (code === 0) {
    // Streams under way go on to their ends.
    session.close();
  } else {
    const { codes } = require('internal/errors');
    session.destroy(new codes.ERR_HTTP2_SESSION_ERROR(code), 0);
    if (!socket?.destroyed) socket?.resume?.();
  }
}

function answerEvent(target, kind, status, isEnd) {
  if (target.isPushed && !target.isAnswered && kind === 'response') {
    target.isAnswered = true;
    return 'push';
  }
  if (kind === 'trailers') return 'trailers';
  return !isEnd && status >= 100 && status < 200 ? 'headers' : 'response';
}

// A request of the other end.
function onRequest(session, flow, headers, list, isEnd) {
  const connection = session[kConnection];
  if (session.closed || session.listenerCount('stream') === 0 && session[kServer] === undefined) {
    connection.reset(flow, 7);
    return;
  }
  const target = new ServerHttp2Stream(session, {}, headers, list);
  stream.begin(target, flow);
  if (flow.isHead) target[kHeadRequest] = true;
  target[kState].endAfterHeaders = isEnd;
  const flags = isEnd ? 5 : 4;
  process.nextTick(() => {
    if (!session.emit('stream', target, headers, flags, list) && target[kFlow] === flow) {
      target.close(7);
    }
  });
}

module.exports = { events, kSensitive };
