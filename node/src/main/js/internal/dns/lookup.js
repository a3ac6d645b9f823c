'use strict';

// dns.lookup and dns.lookupService: names as the system knows them, told to a callback.

const { codes: { ERR_MISSING_ARGS }, dnsException } = require('internal/errors');
const { isIP } = require('internal/net');
const { customPromisifyArgs } = require('internal/util');
const { validateFunction } = require('internal/validators');
const { GetAddrInfoReqWrap, GetNameInfoReqWrap, askAddresses, askService } =
  require('internal/dns/requests');
const { checkHostname, checkService, missingHostname, readOptions } =
  require('internal/dns/options');

function onlookup(status, literals) {
  if (status < 0) this.callback(dnsException(status, 'getaddrinfo', this.hostname));
  else this.callback(null, literals[0], this.family || isIP(literals[0]));
}

function onlookupall(status, literals) {
  if (status < 0) {
    this.callback(dnsException(status, 'getaddrinfo', this.hostname));
    return;
  }
  this.callback(null, literals.map((address) => ({
    address, family: this.family || isIP(address),
  })));
}

// lookup(hostname, callback)
// lookup(hostname, family | options, callback)
function lookup(hostname, options, callback) {
  checkHostname(hostname);
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  }
  const count = arguments.length;
  const wanted = readOptions(options, (odd) =>
    validateFunction(odd !== undefined && count === 2 ? odd : callback, 'callback'));
  if (!hostname) throw missingHostname(hostname);

  const literal = isIP(hostname);
  if (literal !== 0) {
    if (wanted.all) process.nextTick(callback, null, [{ address: hostname, family: literal }]);
    else process.nextTick(callback, null, hostname, literal);
    return {};
  }
  const request = new GetAddrInfoReqWrap();
  request.callback = callback;
  request.family = wanted.family;
  request.hostname = hostname;
  request.oncomplete = wanted.all ? onlookupall : onlookup;
  const refused = askAddresses(request, wanted);
  if (refused) {
    process.nextTick(callback, dnsException(refused, 'getaddrinfo', hostname));
    return {};
  }
  return request;
}

function onlookupservice(status, hostname, service) {
  if (status < 0) this.callback(dnsException(status, 'getnameinfo', this.hostname));
  else this.callback(null, hostname, service);
}

function lookupService(address, port, callback) {
  if (arguments.length !== 3) throw new ERR_MISSING_ARGS('address', 'port', 'callback');
  port = checkService(address, port);
  validateFunction(callback, 'callback');
  const request = new GetNameInfoReqWrap();
  request.callback = callback;
  request.hostname = address;
  request.port = port;
  request.oncomplete = onlookupservice;
  const refused = askService(request);
  if (refused) process.nextTick(callback, dnsException(refused, 'getnameinfo', address));
  return request;
}

const names = (fn, list) => Object.defineProperty(fn, customPromisifyArgs, {
  __proto__: null, value: list,
});
names(lookup, ['address', 'family']);
names(lookupService, ['hostname', 'service']);

module.exports = { lookup, lookupService };
