'use strict';

// The end of a session: of its streams, of what waits for an answer, of its socket.

const { codes } = require('internal/errors');
const { kBound, kConnection, kState, kTimeout } = require('internal/http2/symbols');

/** Ends a session with `code` for the other end, and `error` for this one. */
function destroy(session, error, code) {
  const state = session[kState];
  const { socket } = state;
  const connection = session[kConnection];
  state.isDestroyed = true;
  state.code = code;
  clearTimeout(session[kTimeout]);
  const canceled = new codes.ERR_HTTP2_STREAM_CANCEL(error);
  if (connection !== undefined && (code !== 0 || error)) connection.isEnding = true;
  for (const stream of [...state.pending]) stream.destroy(canceled);
  for (const stream of [...state.streams.values()]) stream.destroy(error);
  cancel(session);
  if (socket === undefined || socket.destroyed || connection === undefined) {
    socket?.destroy(error);
    over(session, error);
    return;
  }
  // The other end is told, unless it went first.
  if (code !== 0 || !state.isClosed) connection.goaway(code, connection.lastPeerId);
  connection.flush(() => {
    connection.isOver = true;
    setImmediate(() => {
      if (error === undefined && !socket.destroyed) endSocket(socket);
      else socket.destroy(error);
    });
  });
  over(session, error);
}

// What was sent has to arrive; what still comes is nobody's.
function endSocket(socket) {
  socket.resume?.();
  socket.end(() => socket.destroy());
}

function cancel(session) {
  const state = session[kState];
  for (const { done } of state.pings.splice(0)) {
    done(new codes.ERR_HTTP2_PING_CANCEL());
  }
}

/** Nothing more happens: 'error', if there is one, and 'close'. */
function over(session, error) {
  const state = session[kState];
  if (state.isOver) return;
  state.isOver = true;
  if (!state.isDestroyed) {
    state.isDestroyed = true;
    clearTimeout(session[kTimeout]);
    cancel(session);
  }
  if (session[kConnection] !== undefined && state.socket?.destroyed) {
    session[kConnection].isOver = true;
  }
  if (state.socket !== undefined) {
    const { socket } = state;
    state.proxy = null;
    state.socket = undefined;
    socket[kBound] = undefined;
  }
  process.nextTick(() => {
    if (error) session.emit('error', error);
    session.emit('close');
  });
}

module.exports = { destroy, over };
