'use strict';

// node:https: http over tls.

const { defineLazy } = require('internal/boot');

const parts = () => require('internal/https');
const lazily = (name) => defineLazy(exports, name, true, () => parts()[name]);

lazily('Agent');
Object.defineProperty(exports, 'globalAgent', {
  configurable: true,
  enumerable: true,
  get: () => parts().globalAgent,
  set(value) {
    parts().globalAgent = value;
  },
});
lazily('Server');
exports.createServer = function createServer(options, requestListener) {
  return new (parts().Server)(options, requestListener);
};
exports.get = function get(...args) {
  const request = parts().request(...args);
  request.end();
  return request;
};
exports.request = function request(...args) {
  return parts().request(...args);
};
