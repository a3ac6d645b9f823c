'use strict';

// What a message to be sent keeps to itself.

module.exports = {
  kCorked: Symbol('corked'),
  kSocket: Symbol('kSocket'),
  kChunkedBuffer: Symbol('kChunkedBuffer'),
  kChunkedLength: Symbol('kChunkedLength'),
  kErrored: Symbol('errored'),
  kHighWaterMark: Symbol('kHighWaterMark'),
  kNeedDrain: Symbol('kNeedDrain'),
  kBytesWritten: Symbol('kBytesWritten'),
  kUniqueHeaders: Symbol('kUniqueHeaders'),
  kRejectNonStandardBodyWrites: Symbol('kRejectNonStandardBodyWrites'),
};
