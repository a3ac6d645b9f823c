'use strict';

// What is thrown when a number's place or value does not fit.

const { codes } = require('internal/errors');

/** Throws for an offset at which no `width` bytes of `buffer` stand. */
function failOffset(buffer, offset, width) {
  if (typeof offset !== 'number') throw new codes.ERR_INVALID_ARG_TYPE('offset', 'number', offset);
  failBounds(offset, buffer.length - width);
}

function failBounds(offset, last) {
  if (Math.floor(offset) !== offset) {
    throw new codes.ERR_OUT_OF_RANGE('offset', 'an integer', offset);
  }
  if (last < 0) throw new codes.ERR_BUFFER_OUT_OF_BOUNDS();
  throw new codes.ERR_OUT_OF_RANGE('offset', `>= 0 and <= ${last}`, offset);
}

/** Throws for a number of bytes other than 1 to 6. */
function failWidth(width) {
  if (typeof width !== 'number') {
    throw new codes.ERR_INVALID_ARG_TYPE('byteLength', 'number', width);
  }
  const range = Math.floor(width) === width ? '>= 1 and <= 6' : 'an integer';
  throw new codes.ERR_OUT_OF_RANGE('byteLength', range, width);
}

/** Throws for a value outside of what `width` bytes hold. */
function failValue(value, min, max, width) {
  const n = typeof min === 'bigint' ? 'n' : '';
  let range = `>= ${min}${n} and <= ${max}${n}`;
  if (width > 4) {
    const bits = `2${n} ** ${width * 8 - (min < 0 ? 1 : 0)}${n}`;
    range = `>= ${min < 0 ? `-(${bits})` : `0${n}`} and < ${bits}`;
  }
  throw new codes.ERR_OUT_OF_RANGE('value', range, value);
}

module.exports = { failOffset, failValue, failWidth };
