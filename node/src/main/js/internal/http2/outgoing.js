'use strict';

// What a connection sends: frames gathered in a turn, and the data of streams as far as their
// windows reach.

const { Buffer } = require('buffer');
const frames = require('internal/http2/frames');

const FIRST_WINDOW = 65535;
// As much as may wait in the socket before streams have to wait themselves.
const MOST_IN_FLIGHT_BYTES = 262144;

class Outgoing {
  sendWindow = FIRST_WINDOW;
  isOver = false;

  #out = [];
  #callbacks = [];
  #isScheduled = false;
  #isFlushing = false;
  #inFlightBytes = 0;
  #sendable = new Set();
  #sentBytes = 0;
  #sentBytesThen = 0;

  /** `write(bytes, done)` brings bytes to the socket. */
  constructor(write) {
    this.write = write;
  }

  send(...pieces) {
    if (this.isOver) return;
    this.#out.push(...pieces);
    this.schedule();
  }

  schedule() {
    if (this.#isScheduled || this.isOver) return;
    this.#isScheduled = true;
    process.nextTick(() => this.flush());
  }

  flush(done) {
    this.#isScheduled = false;
    if (this.isOver || this.#isFlushing) {
      done?.();
      return;
    }
    this.#isFlushing = true;
    this.#pump();
    this.#isFlushing = false;
    const out = this.#out;
    if (out.length === 0) {
      done?.();
      return;
    }
    const callbacks = this.#callbacks;
    this.#out = [];
    this.#callbacks = [];
    const bytes = out.length === 1 ? out[0] : Buffer.concat(out);
    this.#inFlightBytes += bytes.length;
    this.#sentBytes += bytes.length;
    this.write(bytes, (error) => {
      this.#inFlightBytes -= bytes.length;
      for (const callback of callbacks) callback(error);
      done?.();
      if (!error && this.#sendable.size > 0) this.schedule();
    });
  }

  /** True if anything went out since this was asked last. */
  hasSentSinceAsked() {
    const has = this.#sentBytes !== this.#sentBytesThen;
    this.#sentBytesThen = this.#sentBytes;
    return has;
  }

  /** How many pieces wait to be written. */
  get queuedFrames() {
    let sum = this.#out.length;
    for (const flow of this.#sendable) sum += flow.queue.length;
    return sum;
  }

  /** Bytes that are not yet the socket's. */
  get queuedBytes() {
    let sum = this.#inFlightBytes;
    for (const one of this.#out) sum += one.length;
    return sum;
  }

  #pump() {
    let isMoving = true;
    while (isMoving) {
      isMoving = false;
      for (const flow of this.#sendable) {
        if (this.queuedBytes > MOST_IN_FLIGHT_BYTES) return;
        if (this.#sendOne(flow)) isMoving = true;
      }
    }
  }

  // One DATA frame of a stream; false if there is nothing more, or no window.
  #sendOne(flow) {
    if (flow.isWaiting) return false;
    const [first] = flow.queue;
    if (first === undefined) {
      this.#sendable.delete(flow);
      if (flow.isEnding && flow.localOpen) this.#sendEnd(flow);
      return false;
    }
    const size = Math.min(first.bytes.length, flow.sendWindow, this.sendWindow,
      this.remote.maxFrameSize);
    if (size <= 0 && first.bytes.length > 0) return false;
    const isWhole = size === first.bytes.length;
    const isLast = isWhole && flow.queue.length === 1 && flow.isEnding && !flow.wantsTrailers;
    this.#out.push(frames.head(frames.DATA, isLast ? frames.END_STREAM : 0, flow.id, size),
      isWhole ? first.bytes : first.bytes.subarray(0, size));
    flow.sendWindow -= size;
    this.sendWindow -= size;
    flow.queuedBytes -= size;
    if (isWhole) {
      flow.queue.shift();
      if (first.done) this.#callbacks.push(first.done);
    } else {
      first.bytes = first.bytes.subarray(size);
    }
    if (isLast) {
      this.#sendable.delete(flow);
      this.closeLocal(flow);
      return false;
    }
    return true;
  }

  #sendEnd(flow) {
    if (flow.wantsTrailers) {
      this.events.onWantTrailers(flow);
      return;
    }
    this.#out.push(frames.head(frames.DATA, frames.END_STREAM, flow.id, 0));
    this.closeLocal(flow);
  }

  sendData(flow, bytes, done) {
    if (flow.isClosed || !flow.localOpen) {
      done?.();
      return;
    }
    flow.queue.push({ bytes, done });
    flow.queuedBytes += bytes.length;
    this.wake(flow);
  }

  /** No more data of this stream follows. */
  endData(flow) {
    flow.isEnding = true;
    this.wake(flow);
  }

  wake(flow) {
    this.#sendable.add(flow);
    this.schedule();
  }

  /** All streams with data may go on: the window of the connection has grown. */
  wakeAll() {
    if (this.#sendable.size > 0) this.schedule();
  }

  /** Nothing more of this stream goes out. */
  drop(flow) {
    this.#sendable.delete(flow);
  }

  /** Runs `step` once what has been sent so far is the socket's. */
  whenOut(step) {
    this.#callbacks.push(step);
    this.schedule();
  }
}

module.exports = { Outgoing };
