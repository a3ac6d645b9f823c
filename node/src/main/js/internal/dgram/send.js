'use strict';

// A datagram on its way out: sort the arguments, check them, find the address. `hand_over` takes it
// from there, one by one, or `run`, together with its neighbours.

const { codes: { ERR_SOCKET_DGRAM_IS_CONNECTED } } = require('internal/errors');
const { validateNumber, validatePort, validateString } = require('internal/validators');
const { kStateSymbol, openState, BOUND, CONNECTED } = require('internal/dgram/state');
const { hand, handTo } = require('internal/dgram/hand_over');
const { literalFor } = require('internal/dgram/lookup');
const { asParts, payloadOf, slice } = require('internal/dgram/message');
const { afterBind, bindImplicitly, isBound } = require('internal/dgram/queue');
const { follow, isPort, join, mayJoin } = require('internal/dgram/run');
const { note } = require('internal/dgram/short_way');

/** Socket.prototype.send; its legal forms are listed there. */
function send(socket, message, offset, length, port, address, callback) {
  const state = socket[kStateSymbol];
  if (address === undefined) {
    if (port === undefined && typeof length === 'function') {
      if (follow(state, message, offset, undefined, length)) return;
    } else if (port === undefined || typeof port === 'function') {
      if (follow(state, message, offset, length, port)) return;
    }
  }
  const connected = state.connectState === CONNECTED;
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
  const payload = payloadOf(message);
  if (!connected && !isPort(port)) port = validatePort(port, 'Port', false);
  if (typeof address === 'function') {
    callback = address;
    address = undefined;
  } else if (address !== undefined && address !== null) {
    validateString(address, 'address');
  }
  if (typeof callback !== 'function') callback = undefined;

  openState(socket);
  if (state.bindState !== BOUND) {
    bindImplicitly(socket);
    if (!isBound(socket)) {
      afterBind(socket, again(socket, asParts(payload), port, address, callback));
      return;
    }
  }
  if (connected) hand(state, asParts(payload), undefined, undefined, address, callback);
  else findPeer(socket, state, payload, port, address, callback);
}

/** The same send once more, when the socket is bound. */
function again(socket, parts, port, address, callback) {
  const { send } = socket;
  return () => send.call(socket, parts, port, address, callback);
}

function findPeer(socket, state, payload, port, address, callback) {
  const { handle } = state;
  const literal = literalFor(handle.lookup, address);
  if (literal === undefined) {
    const parts = asParts(payload);
    handle.lookup(address, (error, ip) => {
      if (!error) handTo(state, parts, ip, port, address, callback);
      else if (callback !== undefined) process.nextTick(callback, error);
      else process.nextTick(emitError, socket, error);
    });
  } else if (mayJoin(handle, payload)) {
    join(state, payload, literal, port, address, callback);
    note(state, address, literal);
  } else {
    process.nextTick(handTo, state, asParts(payload), literal, port, address, callback);
  }
}

function emitError(socket, error) {
  socket.emit('error', error);
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
