'use strict';

// What asks name servers itself is not here yet: each of its members says so when it is called.

const { codes: { ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');

const queries = ['resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveCaa', 'resolveCname',
  'resolveMx', 'resolveNaptr', 'resolveNs', 'resolvePtr', 'resolveSoa', 'resolveSrv',
  'resolveTlsa', 'resolveTxt', 'reverse'];
const servers = ['getServers', 'setServers'];
const rest = ['cancel', 'setLocalAddress'];

function missing(place, name) {
  return {
    [name]() {
      throw new ERR_METHOD_NOT_IMPLEMENTED(`${place}.${name}`);
    },
  }[name];
}

/** The class `Resolver` and the functions of the default one, of `dns` or `dns.promises`. */
function parts(place) {
  class Resolver {
    constructor() {
      throw new ERR_METHOD_NOT_IMPLEMENTED(`${place}.Resolver`);
    }
  }
  for (const name of [...queries, ...servers, ...rest]) {
    Object.defineProperty(Resolver.prototype, name, {
      value: missing(`${place}.Resolver`, name), writable: true, configurable: true,
    });
  }
  const functions = {};
  for (const name of [...servers, ...queries]) functions[name] = missing(place, name);
  return { Resolver, functions };
}

module.exports = { parts };
