'use strict';

// node:net: connections and servers of TCP and of paths, addresses, lists of those to avoid.
// Loaded as far as it is used: datagrams ask what an address is and need no more.

const { isIP, isIPv4, isIPv6 } = require('internal/net');
const { defineLazy } = require('internal/boot');
const { unavailable } = require('internal/unavailable');

const socket = () => require('internal/net/socket').Socket;

function connect(...args) {
  const normalized = require('internal/net/arguments').normalizeArgs(args);
  const [options] = normalized;
  const made = new (socket())(options);
  require('internal/diagnostics').heard('net.client.socket')?.publish({ socket: made });
  if (options.timeout) made.setTimeout(options.timeout);
  return made.connect(normalized);
}

function createServer(options, connectionListener) {
  return new (require('internal/net/server').Server)(options, connectionListener);
}

const defaults = require('internal/net/defaults');

Object.assign(exports, {
  _createServerHandle: (...where) => require('internal/net/listen').createServerHandle(...where),
  _normalizeArgs: (args) => require('internal/net/arguments').normalizeArgs(args),
});
const lazily = (name, load) => defineLazy(exports, name, true, load);
lazily('BlockList', () => require('internal/blocklist').BlockList);
lazily('SocketAddress', () => require('internal/socketaddress').SocketAddress);
Object.assign(exports, {
  _TransferredBoundSocket: unavailable('net', '_TransferredBoundSocket', 0),
  BoundSocket: unavailable('net', 'BoundSocket', 0),
  connect,
  createConnection: connect,
  createServer,
  isIP,
  isIPv4,
  isIPv6,
});
lazily('Server', () => require('internal/net/server').Server);
lazily('Socket', socket);
lazily('Stream', socket);
Object.assign(exports, {
  getDefaultAutoSelectFamily: defaults.getDefaultAutoSelectFamily,
  setDefaultAutoSelectFamily: defaults.setDefaultAutoSelectFamily,
  getDefaultAutoSelectFamilyAttemptTimeout: defaults.getDefaultAutoSelectFamilyAttemptTimeout,
  setDefaultAutoSelectFamilyAttemptTimeout: defaults.setDefaultAutoSelectFamilyAttemptTimeout,
});
