'use strict';

// Questions to the system's resolver, one request object each. They are asked off this thread, and
// answered in the context they were asked in.

const { destroyOrigin, newOrigin, runFrom } = require('internal/async_hooks');
const resolver = internalBinding('resolver');

// Requests under way, for process.getActiveResourcesInfo().
const pending = new Map();
require('internal/active_resources').addSource(() => Array.from(pending.values()));

class GetAddrInfoReqWrap {}
class GetNameInfoReqWrap {}

/** Has `ask(done)` called; what it gives to `done` goes to the request's `oncomplete`. */
function begin(request, kind, ask) {
  const origin = newOrigin(kind.toUpperCase(), request);
  pending.set(request, kind);
  ask((...answer) => {
    pending.delete(request);
    runFrom(origin, request, () => request.oncomplete(...answer));
    destroyOrigin(origin);
  });
}

/** request.oncomplete(status, literals): the addresses of a name. */
function askAddresses(request, { family, hints, order }) {
  begin(request, 'GetAddrInfoReqWrap', (done) =>
    resolver.lookup(request.hostname, family, hints, order, (status, literals) =>
      done(status, literals === null ? undefined : Array.from(literals))));
}

/** request.oncomplete(status, hostname, service): who has an address, and what a port is for. */
function askService(request) {
  begin(request, 'GetNameInfoReqWrap', (done) =>
    resolver.lookupService(request.hostname, request.port, done));
}

module.exports = { GetAddrInfoReqWrap, GetNameInfoReqWrap, askAddresses, askService };
