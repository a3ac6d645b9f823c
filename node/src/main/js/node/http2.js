'use strict';

// node:http2, to be loaded and taken apart: there is no HTTP/2 here yet, and who asks is told.

const { defineLazy } = require('internal/boot');
const { unavailableMembers } = require('internal/unavailable');

Object.assign(exports, unavailableMembers('http2', { connect: 3 }));
defineLazy(exports, 'constants', true, () => require('internal/http2_constants'));
Object.assign(exports, unavailableMembers('http2', { createServer: 2, createSecureServer: 2 }));
exports.getDefaultSettings = function getDefaultSettings() {
  return {
    __proto__: null, headerTableSize: 4096, enablePush: true, initialWindowSize: 65535,
    maxFrameSize: 16384, maxConcurrentStreams: 4294967295, maxHeaderListSize: 65535,
    maxHeaderSize: 65535, enableConnectProtocol: false,
  };
};
Object.assign(exports, unavailableMembers('http2', {
  getPackedSettings: 1, getUnpackedSettings: 1, performServerHandshake: 1,
}), { sensitiveHeaders: Symbol('sensitiveHeaders') }, unavailableMembers('http2', {
  Http2ServerRequest: 4, Http2ServerResponse: 2,
}));
