'use strict';

// node:stream/web: the streams of npm's web-streams-polyfill, and those that convert.

const streams = require('internal/webstreams/core');
const { defineLazyProperties } = require('internal/util');

for (const name of ['ReadableStream', 'ReadableStreamDefaultReader', 'ReadableStreamBYOBReader',
  'ReadableStreamBYOBRequest', 'ReadableByteStreamController', 'ReadableStreamDefaultController',
  'TransformStream', 'TransformStreamDefaultController', 'WritableStream',
  'WritableStreamDefaultWriter', 'WritableStreamDefaultController', 'ByteLengthQueuingStrategy',
  'CountQueuingStrategy']) {
  exports[name] = streams[name];
}

exports.ReadableStreamTee = function readableStreamTee(stream, cloneForBranch2) {
  return stream.tee();
};

defineLazyProperties(exports, 'internal/webstreams/encoding',
  ['TextEncoderStream', 'TextDecoderStream']);
defineLazyProperties(exports, 'internal/webstreams/compression',
  ['CompressionStream', 'DecompressionStream']);
