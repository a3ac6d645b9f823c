'use strict';

// A TCP handle, as Node's internals know it.

const { SystemStream } = require('internal/stream_handle');
const { validateOneOf } = require('internal/validators');

const constants = { SOCKET: 0, SERVER: 1, UV_TCP_IPV6ONLY: 1, UV_TCP_REUSEPORT: 2 };

const EBADF = -9;

class TCPConnectWrap {}

class TCP extends SystemStream {
  #isServer;
  // A listening socket of the kernel's that was never bound here: it has a descriptor.
  #descriptor;

  constructor(type) {
    validateOneOf(type, 'type', [constants.SOCKET, constants.SERVER]);
    const isServer = type === constants.SERVER;
    super(isServer ? 'TCPServerWrap' : 'TCPSocketWrap',
      isServer ? 'TCPSERVERWRAP' : 'TCPWRAP');
    this.#isServer = isServer;
  }

  get fd() {
    const fd = this.#descriptor?.fd() ?? EBADF;
    return fd < 0 ? EBADF : fd;
  }

  #bind(address, port, ipv6, flags) {
    if (this.isClosed) return EBADF;
    const socket = this.#isServer ? this.listener : this.connection;
    const status = socket.bind(`${address}`, port | 0, ipv6);
    return status === 0 && this.#isServer && (flags & constants.UV_TCP_REUSEPORT) !== 0
      ? socket.sharePort()
      : status;
  }

  bind(address, port, flags) {
    return this.#bind(address, port, false, flags);
  }

  bind6(address, port, flags) {
    return this.#bind(address, port, true, flags);
  }

  // 0 or a negative errno; without an address a free port of any address is taken.
  listen(backlog = 0) {
    if (this.isListener) return this.listener.listen(backlog | 0);
    this.#descriptor = internalBinding('tcp_wrap').descriptor();
    return this.#descriptor.listen(backlog | 0);
  }

  connect(request, address, port) {
    return this.beginConnect(request, 'TCPCONNECTWRAP', (connection) =>
      connection.connect(request, `${address}`, port | 0, false));
  }

  connect6(request, address, port) {
    return this.beginConnect(request, 'TCPCONNECTWRAP', (connection) =>
      connection.connect(request, `${address}`, port | 0, true));
  }

  #tell(out) {
    return (address, port) => {
      out.address = address;
      out.family = address.includes(':') ? 'IPv6' : 'IPv4';
      out.port = port;
    };
  }

  getsockname(out) {
    if (this.isClosed) return EBADF;
    return this.isListener
      ? this.listener.address(this.#tell(out))
      : this.connection.address(false, this.#tell(out));
  }

  getpeername(out) {
    if (this.isClosed) return EBADF;
    return this.connection.address(true, this.#tell(out));
  }

  setNoDelay(enable) {
    return this.isClosed ? EBADF : this.connection.noDelay(Boolean(enable));
  }

  setKeepAlive(enable, seconds) {
    return this.isClosed ? EBADF : this.connection.keepAlive(Boolean(enable), seconds | 0);
  }

  setTypeOfService(value) {
    return this.isClosed ? EBADF : this.connection.setTypeOfService(value | 0);
  }

  getTypeOfService() {
    return this.isClosed ? EBADF : this.connection.typeOfService();
  }

  reset(callback) {
    if (this.isClosed) return 0;
    const status = this.connection.resetOnClose();
    if (status === 0) this.close(callback);
    return status;
  }

  close(callback = undefined) {
    if (this.#descriptor !== undefined) {
      this.#descriptor.close();
      this.#descriptor = undefined;
    }
    super.close(callback);
  }
}

module.exports = { TCP, TCPConnectWrap, constants };
