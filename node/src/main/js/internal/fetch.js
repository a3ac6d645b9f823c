'use strict';

// The globals of the web's way to ask servers, each with what it needs.

const { defineLazy } = require('internal/boot');

for (const [name, id] of Object.entries({
  Headers: 'headers', Request: 'request', Response: 'response', FormData: 'form_data',
  MessageEvent: 'events', CloseEvent: 'events', ErrorEvent: 'events', WebSocket: 'websocket',
})) {
  defineLazy(exports, name, true, () => require(`internal/fetch/${id}`)[name]);
}

exports.fetch = function fetch(input, init = undefined) {
  return Reflect.apply(require('internal/fetch/fetch').fetch, undefined, arguments);
};
