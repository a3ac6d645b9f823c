'use strict';

// node:trace_events: nothing is traced, and no category is on.

const { unavailable } = require('internal/unavailable');

function getEnabledCategories() {}

module.exports = { createTracing: unavailable('trace_events', 'createTracing', 1),
                   getEnabledCategories };
