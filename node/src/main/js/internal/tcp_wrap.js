'use strict';

// A TCP handle, as far as one is needed to tell a stream socket's descriptor from a datagram
// socket's: it listens and has a descriptor. Streams are not here yet.

const { unavailable } = require('internal/unavailable');

const constants = { SOCKET: 0, SERVER: 1, UV_TCP_IPV6ONLY: 1, UV_TCP_REUSEPORT: 2 };

const EBADF = -9;

class TCP {
  #listener = internalBinding('tcp_wrap').listener();

  constructor(type) {
    require('internal/validators').validateOneOf(type, 'type', [constants.SOCKET,
      constants.SERVER]);
  }

  get fd() {
    const fd = this.#listener.fd();
    return fd < 0 ? EBADF : fd;
  }

  // 0 or a negative errno; without an address a free port of any address is taken.
  listen(backlog = 0) {
    return this.#listener.listen(backlog | 0);
  }

  close(callback = undefined) {
    this.#listener.close();
    if (typeof callback === 'function') setImmediate(callback);
  }
}

for (const name of ['open', 'bind', 'connect', 'bind6', 'connect6', 'getsockname', 'getpeername',
  'setNoDelay', 'setKeepAlive', 'setTypeOfService', 'getTypeOfService', 'reset']) {
  Object.defineProperty(TCP.prototype, name, {
    value: unavailable('tcp_wrap', `TCP.${name}`), writable: true, configurable: true,
  });
}

module.exports = { TCP, TCPConnectWrap: unavailable('tcp_wrap', 'TCPConnectWrap'), constants };
