'use strict';

// What sockets keep to themselves and their relatives may touch.

module.exports = {
  kAfterAsyncWrite: Symbol('kAfterAsyncWrite'),
  kBuffer: Symbol('kBuffer'),
  kBufferCb: Symbol('kBufferCb'),
  kBufferGen: Symbol('kBufferGen'),
  kBytesRead: Symbol('kBytesRead'),
  kBytesWritten: Symbol('kBytesWritten'),
  kLastWriteQueueSize: Symbol('lastWriteQueueSize'),
  kReinitializeHandle: Symbol('kReinitializeHandle'),
  kSetKeepAlive: Symbol('kSetKeepAlive'),
  kSetKeepAliveInitialDelay: Symbol('kSetKeepAliveInitialDelay'),
  kSetNoDelay: Symbol('kSetNoDelay'),
  kSetTOS: Symbol('kSetTOS'),
  kTimeout: Symbol('timeout'),
  kUpdateTimer: Symbol('kUpdateTimer'),
  normalizedArgs: Symbol('normalizedArgs'),
};
