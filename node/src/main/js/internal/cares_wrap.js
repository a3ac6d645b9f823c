'use strict';

// The system's resolver as Node's internals know it: a request object, asked about off this thread,
// whose `oncomplete` is called in the context it was asked in. What replaces a function here is
// used by `dns` from then on.

const { destroyOrigin, newOrigin, runFrom } = require('internal/async_hooks');
const resolver = internalBinding('resolver');

// Requests under way, for process.getActiveResourcesInfo().
const pending = new Map();
require('internal/active_resources').addSource(() => Array.from(pending.values()));

class GetAddrInfoReqWrap {}
class GetNameInfoReqWrap {}

const orders = ['verbatim', 'ipv4first', 'ipv6first'];

/**
 * Has `ask(done)` called; what it gives to `done` goes to the request's `oncomplete`. Answers 0, or
 * the status of what was refused: then nothing comes.
 */
function begin(request, kind, ask) {
  const origin = newOrigin(kind.toUpperCase(), request);
  pending.set(request, kind);
  const refused = ask((...answer) => {
    pending.delete(request);
    runFrom(origin, request, () => request.oncomplete(...answer));
    destroyOrigin(origin);
  });
  if (refused !== 0) {
    pending.delete(request);
    destroyOrigin(origin);
  }
  return refused;
}

/** request.oncomplete(status or null, literals): the addresses of a name. */
function getaddrinfo(request, hostname, family, hints, order) {
  return begin(request, 'GetAddrInfoReqWrap', (done) =>
    resolver.lookup(hostname, family, hints, orders[order], (status, literals) =>
      done(status || null, literals === null ? undefined : Array.from(literals))));
}

/** request.oncomplete(status or null, hostname, service): who has an address, what serves it. */
function getnameinfo(request, address, port) {
  return begin(request, 'GetNameInfoReqWrap', (done) =>
    resolver.lookupService(address, port, (status, ...names) => done(status || null, ...names)));
}

module.exports = {
  begin,
  getaddrinfo,
  getnameinfo,
  GetAddrInfoReqWrap,
  GetNameInfoReqWrap,
  AI_ADDRCONFIG: 32,
  AI_ALL: 16,
  AI_V4MAPPED: 8,
  DNS_ORDER_VERBATIM: orders.indexOf('verbatim'),
  DNS_ORDER_IPV4_FIRST: orders.indexOf('ipv4first'),
  DNS_ORDER_IPV6_FIRST: orders.indexOf('ipv6first'),
};
