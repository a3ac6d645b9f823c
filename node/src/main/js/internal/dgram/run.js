'use strict';

// Sends that follow each other share one entry of the next-tick queue, as long as nothing else is
// queued behind it: nobody can tell it from one entry each. At that tick neighbours to one peer go
// to the engine together, which sends them with few system calls; bytes are read then, as ever.

const { isActive } = require('internal/async_hooks');
const { tick: { enqueueTick, lastTick } } = require('internal/boot');
const { UDP } = require('internal/udp_wrap');
const { answer, handTo, requestFor } = require('internal/dgram/hand_over');
const { Pack } = require('internal/dgram/pack');

const { send, send6 } = UDP.prototype;

// Longer ones gain nothing from company.
const MAX_BYTES = 32768;

class Run {
  constructor(sends) {
    this.sends = sends;
  }

  run() {
    latest = undefined;
    const { sends } = this;
    let done = 0;
    try {
      while (done < sends.length) done = leave(sends, done);
    } finally {
      // A handle of the program's own has thrown; the sends behind it are not to blame.
      if (done < sends.length) enqueueTick(new Run(sends.slice(done + 1)));
    }
  }
}

let latest;
let pack;

const isOurs = (handle) => handle.send === send || handle.send === send6;

/** True for a datagram that may go with others: nothing looks at it on its way, and it is short. */
function mayJoin(handle, parts) {
  return !isActive() && parts.length === 1 && isOurs(handle)
    && parts[0] instanceof Uint8Array && parts[0].byteLength <= MAX_BYTES;
}

/** Sends one datagram of one part at the next tick. */
function join(state, parts, ip, port, address, callback) {
  if (process._exiting) return;
  const one = { state, parts, bytes: parts[0], ip, port, address, callback };
  if (latest !== undefined && lastTick() === latest) {
    latest.sends.push(one);
    return;
  }
  latest = new Run([one]);
  enqueueTick(latest);
}

/** Sends the datagram at `from` and those that can go with it; returns where the next one is. */
function leave(sends, from) {
  const end = neighbours(sends, from);
  if (end - from < 2) {
    const { state, parts, ip, port, address, callback } = sends[from];
    handTo(state, parts, ip, port, address, callback);
    return from + 1;
  }
  const { state: { handle }, ip, port } = sends[from];
  const requestAt = (i) => {
    const { parts, address, callback } = sends[from + i];
    return callback === undefined ? null : requestFor(parts, port, address, callback);
  };
  pack ??= new Pack();
  pack.fill(sends, from, end);
  UDP.sendPack(handle, pack, port, ip, requestAt);
  const { count } = pack;
  for (let i = 0; i < count; i++) {
    const { address, callback } = sends[from + i];
    if (callback !== undefined) answer(pack.outcome(i), port, address, callback);
  }
  return from + count;
}

/** Where the datagrams to the peer of the one at `from` end; right behind it when it goes alone. */
function neighbours(sends, from) {
  const { state, ip, port } = sends[from];
  let end = from + 1;
  if (!state.handle || state.sendBlockList || !isOurs(state.handle)) return end;
  while (end < sends.length) {
    const next = sends[end];
    if (next.state !== state || next.port !== port || next.ip !== ip) break;
    if (next.bytes.byteLength > MAX_BYTES) break;
    end++;
  }
  return sends[from].bytes.byteLength > MAX_BYTES ? from + 1 : end;
}

module.exports = { join, mayJoin };
