'use strict';

// A datagram with options of its own: it leaves by itself, in its turn.

const { Buffer } = require('buffer');
const { codes: { ERR_IP_BLOCKED, ERR_SOCKET_DGRAM_IS_CONNECTED } } = require('internal/errors');
const { UDP } = require('internal/udp_wrap');
const { validatePort, validateString } = require('internal/validators');
const { isBlocked } = require('internal/dgram/block_list');
const { answer, requestFor } = require('internal/dgram/hand_over');
const { asParts, payloadOf, slice } = require('internal/dgram/message');
const { afterBind, bindImplicitly, isBound } = require('internal/dgram/queue');
const { kStateSymbol, openState, CONNECTED } = require('internal/dgram/state');

/** `send` with these arguments, without the options, which are read. */
function send(socket, args, options) {
  const callback = typeof args.at(-1) === 'function' ? args.pop() : undefined;
  const connected = socket[kStateSymbol].connectState === CONNECTED;
  let message = args.shift();
  // A part is named by two numbers more than a port, or no port, leaves.
  const numbers = args.findIndex((value) => typeof value !== 'number');
  if ((numbers < 0 ? args.length : numbers) >= (connected ? 2 : 3)) {
    message = slice(message, args.shift(), args.shift());
  }
  let [port, address] = args;
  if (connected && (port || address)) throw new ERR_SOCKET_DGRAM_IS_CONNECTED();
  const payload = payloadOf(message);
  if (!connected) {
    port = validatePort(port, 'Port', false);
    if (address !== undefined && address !== null) validateString(address, 'address');
  }
  begin(socket, Buffer.concat(asParts(payload)), connected, port, address, callback, options);
}

function begin(socket, bytes, connected, port, address, callback, options) {
  const state = openState(socket);
  bindImplicitly(socket);
  if (!isBound(socket)) {
    afterBind(socket, () => begin(socket, bytes, connected, port, address, callback, options));
    return;
  }
  if (connected) {
    give(state, bytes, undefined, undefined, address, callback, options);
    return;
  }
  state.handle.lookup(address, (error, ip) => {
    if (!error) give(state, bytes, ip, port, address, callback, options);
    else if (callback !== undefined) process.nextTick(callback, error);
    else process.nextTick(() => socket.emit('error', error));
  });
}

function give(state, bytes, ip, port, address, callback, options) {
  if (!state.handle) return; // closed in the meantime
  if (isBlocked(state.sendBlockList, ip)) {
    if (callback !== undefined) process.nextTick(callback, new ERR_IP_BLOCKED(ip));
    return;
  }
  const waits = callback !== undefined;
  const request = requestFor([bytes], port, address, callback);
  const ipv6 = state.handle.send === UDP.prototype.send6;
  const { buffer, byteOffset, byteLength } = bytes;
  const status = UDP.engineHandle(state.handle).sendWith(
    waits ? request : null, ipv6, ip === undefined ? null : `${ip}`, port & 0xffff,
    buffer, byteOffset, byteLength, options.sourceAddress, ...options.about);
  if (waits) answer(status, port, address, callback);
}

module.exports = { send };
