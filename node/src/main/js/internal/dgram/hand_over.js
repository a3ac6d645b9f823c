'use strict';

// The last step out of JavaScript: a datagram is given to the handle, and its callback is told on a
// tick.

const { codes: { ERR_IP_BLOCKED }, exceptionWithHostPort } = require('internal/errors');
const { defaultTriggerAsyncIdScope, isActive, symbols: { owner_symbol } } =
  require('internal/async_hooks');
const { SendWrap } = require('internal/udp_wrap');
const { isBlocked } = require('internal/dgram/block_list');
const { unavailable } = require('internal/dgram/unavailable');

// The status of what the fence refuses.
const DENIED = -5001;

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
  const request = requestFor(parts, port, address, callback);
  const status = port === undefined
    ? state.handle.send(request, parts, parts.length, waits)
    : state.handle.send(request, parts, parts.length, port, ip, waits);
  tell(status, state, port, address, callback);
}

/** Tells what became of a datagram: its callback, or of a refusal its socket. */
function tell(status, state, port, address, callback) {
  if (callback !== undefined) answer(status, port, address, callback);
  else if (status === DENIED) tellSocket(state, port, address);
}

/** Has the socket say that a datagram nobody waits for was refused: to lose it is no answer. */
function tellSocket(state, port, address) {
  process.nextTick(({ handle }, error) => {
    if (handle) handle[owner_symbol].emit('error', error);
  }, state, failure(DENIED, address, port));
}

/** What the handle holds while a datagram waits. */
function requestFor(parts, port, address, callback) {
  const request = new SendWrap();
  request.list = parts; // keeps the bytes while the request is kept
  request.address = address;
  request.port = port;
  if (callback !== undefined) {
    request.callback = callback;
    request.oncomplete = complete;
  }
  return request;
}

/** What the engine keeps for a datagram that has to wait; null when nobody waits for it. */
function requestIfHeard(bytes, port, address, callback) {
  return callback === undefined ? null : requestFor([bytes], port, address, callback);
}

/** Tells the callback on a tick what the handle has answered, unless that was "kept". */
function answer(status, port, address, callback) {
  if (status === 0) return;
  if (status > 0) process.nextTick(callback, null, status - 1);
  else process.nextTick(callback, failure(status, address, port));
}

function failure(status, address, port) {
  return unavailable(status, 'an empty datagram to the peer')
    ?? exceptionWithHostPort(status, 'send', address, port);
}

/** Runs on the request of a datagram that was kept, once its fate is known. */
function complete(status, bytes) {
  const error = status === 0
    ? null
    : failure(status, this.address, this.port);
  this.callback(error, bytes);
}

module.exports = { answer, hand, handTo, requestFor, requestIfHeard, tell };
