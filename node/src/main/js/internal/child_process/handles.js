'use strict';

// Sockets that go from one process to another: their descriptor, and what Node says beside it.

const { codes: { ERR_INVALID_HANDLE_TYPE, ERR_METHOD_NOT_IMPLEMENTED } } =
  require('internal/errors');

// A module nobody loaded has no sockets.
const loaded = (id) => (require('internal/boot').isLoaded(id) ? require(id) : {});

const isA = (value, type) => typeof type === 'function' && value instanceof type;

/** `{ type, fd, more }` of a socket that is to be sent. */
function outgoing(handle) {
  const { UDP } = loaded('internal/udp_wrap');
  if (isA(handle, UDP)) return { type: 'dgram.Native', fd: handle.fd };
  if (isA(handle, loaded('dgram').Socket)) {
    const { kStateSymbol } = require('internal/dgram/state');
    const { fd } = handle[kStateSymbol].handle;
    return { type: 'dgram.Socket', fd, more: { dgramType: handle.type } };
  }
  const { Server, Socket } = loaded('net');
  const isTcp = isA(handle, Socket) || isA(handle, Server) ||
    isA(handle, loaded('internal/tcp_wrap').TCP);
  if (isTcp) throw new ERR_METHOD_NOT_IMPLEMENTED('send() with a handle of net');
  throw new ERR_INVALID_HANDLE_TYPE();
}

const makers = {
  'dgram.Native'(message, fd, done) {
    const { UDP } = require('internal/udp_wrap');
    const handle = new UDP();
    handle.open(fd);
    done(handle);
  },
  'dgram.Socket'(message, fd, done) {
    const { UDP } = require('internal/udp_wrap');
    const { Socket } = require('dgram');
    const handle = new UDP();
    handle.open(fd);
    const socket = new Socket(message.dgramType);
    socket.bind(handle, () => done(socket));
  },
};

/** Makes what arrived as a descriptor and calls `done` with it; false if it is of no such kind. */
function incoming(message, fd, done) {
  if (!Object.hasOwn(makers, message.type)) return false;
  makers[message.type](message, fd, done);
  return true;
}

module.exports = { incoming, outgoing };
