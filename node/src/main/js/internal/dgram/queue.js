'use strict';

// Sends and connects on a socket without an address wait here until it has one: the first of them
// starts the bind, 'listening' releases all in their order, a failed bind drops them.

const { errorMonitor } = require('events');
const { kStateSymbol, BOUND, UNBOUND } = require('internal/dgram/state');

/** Binds a socket that nobody has bound, to any address and any free port of its own. */
function bindImplicitly(socket) {
  if (socket[kStateSymbol].bindState === UNBOUND) socket.bind({ port: 0, exclusive: true }, null);
}

/** True when the socket receives already, so that nothing need wait. */
function isBound(socket) {
  return socket[kStateSymbol].bindState === BOUND;
}

/** Runs `operation` once the bind in progress has succeeded; never, when it fails. */
function afterBind(socket, operation) {
  const state = socket[kStateSymbol];
  if (state.queue === undefined) {
    state.queue = [];
    socket.once(errorMonitor, drop);
    socket.once('listening', release);
  }
  state.queue.push(operation);
}

function release() {
  this.removeListener(errorMonitor, drop);
  const operations = this[kStateSymbol].queue;
  this[kStateSymbol].queue = undefined;
  for (const operation of operations) operation();
}

function drop() {
  this.removeListener('listening', release);
  this[kStateSymbol].queue = undefined;
}

module.exports = { afterBind, bindImplicitly, isBound };
