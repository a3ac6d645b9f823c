'use strict';

// URLPattern: not here yet.

const { unavailable } = require('internal/unavailable');

module.exports = { URLPattern: unavailable('url', 'URLPattern') };
