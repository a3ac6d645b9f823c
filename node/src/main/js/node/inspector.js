'use strict';

// node:inspector: who looks inside does so through Java's tools, not from a script.

const { unavailable, unavailableMembers } = require('internal/unavailable');

const groups = {
  Network: ['requestWillBeSent', 'responseReceived', 'loadingFinished', 'loadingFailed',
    'dataReceived', 'dataSent', 'webSocketCreated', 'webSocketClosed',
    'webSocketHandshakeResponseReceived'],
  NetworkResources: ['put'],
  DOMStorage: ['domStorageItemAdded', 'domStorageItemRemoved', 'domStorageItemUpdated',
    'domStorageItemsCleared', 'registerStorage'],
};
const membersOf = (name) => unavailableMembers(`inspector.${name}`,
  Object.fromEntries(groups[name].map((member) => [member, 1])));

module.exports = {
  open: unavailable('inspector', 'open', 3),
  close() {},
  url() {},
  waitForDebugger: unavailable('inspector', 'waitForDebugger', 0),
  console,
  Session: unavailable('inspector', 'Session', 0),
  Network: membersOf('Network'),
  NetworkResources: membersOf('NetworkResources'),
  DOMStorage: membersOf('DOMStorage'),
};
