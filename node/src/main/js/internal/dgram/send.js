'use strict';

// A datagram on its way out: sort the arguments, check them, find the address. `hand_over` takes it
// from there, one by one, or `run`, together with its neighbours.

const { codes: { ERR_SOCKET_DGRAM_IS_CONNECTED } } = require('internal/errors');
const { validateNumber, validatePort, validateString } = require('internal/validators');
const { kStateSymbol, openState, CONNECTED } = require('internal/dgram/state');
const { hand, handTo } = require('internal/dgram/hand_over');
const { literalFor } = require('internal/dgram/lookup');
const { partsOf, slice } = require('internal/dgram/message');
const { afterBind, bindImplicitly, isBound } = require('internal/dgram/queue');
const { join, mayJoin } = require('internal/dgram/run');

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
    if (mayJoin(state.handle, parts)) join(state, parts, literal, port, address, callback);
    else process.nextTick(handTo, state, parts, literal, port, address, callback);
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

/** Socket.prototype.sendto: `send` with all its arguments, their types checked first. */
function sendto(socket, message, offset, length, port, address, callback) {
  validateNumber(offset, 'offset');
  validateNumber(length, 'length');
  validateNumber(port, 'port');
  validateString(address, 'address');
  socket.send(message, offset, length, port, address, callback);
}

module.exports = { send, sendto };
