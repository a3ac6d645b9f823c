'use strict';

// The short way of datagrams: functions that Java makes of the engine's own nodes do what
// `internal/dgram/run` and `internal/dgram/incoming` do in JavaScript, as long as nothing is out of
// the ordinary; what is comes back to this side.

const EventEmitter = require('events');
const { owner_symbol } = require('internal/async_hooks').symbols;
const {
  drain, enter, reportUncaught, seam, settle, tick: { enqueueTick },
} = require('internal/boot');
const { kCapture } = require('internal/events/shared');
const { FastBuffer } = require('internal/buffer');
const { UDP } = require('internal/udp_wrap');
const { handTo, requestIfHeard, tell } = require('internal/dgram/hand_over');
const { hear } = require('internal/dgram/incoming');
const { onMessage } = require('internal/dgram/receive');
const { kStateSymbol } = require('internal/dgram/state');

const binding = internalBinding('udp_wrap');

// What `leave` answers.
const BY_HAND = 1;
const OUTCOMES = 2;

/** Datagrams that leave at one tick. */
class Run {
  get isDone() {
    return parts.isDone(this);
  }

  run() {
    for (;;) {
      const left = parts.leave();
      if (left === BY_HAND) byHand(parts.take(false)[0]);
      else if (left === OUTCOMES) tellAll(parts.take(true));
      else return;
    }
  }
}

/** Callbacks of datagrams that the kernel has taken, told at one tick. */
class Sent {
  get isDone() {
    return parts.isDone(this);
  }

  run() {
    parts.tell();
  }
}

// For Java; the functions it makes are put here too.
const parts = {
  seam, drain, enter, settle, reportUncaught, enqueueTick, hear, onMessage,
  emit: EventEmitter.prototype.emit,
  captureSymbol: kCapture,
  ownerSymbol: owner_symbol,
  stateSymbol: kStateSymbol,
  buffer: new FastBuffer(new ArrayBuffer(1)),
  bufferPrototype: FastBuffer.prototype,
  newRun: () => process._exiting ? undefined : new Run(),
  newSent: () => process._exiting ? undefined : new Sent(),
  slowSend: undefined,
};

function byHand([state, , bytes, ip, port, address, callback]) {
  handTo(state, [bytes], ip, port, address, callback);
}

/** Tells what became of datagrams some of which were not sent at once. */
function tellAll(group) {
  if (group.some(([, , , , , , callback]) => callback !== undefined)) {
    binding.waits((i) => requestOf(group[i]));
  }
  if (process._exiting) return;
  for (const [state, , , , port, address, callback, outcome] of group) {
    tell(outcome, state, port, address, callback);
  }
}

function requestOf([, , bytes, , port, address, callback]) {
  return requestIfHeard(bytes, port, address, callback);
}

/** Notes where a datagram of a socket has gone, if those that follow may go after it. */
function note(state, address, ip) {
  if (parts.goes === undefined) return;
  const { handle } = state;
  const ipv6 = handle.send === UDP.prototype.send6;
  if (!ipv6 && handle.send !== UDP.prototype.send) return;
  parts.goes(
    state, handle, handle.send, handle.lookup, address, UDP.engineHandle(handle), ipv6, ip);
}

/** Opens the way, if there is one: the function that then is `Socket.prototype.send`. */
function open(send) {
  parts.slowSend = send;
  return binding.useShortWay(parts) ? parts.send : send;
}

module.exports = { note, open };
