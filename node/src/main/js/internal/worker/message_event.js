'use strict';

// What ports send is told of by the same event that WebSockets use.

module.exports = { MessageEvent: require('internal/fetch/events').MessageEvent };
