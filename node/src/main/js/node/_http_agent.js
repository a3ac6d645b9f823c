'use strict';

// What Node's own parts of http were called before they were hidden.

module.exports = require('internal/http/agent');
