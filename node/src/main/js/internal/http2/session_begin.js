'use strict';

// The beginning of a session, when its socket is connected, and what it asks of the other end.

const { codes } = require('internal/errors');
const { Connection } = require('internal/http2/connection');
const { receive } = require('internal/http2/receiving');
const { events } = require('internal/http2/session_events');
const { kConnection, kState, kUpdateTimer } = require('internal/http2/symbols');

const SERVER = 0;
const CLIENT = 1;
const MOST_PINGS = 10;
const MOST_MAX_STREAMS = 0xffffffff;

/** Runs `step` now, or when the socket is connected. */
function whenReady(session, step) {
  const state = session[kState];
  if (state.isReady) step();
  else state.whenReady.push(step);
}

function begin(session) {
  const state = session[kState];
  if (state.isDestroyed) return;
  const { socket, options, type } = state;
  const connection = new Connection({
    isServer: type === SERVER,
    options,
    events: events(session),
    write: (bytes, done) => {
      session[kUpdateTimer]();
      if (socket.destroyed) done(new codes.ERR_SOCKET_CLOSED());
      else socket.write(bytes, done);
    },
  });
  session[kConnection] = connection;
  state.alpnProtocol = socket.encrypted ? socket.alpnProtocol : 'h2c';
  state.isReady = true;
  connection.mostStreams = Math.min(MOST_MAX_STREAMS,
    options.peerMaxConcurrentStreams === undefined || type === SERVER
      ? MOST_MAX_STREAMS
      : options.peerMaxConcurrentStreams);
  if (type === CLIENT && options.peerMaxConcurrentStreams !== undefined) {
    connection.remote.maxConcurrentStreams = options.peerMaxConcurrentStreams;
  }
  state.pendingSettings++;
  submitSettings(session, { ...options.settings });
  socket.on('data', (bytes) => {
    session[kUpdateTimer]();
    receive(connection, bytes);
  });
  // What else the socket could say is the session's affair.
  for (const step of state.whenReady.splice(0)) if (!session.destroyed) step();
  process.nextTick(() => session.emit('connect', session, socket));
}

function submitSettings(session, settings, callback) {
  const connection = session[kConnection];
  const start = process.hrtime.bigint();
  if (settings.maxFrameSize !== undefined) {
    connection.largestFrameAsked = Math.max(connection.largestFrameAsked ?? 0,
      settings.maxFrameSize);
  }
  if (settings.maxConcurrentStreams !== undefined && session.type === SERVER) {
    connection.mostStreams = settings.maxConcurrentStreams;
  }
  connection.submitSettings(settings, (error) => {
    session[kState].pendingSettings--;
    if (typeof callback !== 'function') return;
    const duration = Number(process.hrtime.bigint() - start) / 1e6;
    if (error) callback(error);
    else callback(null, session.localSettings, duration);
  });
}

function sendPing(session, payload, done) {
  const state = session[kState];
  if (session.destroyed || state.pings.length >= (state.options.maxOutstandingPings ??
      MOST_PINGS)) {
    done(new codes.ERR_HTTP2_PING_CANCEL());
    return false;
  }
  const { Buffer } = require('buffer');
  const frames = require('internal/http2/frames');
  const start = process.hrtime.bigint();
  let bytes = payload;
  if (bytes === undefined) {
    bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(start);
  }
  state.pings.push({ bytes: Buffer.from(bytes), start, done });
  session[kConnection].send(frames.frame(frames.PING, 0, 0, Buffer.from(bytes)));
  return true;
}

function sendGoaway(session, code, lastStreamID, opaqueData) {
  const connection = session[kConnection];
  if (session.destroyed || connection === undefined) return;
  const { Buffer } = require('buffer');
  const data = opaqueData === undefined
    ? undefined
    : Buffer.from(opaqueData.buffer, opaqueData.byteOffset, opaqueData.byteLength);
  connection.goaway(code, lastStreamID > 0 ? lastStreamID : connection.lastPeerId, data);
}

module.exports = { begin, sendGoaway, sendPing, submitSettings, whenReady };
