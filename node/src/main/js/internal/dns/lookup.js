'use strict';

// One name, one address: what a socket asks when it is given a name. Takes and answers what
// dns.lookup(hostname, family, callback) does.

const { dnsException } = require('internal/errors');
const { isIP } = require('internal/net');
const { validateString } = require('internal/validators');

/** Calls `callback(error)` or `callback(null, address, family)`, never before it returns. */
function lookup(hostname, family, callback) {
  validateString(hostname, 'hostname');
  const literal = isIP(hostname);
  if (literal !== 0) {
    process.nextTick(callback, null, hostname, literal);
    return;
  }
  internalBinding('resolver').lookup(hostname, family, (status, addresses) => {
    if (status < 0) callback(dnsException(status, 'getaddrinfo', hostname));
    else callback(null, addresses[0], isIP(addresses[0]));
  });
}

module.exports = { lookup };
