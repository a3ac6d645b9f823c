'use strict';

// The public `dns`: names as the system resolves them.

const { codes, hints } = require('internal/dns/constants');
const { lookup, lookupService } = require('internal/dns/lookup');
const { getDefaultResultOrder, setDefaultResultOrder } = require('internal/dns/options');
const { parts } = require('internal/dns/resolver');

const { Resolver, functions: { setServers, ...functions } } = parts('dns');

module.exports = {
  lookup,
  lookupService,
  Resolver,
  getDefaultResultOrder,
  setDefaultResultOrder,
  setServers,
  ...hints,
  ...codes,
  ...functions,
};

Object.defineProperty(module.exports, 'promises', {
  get() {
    return require('dns/promises');
  },
  enumerable: true,
  configurable: true,
});
