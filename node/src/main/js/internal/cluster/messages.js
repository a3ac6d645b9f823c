'use strict';

// What a primary and its workers tell each other, with answers to questions.

const callbacks = new Map();
let last = 0;

/** Sends a message to a process; `callback` gets the answer to it, and its handle. */
function send(target, message, handle, callback) {
  if (!target.connected) return false;
  const all = { cmd: 'NODE_CLUSTER', ...message, seq: last };
  if (typeof callback === 'function') callbacks.set(last, callback);
  last++;
  return target.send(all, handle);
}

/** A listener of 'internalMessage' that calls who asked, or `otherwise`. */
function receiver(otherwise) {
  return (message, handle) => {
    if (message.cmd !== 'NODE_CLUSTER') return;
    const callback = message.ack === undefined ? undefined : callbacks.get(message.ack);
    if (callback === undefined) {
      otherwise(message, handle);
      return;
    }
    callbacks.delete(message.ack);
    callback(message, handle);
  };
}

module.exports = { receiver, send };
