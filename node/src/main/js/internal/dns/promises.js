'use strict';

// dns.promises.lookup and lookupService: the same with promises.

const { codes: { ERR_MISSING_ARGS }, dnsException } = require('internal/errors');
const { isIP } = require('internal/net');
const { GetAddrInfoReqWrap, GetNameInfoReqWrap, askAddresses, askService } =
  require('internal/dns/requests');
const { checkHostname, checkService, missingHostname, readOptions } =
  require('internal/dns/options');

function lookup(hostname, options) {
  checkHostname(hostname);
  const wanted = readOptions(options);
  if (!hostname) return Promise.reject(missingHostname(hostname));
  const answer = (literals) => {
    const list = literals.map((address) => ({ address, family: wanted.family || isIP(address) }));
    return wanted.all ? list : list[0];
  };
  if (isIP(hostname) !== 0) {
    wanted.family = isIP(hostname);
    return Promise.resolve(answer([hostname]));
  }
  return new Promise((resolve, reject) => {
    const request = new GetAddrInfoReqWrap();
    Object.assign(request, { hostname, resolve, reject });
    request.oncomplete = (status, literals) => {
      if (status < 0) request.reject(dnsException(status, 'getaddrinfo', hostname));
      else request.resolve(answer(literals));
    };
    const refused = askAddresses(request, wanted);
    if (refused) reject(dnsException(refused, 'getaddrinfo', hostname));
  });
}

function lookupService(address, port) {
  if (arguments.length !== 2) throw new ERR_MISSING_ARGS('address', 'port');
  port = checkService(address, port);
  return new Promise((resolve, reject) => {
    const request = new GetNameInfoReqWrap();
    request.hostname = address;
    request.port = port;
    request.oncomplete = (status, hostname, service) => {
      // Here the error does not name the address.
      if (status < 0) reject(dnsException(status, 'getnameinfo'));
      else resolve({ hostname, service });
    };
    const refused = askService(request);
    if (refused) reject(dnsException(refused, 'getnameinfo', address));
  });
}

module.exports = { lookup, lookupService };
