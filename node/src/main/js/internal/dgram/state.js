'use strict';

// What a socket knows of itself: one object under one symbol. Two small scales say how far binding
// and connecting have come; `handle` is null from close() on, and that alone means "closed".

const { codes: { ERR_SOCKET_DGRAM_NOT_RUNNING } } = require('internal/errors');

const kStateSymbol = Symbol('state symbol');

const UNBOUND = 0;
const BINDING = 1;
const BOUND = 2;

const DISCONNECTED = 0;
const CONNECTING = 1;
const CONNECTED = 2;

/** The state of a new socket; the order of its keys can be seen from outside. */
function newState(handle, options) {
  return {
    handle,
    receiving: false,
    bindState: UNBOUND,
    connectState: DISCONNECTED,
    queue: undefined,
    reuseAddr: options.reuseAddr,
    reusePort: options.reusePort,
    ipv6Only: options.ipv6Only,
    recvBufferSize: options.recvBufferSize,
    sendBufferSize: options.sendBufferSize,
    receiveBlockList: options.receiveBlockList,
    sendBlockList: options.sendBlockList,
  };
}

/** The state of a socket that has not been closed; throws for a closed one. */
function openState(socket) {
  const state = socket[kStateSymbol];
  if (!state.handle) throw new ERR_SOCKET_DGRAM_NOT_RUNNING();
  return state;
}

module.exports = {
  kStateSymbol,
  UNBOUND,
  BINDING,
  BOUND,
  DISCONNECTED,
  CONNECTING,
  CONNECTED,
  newState,
  openState,
};
