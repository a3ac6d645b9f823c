'use strict';

// dns.Resolver and the functions of the default one.

const {
  codes: { ERR_DNS_SET_SERVERS_FAILED, ERR_INVALID_ARG_VALUE }, dnsException,
} = require('internal/errors');
const { validateFunction, validateInt32, validateString, validateUint32 } =
  require('internal/validators');
const { checkLocalAddress, readServers, showServer } = require('internal/dns/servers');
const { ChannelWrap, QueryReqWrap } = require('internal/dns/channel');
const { isIP } = require('internal/net');

// In Node's order: the member, and the name its function has.
const queries = {
  resolveAny: 'queryAny', resolve4: 'queryA', resolve6: 'queryAaaa', resolveCaa: 'queryCaa',
  resolveCname: 'queryCname', resolveMx: 'queryMx', resolveNs: 'queryNs',
  resolveTlsa: 'queryTlsa', resolveTxt: 'queryTxt', resolveSrv: 'querySrv',
  resolvePtr: 'queryPtr', resolveNaptr: 'queryNaptr', resolveSoa: 'querySoa',
  reverse: 'getHostByAddr',
};

const memberOf = new Map([['A', 'resolve4'], ['AAAA', 'resolve6']]);
for (const name of Object.keys(queries)) {
  if (/^resolve[A-Z]/.test(name)) memberOf.set(name.slice(7).toUpperCase(), name);
}
const typeOf = new Map(Array.from(memberOf, ([type, member]) => [member, type]));

// The order in which a module lists the functions of its default resolver.
const listed = ['getServers', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveCaa',
  'resolveCname', 'resolveMx', 'resolveNaptr', 'resolveNs', 'resolvePtr', 'resolveSoa',
  'resolveSrv', 'resolveTlsa', 'resolveTxt', 'reverse'];

class ResolverBase {
  constructor(options = undefined) {
    const timeout = options?.timeout ?? orNull(options, 'timeout', -1);
    const tries = options?.tries ?? orNull(options, 'tries', 4);
    const maxTimeout = options?.maxTimeout ?? orNull(options, 'maxTimeout', 0);
    validateInt32(timeout, 'options.timeout', -1);
    validateInt32(tries, 'options.tries', 1);
    validateUint32(maxTimeout, 'options.maxTimeout');
    this._handle = new ChannelWrap({ timeout, tries, maxTimeout });
  }

  cancel() {
    this._handle.cancel();
  }

  getServers() {
    return (this._handle.getServers() ?? []).map(showServer);
  }

  setServers(servers) {
    const pairs = readServers(servers);
    if (this._handle.isAsking) {
      throw new ERR_DNS_SET_SERVERS_FAILED('There are pending queries.', servers);
    }
    this._handle.setServers(pairs);
  }

  setLocalAddress(ipv4, ipv6) {
    checkLocalAddress(ipv4, ipv6);
    this._handle.setLocalAddress(...(ipv6 === undefined ? [ipv4] : [ipv4, ipv6]));
  }
}

// A property that is null is wrong, one that is undefined is not there.
const orNull = (options, name, fallback) => (options?.[name] === null ? null : fallback);

// ---- Asking ---------------------------------------------------------------------------------

const withTimes = (answers, times) =>
  answers.map((address, i) => ({ address, ttl: times[i] }));

/** Asks and calls `done(error, answers)`; throws what cannot be asked. */
function ask(resolver, member, hostname, ttl, done) {
  const request = new QueryReqWrap();
  Object.assign(request, { bindingName: queries[member], callback: done, hostname });
  request.oncomplete = (failure, answers, times) => {
    if (failure !== null) {
      done(dnsException(failure, queries[member], hostname));
      return;
    }
    if (ttl) answers = withTimes(answers, times);
    // A name has one start of authority.
    done(null, member === 'resolveSoa' ? answers[0] : answers);
  };
  request.ttl = ttl;
  if (member === 'reverse') return askReverse(resolver, request, hostname);
  resolver._handle.query(request, typeOf.get(member), hostname);
  return request;
}

function askReverse(resolver, request, address) {
  const { hostsOf, reverseName } = require('internal/dns/reverse');
  if (isIP(address) === 0) throw dnsException(-22, 'getHostByAddr', address);
  const known = hostsOf(address);
  if (known.length > 0) process.nextTick(request.oncomplete, null, known);
  else resolver._handle.query(request, 'PTR', reverseName(address));
  return request;
}

const hasTtl = (member, options) =>
  Boolean((member === 'resolve4' || member === 'resolve6') && options?.ttl);

function memberFor(type) {
  validateString(type, 'rrtype');
  if (!memberOf.has(type)) throw new ERR_INVALID_ARG_VALUE('rrtype', type);
  return memberOf.get(type);
}

const kinds = {
  dns: {
    modules: [],
    query: (member) => function(hostname, options) {
      const callback = arguments.length > 2 ? arguments[2] : options;
      validateString(hostname, 'name');
      validateFunction(callback, 'callback');
      return ask(this, member, hostname, hasTtl(member, options), callback);
    },
    // resolve(hostname, callback)
    // resolve(hostname, rrtype, callback)
    resolve(hostname, rrtype, callback) {
      let member = 'resolve4';
      if (typeof rrtype === 'function') callback = rrtype;
      else member = memberFor(rrtype);
      return kinds.dns.Resolver.prototype[member].call(this, hostname, callback);
    },
  },
  promises: {
    modules: [],
    query: (member) => function(hostname, options) {
      validateString(hostname, 'name');
      return new Promise((resolve, reject) => {
        ask(this, member, hostname, hasTtl(member, options), (error, answers) => {
          if (error === null) resolve(answers);
          else reject(error);
        });
      });
    },
    resolve(hostname, rrtype) {
      const member = rrtype === undefined ? 'resolve4' : memberFor(rrtype);
      return kinds.promises.Resolver.prototype[member].call(this, hostname);
    },
  },
};

for (const kind of Object.values(kinds)) {
  class Resolver extends ResolverBase {}
  for (const member of Object.keys(queries)) {
    Resolver.prototype[member] = Object.defineProperty(
      kind.query(member), 'name', { value: queries[member], configurable: true });
  }
  Resolver.prototype.resolve = kind.resolve;
  kind.Resolver = Resolver;
}

// ---- The default resolver -------------------------------------------------------------------

let defaultResolver;

function bindTo(module, { Resolver }, resolver) {
  for (const name of listed) {
    // The methods of one kind serve the other's resolver, too.
    const method = Resolver.prototype[name];
    module[name] = method.bind(resolver);
  }
}

/** Gives `module` the functions of the default resolver, now and whenever that is another. */
function bindDefault(module, kind) {
  defaultResolver ??= new kinds[kind].Resolver();
  kinds[kind].modules.push(module);
  bindTo(module, kinds[kind], defaultResolver);
}

/** The function `setServers` of a module: those of `dns` set both modules'. */
function setServersOf(kind) {
  return function defaultResolverSetServers(servers) {
    const resolver = new kinds[kind].Resolver();
    resolver.setServers(servers);
    for (const other of kind === 'dns' ? Object.keys(kinds) : [kind]) {
      for (const module of kinds[other].modules) bindTo(module, kinds[other], resolver);
    }
    defaultResolver = resolver;
  };
}

module.exports = {
  Resolver: kinds.dns.Resolver,
  PromisesResolver: kinds.promises.Resolver,
  bindDefault,
  setServersOf,
};
