'use strict';

// The handle of a stream socket that has a path on this machine, as Node's internals know it.

const { SystemStream } = require('internal/stream_handle');

const constants = {
  SOCKET: 0, SERVER: 1, IPC: 2, UV_READABLE: 1, UV_WRITABLE: 2, UV_PIPE_NO_TRUNCATE: 1,
};

const EBADF = -9;

class PipeConnectWrap {}

class Pipe extends SystemStream {
  constructor(type) {
    const isServer = type === constants.SERVER;
    super('PipeWrap', isServer ? 'PIPESERVERWRAP' : 'PIPEWRAP');
  }

  bind(path) {
    return this.isClosed ? EBADF : this.listener.bindPath(`${path}`);
  }

  listen(backlog) {
    return this.isClosed ? EBADF : this.listener.listen(backlog | 0);
  }

  fchmod(mode) {
    return this.listener.permit((mode & constants.UV_READABLE) !== 0,
      (mode & constants.UV_WRITABLE) !== 0);
  }

  connect(request, path) {
    return this.beginConnect(request, 'PIPECONNECTWRAP', (connection) =>
      connection.connectPath(request, `${path}`));
  }
}

module.exports = { Pipe, PipeConnectWrap, constants };
