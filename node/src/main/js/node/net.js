'use strict';

// node:net, as far as datagrams need it: what an address is, and lists of those to avoid. Streams
// are not here yet.

const { isIP, isIPv4, isIPv6 } = require('internal/net');

module.exports = {
  get BlockList() {
    return require('internal/blocklist').BlockList;
  },
  get SocketAddress() {
    return require('internal/socketaddress').SocketAddress;
  },
  isIP,
  isIPv4,
  isIPv6,
};
