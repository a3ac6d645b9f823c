'use strict';

// node:worker_threads, as the main thread sees it: who it is, and the data it would give threads.
// Threads and message ports are not here yet.

const { unavailableMembers } = require('internal/unavailable');

const environment = new Map();

/** What threads made later would find under `key`; undefined removes it. */
function setEnvironmentData(key, value) {
  if (value === undefined) environment.delete(key);
  else environment.set(key, value);
}

function getEnvironmentData(key) {
  return environment.get(key);
}

module.exports = {
  isInternalThread: false,
  isMainThread: true,
  resourceLimits: {},
  threadId: 0,
  threadName: '',
  SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
  parentPort: null,
  workerData: null,
  setEnvironmentData,
  getEnvironmentData,
  ...unavailableMembers('worker_threads', {
    MessagePort: 0,
    MessageChannel: 0,
    markAsUncloneable: 1,
    markAsUntransferable: 1,
    isMarkedAsUntransferable: 1,
    moveMessagePortToContext: 0,
    receiveMessageOnPort: 1,
    postMessageToThread: 4,
    Worker: 1,
    BroadcastChannel: 1,
  }),
};
