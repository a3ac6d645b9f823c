'use strict';

// What a port is about: what waits at it, where it sends to, whether it keeps the process.

const { Carried } = require('internal/async_hooks/carried');

const messaging = internalBinding('messaging');

/** Stands for the end in a queue of records. */
const CLOSE = Symbol('close');

class PortState {
  constructor(port) {
    this.port = port;
    this.carried = new Carried('MESSAGEPORT', port);
    this.peer = undefined;
    this.queue = [];
    this.isStarted = false;
    this.isRef = false;
    this.isClosed = false;
    this.listeners = 0;
  }

  later(fn) {
    messaging.post(() => this.carried.run(fn));
  }

  take(record) {
    if (this.isClosed) return;
    this.queue.push(record);
    if (this.isStarted) this.later(() => this.deliver());
    else if (record === CLOSE) this.finish();
  }

  start() {
    if (this.isStarted || this.isClosed) return;
    this.isStarted = true;
    for (let i = 0; i < this.queue.length; i++) this.later(() => this.deliver());
  }

  heard(change) {
    this.listeners = Math.max(this.listeners + change, 0);
    if (this.listeners > 0) {
      if (change > 0 && this.listeners === 1) this.ref();
      this.start();
    } else {
      this.unref();
    }
  }

  deliver() {
    if (!this.isStarted || this.queue.length === 0) return;
    const record = this.queue.shift();
    if (record === CLOSE) {
      this.finish();
      return;
    }
    const { buildRecord } = require('internal/structured_clone');
    const { MessageEvent } = require('internal/worker/message_event');
    const { value, ports } = buildRecord(record);
    const event = new MessageEvent('message', { data: value, ports });
    // The class takes it for "no data", which is null.
    if (value === undefined) Object.defineProperty(event, 'data', { __proto__: null, value });
    this.port.dispatchEvent(event);
  }

  // What was sent before still arrives at the other end.
  close() {
    if (this.isClosed) return;
    this.peer?.take(CLOSE);
    this.finish();
  }

  finish() {
    if (this.isClosed) return;
    this.isClosed = true;
    this.peer = undefined;
    const { Event } = require('internal/event');
    this.later(() => {
      this.unref();
      this.port?.dispatchEvent(new Event('close'));
      this.carried.end();
    });
  }

  ref() {
    if (this.isRef || this.isClosed) return;
    this.isRef = true;
    messaging.retain();
  }

  unref() {
    if (!this.isRef) return;
    this.isRef = false;
    messaging.release();
  }
}

module.exports = { CLOSE, PortState };
