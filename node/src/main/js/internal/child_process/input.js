'use strict';

// What a program is fed by those that wait for it.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { Buffer } = require('buffer');

/** The bytes of an `input`, text in an encoding; undefined if there is none. */
function bytesOf(input, encoding) {
  if (input === undefined || input === null) return undefined;
  if (typeof input === 'string') {
    return Buffer.from(input, encoding === 'buffer' ? undefined : encoding);
  }
  if (ArrayBuffer.isView(input)) return input;
  throw new ERR_INVALID_ARG_TYPE('options.stdio[0]',
    ['Buffer', 'TypedArray', 'DataView', 'string'], input);
}

module.exports = { bytesOf };
