'use strict';

// A socket gets one peer, and loses it again.

const {
  codes: {
    ERR_INVALID_ARG_VALUE,
    ERR_IP_BLOCKED,
    ERR_SOCKET_ALREADY_BOUND,
    ERR_SOCKET_DGRAM_IS_CONNECTED,
    ERR_SOCKET_DGRAM_NOT_CONNECTED,
  },
  errnoException,
  exceptionWithHostPort,
} = require('internal/errors');
const { defaultTriggerAsyncIdScope, symbols: { async_id_symbol } } =
  require('internal/async_hooks');
const { isIP } = require('internal/net');
const { validatePort, validateString } = require('internal/validators');
const {
  kStateSymbol, openState, UNBOUND, BOUND, DISCONNECTED, CONNECTING, CONNECTED,
} = require('internal/dgram/state');
const { emitUnlessClosed } = require('internal/dgram/bind');
const { isBlocked } = require('internal/dgram/block_list');
const { LOOPBACK4, LOOPBACK6 } = require('internal/dgram/lookup');
const { afterBind, bindImplicitly, isBound } = require('internal/dgram/queue');

/** Socket.prototype.connect: (port[, address][, callback]). */
function connect(socket, port, address, callback) {
  port = validatePort(port, 'Port', false);
  if (typeof address === 'function') {
    callback = address;
    address = '';
  } else if (address === undefined) {
    address = '';
  }
  validateString(address, 'address');
  const state = socket[kStateSymbol];
  if (state.connectState !== DISCONNECTED) throw new ERR_SOCKET_DGRAM_IS_CONNECTED();

  state.connectState = CONNECTING;
  bindImplicitly(socket);
  if (isBound(socket)) connectTo(socket, port, address, callback);
  else afterBind(socket, () => connectTo(socket, port, address, callback));
}

function connectTo(socket, port, address, callback) {
  if (callback) socket.once('connect', callback);
  const state = openState(socket);
  state.handle.lookup(address, (error, ip) => {
    if (!state.handle) return; // closed in the meantime
    error ||= tryConnect(state, ip, port, address);
    if (error) state.connectState = DISCONNECTED;
    // What comes of it is triggered by the socket.
    const tell = error ? reportFailure : emitConnect;
    defaultTriggerAsyncIdScope(
      socket[async_id_symbol], process.nextTick, tell, socket, error, callback);
  });
}

/** Connects in the kernel; what is wrong, or undefined. */
function tryConnect(state, ip, port, address) {
  if (isBlocked(state.sendBlockList, ip)) return new ERR_IP_BLOCKED(ip);
  const status = state.handle.connect(ip, port);
  if (status !== 0) return exceptionWithHostPort(status, 'connect', address, port);
  state.connectState = CONNECTED;
  return undefined;
}

function emitConnect(socket) {
  socket.emit('connect');
}

function reportFailure(socket, error, callback) {
  if (callback) {
    socket.removeListener('connect', callback);
    callback(error);
  } else {
    socket.emit('error', error);
  }
}

/** Socket.prototype.connectSync: (port[, address]). */
function connectSync(socket, port, address) {
  const state = openState(socket);
  port = validatePort(port, 'Port', false);
  if (state.connectState !== DISCONNECTED) throw new ERR_SOCKET_DGRAM_IS_CONNECTED();
  address = literalOrLoopback(socket, address);

  if (state.bindState === UNBOUND) socket.bindSync();
  else if (state.bindState !== BOUND) throw new ERR_SOCKET_ALREADY_BOUND();
  const error = tryConnect(state, address, port, address);
  if (error) throw error;
  process.nextTick(emitUnlessClosed, socket, 'connect');
}

function literalOrLoopback(socket, address) {
  if (address === undefined || address === null || address === '') {
    return socket.type === 'udp4' ? LOOPBACK4 : LOOPBACK6;
  }
  validateString(address, 'address');
  if (isIP(address) !== 0) return address;
  throw new ERR_INVALID_ARG_VALUE(
    'address', address,
    'must be a numeric IP address; connectSync does not perform DNS resolution');
}

/** Socket.prototype.disconnect: at once, and without an event. */
function disconnect(socket) {
  requireConnected(socket);
  const state = openState(socket);
  const status = state.handle.disconnect();
  if (status !== 0) throw errnoException(status, 'connect');
  state.connectState = DISCONNECTED;
}

/** Throws unless the socket has a peer. */
function requireConnected(socket) {
  if (socket[kStateSymbol].connectState !== CONNECTED) throw new ERR_SOCKET_DGRAM_NOT_CONNECTED();
}

module.exports = { connect, connectSync, disconnect, requireConnected };
