'use strict';

// MessageChannel and MessagePort: two ends between which clones of values pass, each a macrotask.

const { kTransfer } = require('internal/clone/hook');
const { NodeEventTarget } = require('internal/worker/node_event_target');
const { CLOSE, PortState } = require('internal/worker/port_state');
const { defineEventHandler } = require('internal/event_handler');

const typeError = (code, text) => Object.assign(new TypeError(text), { code });

const kState = Symbol('kState');
let mayConstruct = false;

class MessagePort extends NodeEventTarget {
  constructor() {
    if (!mayConstruct) {
      throw typeError('ERR_CONSTRUCT_CALL_INVALID', 'Constructor cannot be called');
    }
    super();
    Object.defineProperty(this, kState, { value: new PortState(this), writable: true });
    Object.defineProperty(this, kTransfer, { value: () => moved(this) });
  }

  // postMessage(value[, transferList | { transfer }])
  postMessage(value, transfer) {
    if (arguments.length === 0) {
      throw typeError('ERR_MISSING_ARGS', 'Not enough arguments to MessagePort.postMessage');
    }
    const { cloneRecord } = require('internal/structured_clone');
    const list = Array.isArray(transfer) ? transfer : transfer?.transfer ?? [];
    if (typeof list[Symbol.iterator] !== 'function') {
      throw typeError('ERR_INVALID_ARG_TYPE',
        'Optional options.transfer argument must be an iterable');
    }
    const record = cloneRecord(value, [...list], this);
    const { peer } = this[kState];
    if (peer !== undefined) peer.take(record);
    return peer === undefined ? undefined : true;
  }

  start() {
    this[kState].start();
  }

  close(callback) {
    if (typeof callback === 'function') this.once('close', callback);
    this[kState].close();
  }

  ref() {
    this[kState].ref();
  }

  unref() {
    this[kState].unref();
  }

  hasRef() {
    return this[kState].isRef;
  }

  addEventListener(type, listener, options) {
    super.addEventListener(type, listener, options);
    if (type === 'message') this[kState].heard(1);
  }

  removeEventListener(type, listener, options) {
    super.removeEventListener(type, listener, options);
    if (type === 'message') this[kState].heard(-1);
  }
}

defineEventHandler(MessagePort.prototype, 'message');
defineEventHandler(MessagePort.prototype, 'messageerror');

function newPort() {
  mayConstruct = true;
  try {
    return new MessagePort();
  } finally {
    mayConstruct = false;
  }
}

function entangle(a, b) {
  a[kState].peer = b[kState];
  b[kState].peer = a[kState];
}

class MessageChannel {
  constructor() {
    this.port1 = newPort();
    this.port2 = newPort();
    entangle(this.port1, this.port2);
  }
}

function CallableMessageChannel() {
  if (!new.target) {
    throw typeError('ERR_CONSTRUCT_CALL_REQUIRED', 'Cannot call constructor without `new`');
  }
  return Reflect.construct(MessageChannel, [], new.target);
}
Object.defineProperty(CallableMessageChannel, 'name', { value: 'MessageChannel' });
CallableMessageChannel.prototype = MessageChannel.prototype;
Object.defineProperty(MessageChannel.prototype, 'constructor', {
  value: CallableMessageChannel, writable: true, configurable: true,
});

// ---- To another thread -------------------------------------------------------------------------

/** What stands at a port for the one at the other end of a link. */
class RemotePeer {
  #state;

  constructor(state, link) {
    this.#state = state;
    this.link = link;
    link.listen((message) => this.#hear(message));
  }

  take(record) {
    if (record === CLOSE) this.link.send('', []);
    else require('internal/worker/wire').sendRecord(this.link, record);
  }

  #hear(message) {
    const isEnd = message.text() === '';
    this.#state.take(isEnd ? CLOSE : require('internal/worker/wire').decode(message));
  }

  /** Takes what waits at the link. */
  pull() {
    for (let message = this.link.poll(); message !== null; message = this.link.poll()) {
      this.#hear(message);
    }
  }
}

/** A port whose other end is at the other end of a link. */
function portOver(link) {
  const port = newPort();
  port[kState].peer = new RemotePeer(port[kState], link);
  return port;
}

/** The end of a link that takes a port's place: it is about to leave this thread. */
function handOver(port) {
  const { encode } = require('internal/worker/wire');
  const state = port[kState];
  const { peer, queue } = state;
  Object.assign(state, { peer: undefined, queue: [], isClosed: true });
  const written = queue.map((record) => (record === CLOSE ? { text: '', parts: [] } :
    encode(record)));
  if (peer instanceof RemotePeer) {
    peer.link.forget();
    for (const { text, parts } of written.reverse()) peer.link.putBack(text, parts);
    return peer.link;
  }
  const [ours, theirs] = Array.from(internalBinding('workers').link());
  for (const { text, parts } of written) ours.send(text, parts);
  if (peer === undefined) ours.send('', []);
  else peer.peer = new RemotePeer(peer, ours);
  return theirs;
}

/** Gives a port's listeners what waits at it, now. */
function drain(port) {
  const state = port[kState];
  state.peer?.pull?.();
  while (state.isStarted && state.queue.length > 0) state.deliver();
}

/** The port that takes another's place; what waits there goes along. */
function moved(port) {
  const state = port[kState];
  const fresh = newPort();
  const next = fresh[kState];
  next.queue = state.queue;
  next.peer = state.peer;
  if (state.peer instanceof RemotePeer) {
    state.peer.link.forget();
    next.peer = new RemotePeer(next, state.peer.link);
  } else if (state.peer !== undefined) {
    state.peer.peer = next;
  }
  state.unref();
  Object.assign(state, { peer: undefined, queue: [], isClosed: true });
  return fresh;
}

/** `{ message }`, the next that waits at a port, or undefined. */
function receiveMessageOnPort(port) {
  const state = port?.[kState];
  if (state === undefined) {
    throw typeError('ERR_INVALID_ARG_TYPE', 'The "port" argument must be a MessagePort instance');
  }
  state.peer?.pull?.();
  if (state.queue.length === 0 || state.queue[0] === CLOSE) return undefined;
  const { buildRecord } = require('internal/structured_clone');
  return { message: buildRecord(state.queue.shift()).value };
}

module.exports = {
  MessageChannel: CallableMessageChannel,
  MessagePort,
  drain,
  handOver,
  portOver,
  receiveMessageOnPort,
};
