'use strict';

// The handle's two ways to speak: a datagram (or a failed receive), and an error made elsewhere.

const EventEmitter = require('events');
const { kCapture } = require('internal/events/shared');
const { errnoException } = require('internal/errors');
const { symbols: { owner_symbol } } = require('internal/async_hooks');
const { isBlocked } = require('internal/dgram/block_list');
const { kStateSymbol } = require('internal/dgram/state');

const { emit } = EventEmitter.prototype;

/** Hands one datagram to the socket's listeners; a negative count is an errno of the receive. */
function onMessage(count, handle, message, rinfo) {
  const socket = handle[owner_symbol];
  if (count < 0) {
    socket.emit('error', errnoException(count, 'recvmsg'));
    return;
  }
  const list = socket[kStateSymbol].receiveBlockList;
  if (list && isBlocked(list, rinfo.address)) return;
  rinfo.size = message.length;
  const listener = socket._events?.message;
  if (typeof listener === 'function' && socket.emit === emit && socket[kCapture] !== true) {
    listener.call(socket, message, rinfo); // what `emit` would come to, without its arrays
  } else {
    socket.emit('message', message, rinfo);
  }
}

/** Passes on an error that something below the socket has made. */
function onError(count, handle, error) {
  handle[owner_symbol].emit('error', error);
}

/** From here on the handle's datagrams reach its socket. */
function startReceiving(state) {
  const { handle } = state;
  handle.onmessage = onMessage;
  handle.onerror = onError;
  handle.recvStart();
  state.receiving = true;
}

/** No datagram reaches the socket from here on. */
function stopReceiving(state) {
  if (!state.receiving) return;
  state.handle.recvStop();
  state.receiving = false;
}

module.exports = { onMessage, startReceiving, stopReceiving };
