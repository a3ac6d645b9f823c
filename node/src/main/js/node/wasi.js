'use strict';

// node:wasi: there is no WebAssembly here.

const { unavailable } = require('internal/unavailable');

require('internal/util').emitExperimentalWarning('WASI');

module.exports = { WASI: unavailable('wasi', 'WASI', 0) };
