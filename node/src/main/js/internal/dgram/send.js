'use strict';

// A datagram on its way out, down to the handle: sort the arguments, check them, find the address,
// hand it over, and tell the callback on a tick.

const {
  codes: { ERR_IP_BLOCKED, ERR_SOCKET_DGRAM_IS_CONNECTED },
  exceptionWithHostPort,
} = require('internal/errors');
const { defaultTriggerAsyncIdScope, isActive } = require('internal/async_hooks');
const { SendWrap } = require('internal/udp_wrap');
const { validateNumber, validatePort, validateString } = require('internal/validators');
const { kStateSymbol, openState, CONNECTED } = require('internal/dgram/state');
const { isBlocked } = require('internal/dgram/block_list');
const { literalFor } = require('internal/dgram/lookup');
const { partsOf, slice } = require('internal/dgram/message');
const { afterBind, bindImplicitly, isBound } = require('internal/dgram/queue');

/** Socket.prototype.send; its legal forms are listed there. */
function send(socket, message, offset, length, port, address, callback) {
  const connected = socket[kStateSymbol].connectState === CONNECTED;
  if (connected) {
    if (typeof length === 'number') {
      message = slice(message, offset, length);
      if (typeof port === 'function') {
        callback = port;
        port = undefined;
      }
    } else {
      callback = offset;
    }
    if (port || address) throw new ERR_SOCKET_DGRAM_IS_CONNECTED();
  } else if (address || (port && typeof port !== 'function')) {
    message = slice(message, offset, length);
  } else {
    callback = port;
    port = offset;
    address = length;
  }
  const parts = partsOf(message);
  if (!connected) port = validatePort(port, 'Port', false);
  if (typeof address === 'function') {
    callback = address;
    address = undefined;
  } else if (address !== undefined && address !== null) {
    validateString(address, 'address');
  }
  if (typeof callback !== 'function') callback = undefined;

  const state = openState(socket);
  bindImplicitly(socket);
  if (!isBound(socket)) afterBind(socket, again(socket, parts, port, address, callback));
  else if (connected) hand(state, parts, undefined, undefined, address, callback);
  else findPeer(socket, state, parts, port, address, callback);
}

/** The same send once more, when the socket is bound. */
function again(socket, parts, port, address, callback) {
  const { send } = socket;
  return () => send.call(socket, parts, port, address, callback);
}

function findPeer(socket, state, parts, port, address, callback) {
  const { lookup } = state.handle;
  const literal = literalFor(lookup, address);
  if (literal !== undefined) {
    process.nextTick(handTo, state, parts, literal, port, address, callback);
    return;
  }
  state.handle.lookup(address, (error, ip) => {
    if (!error) handTo(state, parts, ip, port, address, callback);
    else if (callback !== undefined) process.nextTick(callback, error);
    else process.nextTick(emitError, socket, error);
  });
}

function emitError(socket, error) {
  socket.emit('error', error);
}

/** Hands over a datagram for `ip`, unless the socket has been closed or must not talk to it. */
function handTo(state, parts, ip, port, address, callback) {
  if (!state.handle) return;
  if (isBlocked(state.sendBlockList, ip)) {
    if (callback !== undefined) process.nextTick(callback, new ERR_IP_BLOCKED(ip));
    return;
  }
  hand(state, parts, ip, port, address, callback);
}

/** Hands over a datagram; what comes of it is triggered by the socket. */
function hand(state, parts, ip, port, address, callback) {
  if (isActive()) {
    const trigger = state.handle.getAsyncId?.();
    defaultTriggerAsyncIdScope(trigger, give, state, parts, ip, port, address, callback);
  } else {
    give(state, parts, ip, port, address, callback);
  }
}

/** The handle's turn: sent (a count), kept until the kernel has room (0), or an errno. */
function give(state, parts, ip, port, address, callback) {
  const waits = callback !== undefined;
  const request = new SendWrap();
  request.list = parts; // keeps the bytes while the request is kept
  request.address = address;
  request.port = port;
  if (waits) {
    request.callback = callback;
    request.oncomplete = complete;
  }
  const status = port === undefined
    ? state.handle.send(request, parts, parts.length, waits)
    : state.handle.send(request, parts, parts.length, port, ip, waits);
  if (status === 0 || !waits) return;
  if (status > 0) process.nextTick(callback, null, status - 1);
  else process.nextTick(callback, exceptionWithHostPort(status, 'send', address, port));
}

/** Runs on the request of a datagram that was kept, once its fate is known. */
function complete(status, bytes) {
  const error = status === 0
    ? null
    : exceptionWithHostPort(status, 'send', this.address, this.port);
  this.callback(error, bytes);
}

/** Socket.prototype.sendto: `send` with all its arguments, their types checked first. */
function sendto(socket, message, offset, length, port, address, callback) {
  validateNumber(offset, 'offset');
  validateNumber(length, 'length');
  validateNumber(port, 'port');
  validateString(address, 'address');
  socket.send(message, offset, length, port, address, callback);
}

module.exports = { send, sendto };
