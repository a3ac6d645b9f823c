'use strict';

// node:domain: deprecated in Node, and not here.

const { unavailable } = require('internal/unavailable');

module.exports = {
  _stack: [],
  Domain: unavailable('domain', 'Domain', 0),
  createDomain: unavailable('domain', 'createDomain', 0),
  create: unavailable('domain', 'create', 0),
  active: null,
};
