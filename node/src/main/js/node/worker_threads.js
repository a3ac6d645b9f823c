'use strict';

// node:worker_threads, as the main thread sees it: who it is, the data it would give threads,
// message ports and channels. Threads are not here yet.

const { MessageChannel, MessagePort, receiveMessageOnPort } =
  require('internal/worker/message_port');
const { BroadcastChannel } = require('internal/worker/broadcast_channel');
const { isMarkedAsUntransferable, markAsUncloneable, markAsUntransferable } =
  require('internal/clone/marks');
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
  MessagePort,
  MessageChannel,
  markAsUncloneable,
  markAsUntransferable,
  isMarkedAsUntransferable,
  ...unavailableMembers('worker_threads', { moveMessagePortToContext: 0 }),
  receiveMessageOnPort,
  ...unavailableMembers('worker_threads', { postMessageToThread: 4, Worker: 1 }),
  BroadcastChannel,
};
require('internal/boot').defineLazy(module.exports, 'locks', true,
  () => require('internal/locks').locks);
