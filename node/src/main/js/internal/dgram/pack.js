'use strict';

// Many datagrams on their way to the engine, in one piece of memory: for each its length, which is
// replaced by what became of it, and its peer; then their bytes. Java's side is SendPack.java.

const { makeRoom, peerNumber } = require('internal/dgram/peers');

const binding = internalBinding('udp_wrap');

const MAX_DATAGRAMS = 1024;
const MAX_BYTES = 65536;

/** The one pack there is. */
class Pack {
  count = 0;
  total = 0;
  answer = 0;
  /** True when somebody waits for what becomes of them. */
  heard = false;
  #entries;
  #bytes;

  constructor() {
    const memory = new ArrayBuffer(8 * MAX_DATAGRAMS + MAX_BYTES);
    this.#entries = new Int32Array(memory, 0, 2 * MAX_DATAGRAMS);
    this.#bytes = new Uint8Array(memory, 8 * MAX_DATAGRAMS);
    binding.usePack(memory);
  }

  /** Takes as many of `sends` as fit, from `from` on, and notes their `size`; returns its end. */
  fill(sends, from, end) {
    const entries = this.#entries;
    const all = this.#bytes;
    let ip;
    let port;
    let peer = 0;
    let total = 0;
    let at = 0;
    let i = from;
    makeRoom(MAX_DATAGRAMS);
    this.heard = false;
    for (; i < end && at < 2 * MAX_DATAGRAMS; i++) {
      const send = sends[i];
      const { bytes } = send;
      const { byteLength } = bytes;
      if (total + byteLength > MAX_BYTES) break;
      if (send.ip !== ip || send.port !== port) {
        ip = send.ip;
        port = send.port;
        peer = peerNumber(ip, port);
      }
      send.size = byteLength;
      if (send.callback !== undefined) this.heard = true;
      if (byteLength > 0) all.set(bytes, total);
      total += byteLength;
      entries[at++] = byteLength;
      entries[at++] = peer;
    }
    this.total = total;
    this.count = i - from;
    return i;
  }

  /**
   * What became of the i-th, unless `answer` says that all were taken: its bytes plus one, 0 when
   * it waits, or a negative errno.
   */
  outcome(i) {
    return this.#entries[2 * i];
  }
}

module.exports = { MAX_BYTES, pack: new Pack() };
