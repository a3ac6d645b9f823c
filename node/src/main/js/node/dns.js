'use strict';

// The public `dns`: names as the system resolves them.

const { codes, hints } = require('internal/dns/constants');
const { lookup, lookupService } = require('internal/dns/lookup');
const { getDefaultResultOrder, setDefaultResultOrder } = require('internal/dns/options');
const { Resolver, bindDefault, setServersOf } = require('internal/dns/resolver');

module.exports = {
  lookup,
  lookupService,
  Resolver,
  getDefaultResultOrder,
  setDefaultResultOrder,
  setServers: setServersOf('dns'),
  ...hints,
  ...codes,
};

bindDefault(module.exports, 'dns');

Object.defineProperty(module.exports, 'promises', {
  __proto__: null,
  get() {
    return require('dns/promises');
  },
  enumerable: true,
  configurable: true,
});
