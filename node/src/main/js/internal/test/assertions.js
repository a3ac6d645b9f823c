'use strict';

// `t.assert`: the functions of `assert`.

const { AssertionError, Assert, strict, ...functions } = require('assert');

module.exports = functions;
