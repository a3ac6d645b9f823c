'use strict';

// The 'path' module. We run on POSIX systems only, so it is the posix flavour.

module.exports = require('internal/path/posix');
