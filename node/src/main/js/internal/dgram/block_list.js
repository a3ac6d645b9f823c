'use strict';

// Addresses a socket must not talk to, or listen to (net.BlockList).

const { isIP } = require('internal/net');

/** True when `list` is there and has this address; text that is no address is never in it. */
function isBlocked(list, ip) {
  if (!list) return false;
  const family = isIP(ip);
  return family !== 0 && list.check(ip, family === 6 ? 'ipv6' : 'ipv4');
}

module.exports = { isBlocked };
