'use strict';

// `internalBinding('block_list')` as far as programs under --expose-internals make addresses by it.

class SocketAddress {
  constructor(address, port, family, flowlabel = 0) {
    Object.assign(this, { address, port, family, flowlabel });
  }
}

module.exports = { SocketAddress, AF_INET: 2, AF_INET6: 10 };
