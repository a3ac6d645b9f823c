'use strict';

// The channel between a program and the one that started it: `send`, 'message', 'disconnect', on a
// ChildProcess here and on `process` there. Both ends may be Node itself.

const EventEmitter = require('events');
const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_IPC_CHANNEL_CLOSED, ERR_IPC_DISCONNECTED, ERR_MISSING_ARGS },
  errnoException,
} = require('internal/errors');
const { validateObject } = require('internal/validators');
const { copied } = require('internal/child_process/streams');

const MOST_WAITING = 2 * 65536;
const ACK = 'NODE_HANDLE_ACK';
const NACK = 'NODE_HANDLE_NACK';
const kPendingMessages = Symbol('kPendingMessages');

const isInternal = (message) => typeof message?.cmd === 'string' &&
  message.cmd.startsWith('NODE_') && message.cmd.length > 5;

/** What `target.channel` is. */
class Control extends EventEmitter {
  #handle;
  #users = 0;
  #isSet = false;

  constructor(handle) {
    super();
    this.#handle = handle;
    this[kPendingMessages] = [];
  }

  refCounted() {
    if (++this.#users === 1 && !this.#isSet) this.#handle.ref();
  }

  unrefCounted() {
    if (--this.#users === 0 && !this.#isSet) {
      this.#handle.unref();
      this.emit('unref');
    }
  }

  ref() {
    this.#isSet = true;
    this.#handle.ref();
  }

  unref() {
    this.#isSet = true;
    this.#handle.unref();
  }
}

class Channel {
  constructor(target, handle, serialization, onClosed) {
    this.target = target;
    this.handle = handle;
    this.wire = require('internal/child_process/wire')[serialization];
    this.decode = this.wire.decoder();
    this.onClosed = onClosed;
    this.control = new Control(handle);
    this.descriptors = [];
    // While another process has to say that it got a handle, everything else waits here.
    this.waiting = null;
    this.isOver = false;
  }

  start() {
    this.handle.start((bytes, descriptors) => this.take(bytes, descriptors));
  }

  take(bytes, descriptors) {
    if (this.isOver) return;
    if (bytes === null) {
      if (this.target.connected) this.target.disconnect();
      this.close();
      // On Node a child that is disconnected from here never gets to its 'close'.
      this.onClosed?.();
      return;
    }
    this.descriptors.push(...Array.from(descriptors));
    for (const message of this.decode(copied(bytes))) {
      if (isInternal(message)) this.takeInternal(message);
      else this.hand(message, undefined, false);
    }
  }

  takeInternal(message) {
    if (message.cmd === ACK || message.cmd === NACK) {
      this.sendWaiting();
    } else if (message.cmd === 'NODE_HANDLE') {
      this.takeHandle(message);
    } else {
      this.hand(message, undefined, true);
    }
  }

  takeHandle(message) {
    const fd = this.descriptors.shift();
    if (fd === undefined) {
      this.write({ cmd: NACK }, -1, {});
      return;
    }
    this.write({ cmd: ACK }, -1, {});
    const { incoming } = require('internal/child_process/handles');
    const isKnown = incoming(message, fd, (handle) => {
      this.hand(message.msg, handle, isInternal(message.msg));
    });
    if (!isKnown) this.handle.drop(fd);
  }

  hand(message, handle, internal) {
    process.nextTick(() => {
      const { target } = this;
      const event = internal ? 'internalMessage' : 'message';
      if (internal || target.listenerCount('message') > 0) target.emit(event, message, handle);
      else this.control[kPendingMessages].push([event, message, handle]);
    });
  }

  /** What came before anybody listened. */
  handPending() {
    process.nextTick(() => {
      if (this.target.listenerCount('message') === 0) return;
      const all = this.control[kPendingMessages].splice(0);
      for (const values of all) this.target.emit(...values);
    });
  }

  send(message, handle, options, callback) {
    checkMessage(message);
    let fd = -1;
    if (handle) {
      const { outgoing } = require('internal/child_process/handles');
      const { type, fd: number, more } = outgoing(handle);
      message = { cmd: 'NODE_HANDLE', type, ...more, msg: message };
      fd = number;
    }
    if (this.waiting !== null) {
      this.waiting.push([message, fd, options, callback]);
      return this.waiting.length === 1;
    }
    if (fd >= 0) this.waiting = [];
    return this.write(message, fd, options, callback);
  }

  sendWaiting() {
    const all = this.waiting ?? [];
    this.waiting = null;
    while (all.length > 0) {
      const [message, fd, options, callback] = all.shift();
      this.write(message, fd, options, callback);
      if (fd >= 0) {
        this.waiting = all;
        return;
      }
    }
    if (!this.target.connected) this.finish();
  }

  write(message, fd, { swallowErrors } = {}, callback) {
    const told = (status) => {
      if (status === 0) {
        callback?.(null);
      } else if (typeof callback === 'function') {
        callback(errnoException(status, 'write'));
      } else if (!swallowErrors && this.target.connected) {
        this.target.emit('error', errnoException(status, 'write'));
      }
    };
    const left = this.handle.send(this.wire.encode(message), fd, told);
    if (left && typeof callback === 'function') process.nextTick(callback, null);
    return this.handle.waiting() < MOST_WAITING;
  }

  /** `disconnect()`: the channel ends once what waits has left. */
  disconnect() {
    this.target.connected = false;
    if (this.waiting === null) this.finish();
  }

  finish() {
    if (this.isFinishing) return;
    this.isFinishing = true;
    process.nextTick(() => {
      this.close();
      this.target.emit('disconnect');
    });
  }

  close() {
    if (this.isOver) return;
    this.isOver = true;
    this.handle.close();
    this.target.channel = null;
  }
}

function checkMessage(message) {
  if (message === undefined) throw new ERR_MISSING_ARGS('message');
  if (!['string', 'object', 'number', 'boolean', 'function'].includes(typeof message)) {
    throw new ERR_INVALID_ARG_TYPE('message', ['string', 'object', 'number', 'boolean'], message);
  }
}

/** Gives `target` its members of one who is connected; its channel. */
function setup(target, handle, serialization, onClosed) {
  const channel = new Channel(target, handle, serialization, onClosed);
  target.channel = channel.control;
  target.connected = true;

  target.on('newListener', () => channel.handPending());

  // send(message[, sendHandle[, options]][, callback])
  target.send = function(message, sendHandle, options, callback) {
    if (typeof sendHandle === 'function') {
      callback = sendHandle;
      sendHandle = undefined;
      options = undefined;
    } else if (typeof options === 'function') {
      callback = options;
      options = undefined;
    } else if (options !== undefined) {
      validateObject(options, 'options');
    }
    return this._send(message, sendHandle, { swallowErrors: false, ...options }, callback);
  };

  target._send = function(message, sendHandle, options, callback) {
    if (typeof options === 'boolean') options = { swallowErrors: options };
    if (this.connected) return channel.send(message, sendHandle, options ?? {}, callback);
    const error = new ERR_IPC_CHANNEL_CLOSED();
    if (typeof callback === 'function') process.nextTick(callback, error);
    else if (!options?.swallowErrors) process.nextTick(() => this.emit('error', error));
    return false;
  };

  target.disconnect = function() {
    if (this.connected) this._disconnect();
    else this.emit('error', new ERR_IPC_DISCONNECTED());
  };

  target._disconnect = () => channel.disconnect();
  channel.start();
  return channel;
}

module.exports = { setup };
