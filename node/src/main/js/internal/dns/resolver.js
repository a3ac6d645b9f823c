'use strict';

// dns.Resolver and the default one's functions. A resolver keeps its settings; what asks name
// servers is not here yet, and each of those members says so once its arguments are right.

const { codes: { ERR_INVALID_ARG_VALUE, ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');
const { validateFunction, validateInt32, validateString, validateUint32 } =
  require('internal/validators');
const { isUnavailable, markUnavailable } = require('internal/unavailable');
const { checkLocalAddress, readServers, showServer, systemServers } =
  require('internal/dns/servers');

// In Node's order: the member, and the name its function has.
const queries = {
  resolveAny: 'queryAny', resolve4: 'queryA', resolve6: 'queryAaaa', resolveCaa: 'queryCaa',
  resolveCname: 'queryCname', resolveMx: 'queryMx', resolveNs: 'queryNs',
  resolveTlsa: 'queryTlsa', resolveTxt: 'queryTxt', resolveSrv: 'querySrv',
  resolvePtr: 'queryPtr', resolveNaptr: 'queryNaptr', resolveSoa: 'querySoa',
  reverse: 'getHostByAddr',
};
const recordTypes = new Set(['ANY', 'A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'TLSA', 'TXT', 'SRV',
  'PTR', 'NAPTR', 'SOA']);

// The order in which a module lists the functions of its default resolver.
const listed = ['getServers', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveCaa',
  'resolveCname', 'resolveMx', 'resolveNaptr', 'resolveNs', 'resolvePtr', 'resolveSoa',
  'resolveSrv', 'resolveTlsa', 'resolveTxt', 'reverse'];

// What a resolver is set to: Node's own name for the object that holds it.
class ChannelWrap {
  #servers = systemServers();

  getServers() {
    return this.#servers;
  }

  setServers(pairs) {
    this.#servers = pairs;
  }
}

class ResolverBase {
  constructor(options = undefined) {
    validateInt32(options?.timeout ?? orNull(options, 'timeout', -1), 'options.timeout', -1);
    validateInt32(options?.tries ?? orNull(options, 'tries', 1), 'options.tries', 1);
    validateUint32(options?.maxTimeout ?? orNull(options, 'maxTimeout', 0), 'options.maxTimeout');
    this._handle = new ChannelWrap();
  }

  /** Calls off what is being asked: nothing is. */
  cancel() {}

  getServers() {
    return (this._handle.getServers() ?? []).map(showServer);
  }

  setServers(servers) {
    this._handle.setServers(readServers(servers));
  }

  setLocalAddress(ipv4, ipv6) {
    checkLocalAddress(ipv4, ipv6);
  }
}

// A property that is null is wrong, one that is undefined is not there.
const orNull = (options, name, fallback) => (options?.[name] === null ? null : fallback);

function query(name, place, hasCallback) {
  return Object.defineProperty(markUnavailable(function(hostname, options) {
    const callback = arguments.length > 2 ? arguments[2] : options;
    validateString(hostname, 'name');
    if (hasCallback) validateFunction(callback, 'callback');
    throw new ERR_METHOD_NOT_IMPLEMENTED(`${place}.${name}`);
  }), 'name', { value: queries[name], configurable: true });
}

function checkType(type) {
  validateString(type, 'rrtype');
  if (!recordTypes.has(type)) throw new ERR_INVALID_ARG_VALUE('rrtype', type);
}

const resolves = {
  dns: (place) => function resolve(hostname, rrtype, callback) {
    if (typeof rrtype === 'function') callback = rrtype;
    else checkType(rrtype);
    validateString(hostname, 'name');
    validateFunction(callback, 'callback');
    throw new ERR_METHOD_NOT_IMPLEMENTED(`${place}.resolve`);
  },
  promises: (place) => function resolve(hostname, rrtype) {
    if (rrtype !== undefined) checkType(rrtype);
    validateString(hostname, 'name');
    throw new ERR_METHOD_NOT_IMPLEMENTED(`${place}.resolve`);
  },
};

function makeResolver(kind, place) {
  class Resolver extends ResolverBase {}
  for (const name of Object.keys(queries)) {
    Resolver.prototype[name] = query(name, place, kind === 'dns');
  }
  Resolver.prototype.resolve = markUnavailable(resolves[kind](place));
  return Resolver;
}

const kinds = {
  dns: { Resolver: makeResolver('dns', 'dns'), modules: [] },
  promises: { Resolver: makeResolver('promises', 'dns.promises'), modules: [] },
};

let defaultResolver;

function bindTo(module, { Resolver }, resolver) {
  for (const name of listed) {
    const method = Resolver.prototype[name];
    module[name] = method.bind(resolver);
    if (isUnavailable(method)) markUnavailable(module[name]);
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
