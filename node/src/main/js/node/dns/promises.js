'use strict';

// The public `dns/promises`.

const { codes } = require('internal/dns/constants');
const { lookup, lookupService } = require('internal/dns/promises');
const { getDefaultResultOrder, setDefaultResultOrder } = require('internal/dns/options');
const { parts } = require('internal/dns/resolver');

const { Resolver, functions: { setServers, ...functions } } = parts('dns.promises');

module.exports = {
  lookup,
  lookupService,
  Resolver,
  getDefaultResultOrder,
  setDefaultResultOrder,
  setServers,
  ...codes,
  ...functions,
};
