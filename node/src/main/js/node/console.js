'use strict';

module.exports = require('internal/boot_console');
