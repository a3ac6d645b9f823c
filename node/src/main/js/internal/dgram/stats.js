'use strict';

// What a socket has done, as numbers; docs/java.md (`SocketStats`) says what each means.

const { UDP } = require('internal/udp_wrap');

const NAMES = [
  'messagesSent', 'bytesSent', 'messagesReceived', 'bytesReceived',
  'systemCalls', 'sendBatches', 'receiveBatches',
  'segmentsSent', 'segmentsReceived',
  'sendQueueHighWaterMessages', 'sendQueueHighWaterBytes',
  'sendWouldBlock', 'receiveWouldBlock',
  'sendErrors', 'receiveErrors',
  'abandoned', 'refusedSegmentations', 'latches',
  'truncated', 'kernelDrops',
  'recvBufferAsked', 'recvBufferGranted',
  'sendBufferAsked', 'sendBufferGranted',
];

/** The numbers of a handle, by name; of one that somebody else has made there are none. */
function statsOf(handle) {
  const stats = {};
  UDP.engineHandle(handle).stats((...numbers) => {
    NAMES.forEach((name, i) => stats[name] = numbers[i]);
  });
  return stats;
}

module.exports = { statsOf };
