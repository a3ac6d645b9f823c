'use strict';

module.exports = require('internal/streams/core').load('lib/stream/promises');
