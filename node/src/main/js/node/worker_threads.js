'use strict';

// node:worker_threads: who this thread is, others, message ports and channels.

const { MessageChannel, MessagePort, receiveMessageOnPort } =
  require('internal/worker/message_port');
const { BroadcastChannel } = require('internal/worker/broadcast_channel');
const { isMarkedAsUntransferable, markAsUncloneable, markAsUntransferable } =
  require('internal/clone/marks');
const { unavailableMembers } = require('internal/unavailable');

const { defineLazy } = require('internal/boot');
const state = require('internal/worker/state');

/** What threads made later find under `key`; undefined removes it. */
function setEnvironmentData(key, value) {
  if (value === undefined) state.environment.delete(key);
  else state.environment.set(key, value);
}

function getEnvironmentData(key) {
  return state.environment.get(key);
}

module.exports = {
  isInternalThread: false,
  isMainThread: state.isMainThread,
  resourceLimits: state.resourceLimits,
  threadId: state.threadId,
  threadName: state.threadName,
  SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
  parentPort: state.parentPort,
  workerData: state.workerData,
  setEnvironmentData,
  getEnvironmentData,
  MessagePort,
  MessageChannel,
  markAsUncloneable,
  markAsUntransferable,
  isMarkedAsUntransferable,
  ...unavailableMembers('worker_threads', { moveMessagePortToContext: 0 }),
  receiveMessageOnPort,
  ...unavailableMembers('worker_threads', { postMessageToThread: 4 }),
  BroadcastChannel,
};
defineLazy(module.exports, 'Worker', true, () => require('internal/worker/worker').Worker);
defineLazy(module.exports, 'locks', true,
  () => require('internal/locks').locks);
