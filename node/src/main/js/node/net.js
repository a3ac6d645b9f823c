'use strict';

// node:net, as far as datagrams need it: what an address is, and lists of those to avoid. Streams
// are not here yet.

const { isIP, isIPv4, isIPv6 } = require('internal/net');

const { validateBoolean, validateInt32 } = require('internal/validators');
const { unavailableMembers } = require('internal/unavailable');

// What streams will start from; the least time to try an address is 10 ms.
const LEAST_ATTEMPT_MS = 10;
let autoSelectFamily = true;
let attemptTimeoutMs = 500;

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
  getDefaultAutoSelectFamily: () => autoSelectFamily,
  setDefaultAutoSelectFamily(value) {
    validateBoolean(value, 'value');
    autoSelectFamily = value;
  },
  getDefaultAutoSelectFamilyAttemptTimeout: () => attemptTimeoutMs,
  setDefaultAutoSelectFamilyAttemptTimeout(value) {
    validateInt32(value, 'value', 1);
    attemptTimeoutMs = Math.max(value, LEAST_ATTEMPT_MS);
  },
  ...unavailableMembers('net', {
    connect: 0, createConnection: 0, createServer: 2, Server: 2, Socket: 1, Stream: 1,
    BoundSocket: 1,
  }),
};
