'use strict';

// Sends that follow each other share one entry of the next-tick queue, as long as nothing else is
// queued behind it: nobody can tell it from one entry each. At that tick those of one socket go to
// the engine together, which sends them with few system calls; bytes are read then, as ever.

const { seam, tick: { enqueueTick } } = require('internal/boot');
const { UDP } = require('internal/udp_wrap');
const { handTo, requestIfHeard, tell } = require('internal/dgram/hand_over');
const { MAX_BYTES, pack } = require('internal/dgram/pack');
const { DISCONNECTED } = require('internal/dgram/state');

const { send, send6 } = UDP.prototype;
const { isView } = ArrayBuffer;

/** Datagrams that leave at one tick. */
class Run {
  sends = [];
  left = 0;

  get isDone() {
    return this.left === this.sends.length;
  }

  run() {
    latest = last = undefined;
    const { sends } = this;
    while (this.left < sends.length) leave(this);
  }
}

/** Callbacks of datagrams that the kernel has taken, told at one tick: those of a part of a run. */
class Sent {
  constructor(sends, from, end) {
    this.sends = sends;
    this.at = from;
    this.end = end;
  }

  get isDone() {
    return this.at === this.end;
  }

  run() {
    const { sends, end } = this;
    while (this.at < end) {
      const { callback, size } = sends[this.at++];
      if (callback !== undefined) callback(null, size);
    }
  }
}

// The run whose tick is to come, and the last datagram in it.
let latest;
let last;

const isOurs = (handle) => handle.send === send || handle.send === send6;

/** True for a datagram that may go with others: nothing looks at it on its way. */
function mayJoin(handle, payload) {
  return isView(payload) && payload.BYTES_PER_ELEMENT === 1
    && seam.carrier === undefined && isOurs(handle);
}

/** Sends the datagram of these bytes at the next tick. */
function join(state, bytes, ip, port, address, callback) {
  if (process._exiting) return;
  if (latest === undefined || seam.tail !== latest) {
    latest = new Run();
    enqueueTick(latest);
  }
  const { sends } = latest;
  const { handle } = state;
  last = { state, handle, send: handle.send, bytes, ip, port, address, callback, size: 0 };
  sends[sends.length] = last;
}

// What most ports are; the rest is for `validatePort` to judge.
const isPort = (port) => typeof port === 'number' && (port & 0xffff) === port && port > 0;

/**
 * The short way of send(message, port, address, callback): true when the datagram has joined the
 * last one, since it goes to the same address, which was looked at then.
 */
function follow(state, message, port, address, callback) {
  if (last === undefined || last.state !== state || last.address !== address
    || (last.port !== port && !isPort(port)) || seam.tail !== latest || seam.carrier !== undefined
    || state.connectState !== DISCONNECTED || state.handle !== last.handle
    || last.handle.send !== last.send || !isView(message)
    || message.BYTES_PER_ELEMENT !== 1) return false;
  const { sends } = latest;
  const { handle, ip } = last;
  last = { state, handle, send: last.send, bytes: message, ip, port, address, callback, size: 0 };
  sends[sends.length] = last;
  return true;
}

/** Sends the first datagrams that are left: as many as can go together. */
function leave(run) {
  const { sends, left: from } = run;
  const { state, handle, bytes, ip, port, address, callback } = sends[from];
  if (state.handle !== handle || state.sendBlockList || !isOurs(handle)
    || bytes.byteLength > MAX_BYTES) {
    run.left = from + 1; // first: a handle of the program's own may throw
    handTo(state, [bytes], ip, port, address, callback);
    return;
  }
  let end = from + 1;
  while (end < sends.length && sends[end].state === state) end++;
  run.left = pack.fill(sends, from, end);
  UDP.sendPack(handle, pack, pack.heard ? (i) => requestOf(sends[from + i]) : null);
  if (pack.heard) tellAll(sends, from, run.left);
  else if (pack.answer !== 0) tellSockets(sends, from, run.left);
}

function requestOf({ bytes, port, address, callback }) {
  return requestIfHeard(bytes, port, address, callback);
}

/** Has sockets say what the fence refused, when no callback waits. */
function tellSockets(sends, from, end) {
  for (let i = from; i < end; i++) {
    const { state, port, address } = sends[i];
    tell(pack.outcome(i - from), state, port, address, undefined);
  }
}

/** Queues the callbacks of the datagrams that were in the pack. */
function tellAll(sends, from, end) {
  if (process._exiting) return;
  let first = from;
  if (pack.answer !== 0) {
    for (let i = from; i < end; i++) {
      const outcome = pack.outcome(i - from);
      if (outcome > 0) continue;
      if (first < i) enqueueTick(new Sent(sends, first, i));
      first = i + 1;
      const { state, port, address, callback } = sends[i];
      tell(outcome, state, port, address, callback);
    }
  }
  if (first < end) enqueueTick(new Sent(sends, first, end));
}

module.exports = { follow, isPort, join, mayJoin };
