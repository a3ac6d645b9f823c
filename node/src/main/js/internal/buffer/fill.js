'use strict';

// Buffer.prototype.fill and Buffer.alloc's filling.

const { codes } = require('internal/errors');
const { validateInteger } = require('internal/validators');
const { codecOf, range } = require('internal/buffer/encodings');

const fillBytes = Uint8Array.prototype.fill;

function checkEncoding(encoding) {
  if (encoding === undefined) return codecOf('utf8');
  if (typeof encoding !== 'string') {
    throw new codes.ERR_INVALID_ARG_TYPE('encoding', 'string', encoding);
  }
  const codec = encoding === '' ? codecOf('utf8') : codecOf(encoding);
  if (codec === undefined) throw new codes.ERR_UNKNOWN_ENCODING(encoding);
  return codec;
}

// (value), (value, encoding), (value, offset), (value, offset, encoding),
// (value, offset, end), (value, offset, end, encoding). Without an offset the end does not count.
function fill(buffer, value, offset, end, encoding) {
  let codec;
  if (typeof value === 'string') {
    if (offset === undefined || typeof offset === 'string') {
      encoding = offset;
      offset = undefined;
    } else if (typeof end === 'string') {
      encoding = end;
      end = undefined;
    }
    codec = checkEncoding(encoding);
  }
  let start = 0;
  let stop = buffer.length;
  if (offset !== undefined) {
    validateInteger(offset, 'offset', 0);
    start = offset;
    if (end !== undefined) {
      validateInteger(end, 'end', 0, stop);
      stop = end;
    }
  }
  if (start >= stop) return buffer;

  const pattern = codec === undefined ? patternOf(value) : bytesOf(value, codec);
  if (typeof pattern === 'number') {
    fillBytes.call(range(buffer, start, stop), pattern);
  } else if (pattern.length === 0) {
    throw new codes.ERR_INVALID_ARG_VALUE('value', value);
  } else {
    repeat(range(buffer, start, stop), pattern);
  }
  return buffer;
}

function bytesOf(text, codec) {
  if (text.length === 0) return 0;
  const bytes = codec.bytes(text);
  return bytes.length === 1 ? bytes[0] : bytes;
}

function patternOf(value) {
  if (typeof value === 'boolean') return +value;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return range(value, 0, value.byteLength);
  }
  return +value & 0xff;
}

// The filled part is doubled with each copy.
function repeat(target, pattern) {
  const { length } = target;
  if (pattern.length >= length) {
    target.set(pattern.subarray(0, length));
    return;
  }
  target.set(pattern);
  for (let done = pattern.length; done < length; done *= 2) {
    target.set(target.subarray(0, Math.min(done, length - done)), done);
  }
}

module.exports = { fill };
