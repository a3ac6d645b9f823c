'use strict';

// The public `dns/promises`.

const { codes } = require('internal/dns/constants');
const { lookup, lookupService } = require('internal/dns/promises');
const { getDefaultResultOrder, setDefaultResultOrder } = require('internal/dns/options');
const { PromisesResolver, bindDefault, setServersOf } = require('internal/dns/resolver');

module.exports = {
  lookup,
  lookupService,
  Resolver: PromisesResolver,
  getDefaultResultOrder,
  setDefaultResultOrder,
  setServers: setServersOf('promises'),
  ...codes,
};

bindDefault(module.exports, 'promises');
