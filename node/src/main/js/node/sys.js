'use strict';

// node:sys: the old name of node:util.

require('internal/util').deprecation('sys is deprecated. Use `node:util` instead.', 'DEP0025');

module.exports = require('util');
