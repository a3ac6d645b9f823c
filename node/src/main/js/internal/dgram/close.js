'use strict';

// The end of a socket: asked for, by a signal, or by `await using`.

const { defaultTriggerAsyncIdScope, symbols: { async_id_symbol } } =
  require('internal/async_hooks');
const { kStateSymbol, openState } = require('internal/dgram/state');
const { stopReceiving } = require('internal/dgram/receive');

/** Socket.prototype.close: the descriptor is gone when this returns, 'close' comes on a tick. */
function close(socket, callback) {
  if (typeof callback === 'function') socket.on('close', callback);
  const { queue } = socket[kStateSymbol];
  if (queue !== undefined) {
    queue.push(() => socket.close());
    return socket;
  }
  const state = openState(socket);
  stopReceiving(state);
  state.handle.close();
  state.handle = null;
  defaultTriggerAsyncIdScope(socket[async_id_symbol], process.nextTick, emitClose, socket);
  return socket;
}

function emitClose(socket) {
  socket.emit('close');
}

/** A promise of 'close', fulfilled at once for a closed socket. */
function dispose(socket) {
  if (!socket[kStateSymbol].handle) return Promise.resolve();
  return new Promise((resolve) => socket.close(() => resolve()));
}

/** `signal` closes the socket when it aborts, and lets go of it when the socket closes. */
function closeOnAbort(socket, signal) {
  if (signal.aborted) {
    socket.close();
    return;
  }
  const listening = require('events').addAbortListener(signal, () => {
    if (socket[kStateSymbol].handle) socket.close();
  });
  socket.once('close', () => listening[Symbol.dispose]());
}

module.exports = { close, closeOnAbort, dispose };
