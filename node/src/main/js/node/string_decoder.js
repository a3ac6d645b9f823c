'use strict';

// The 'string_decoder' module: text out of pieces of bytes, a character that is cut in two being
// kept until the rest comes.

const { codes } = require('internal/errors');
const { FastBuffer } = require('internal/buffer');
const { codecOf, normalizeEncoding, range } = require('internal/buffer/encodings');

// Seven bytes, as Node's: up to four of an unfinished character, how many are missing, how many
// are kept, and the encoding's number.
const kState = Symbol('kNativeDecoder');
const MISSING = 4;
const KEPT = 5;
const ENCODING = 6;
const numbers = { ascii: 0, utf8: 1, base64: 2, utf16le: 3, latin1: 4, hex: 5, base64url: 7 };

function StringDecoder(encoding) {
  this.encoding = normalizeEncoding(encoding);
  if (this.encoding === undefined) throw new codes.ERR_UNKNOWN_ENCODING(encoding);
  this[kState] = new FastBuffer(ENCODING + 1);
  this[kState][ENCODING] = numbers[this.encoding];
}

const kept = (state) => range(state, 0, state[KEPT]);

function keep(state, bytes, missing) {
  state.set(bytes);
  state[KEPT] = bytes.length;
  state[MISSING] = missing;
}

// Adds to the unfinished character what belongs to it; says how many bytes that was.
function complete(state, bytes, isUtf8) {
  let taken = Math.min(state[MISSING], bytes.length);
  if (isUtf8) {
    const stranger = bytes.subarray(0, taken).findIndex((byte) => (byte & 0xc0) !== 0x80);
    if (stranger >= 0) {
      // The character stays unfinished for good.
      taken = stranger;
      state[MISSING] = taken;
    }
  }
  state.set(bytes.subarray(0, taken), state[KEPT]);
  state[KEPT] += taken;
  state[MISSING] -= taken;
  return taken;
}

// How many bytes at the end are the beginning of a character, and how many more it needs.
const unfinished = {
  utf8(bytes) {
    const { length } = bytes;
    for (let count = 1; count <= Math.min(length, 4); count++) {
      const byte = bytes[length - count];
      if (byte < 0x80) break;
      if ((byte & 0xc0) === 0x80) continue;
      const whole = (byte & 0xe0) === 0xc0 ? 2 : (byte & 0xf0) === 0xe0 ? 3 :
        (byte & 0xf8) === 0xf0 ? 4 : 0;
      return count < whole ? [count, whole - count] : [0, 0];
    }
    return [0, 0];
  },
  utf16le(bytes) {
    const { length } = bytes;
    if (length % 2 === 1) return [1, 1];
    // The first half of a pair waits for the second.
    return length > 0 && (bytes[length - 1] & 0xfc) === 0xd8 ? [2, 2] : [0, 0];
  },
  base64: (bytes) => (bytes.length % 3 === 0 ? [0, 0] :
    [bytes.length % 3, 3 - bytes.length % 3]),
};
unfinished.base64url = unfinished.base64;

function decode(state, encoding, bytes) {
  const { slice } = codecOf(encoding);
  const ending = unfinished[encoding];
  if (ending === undefined) return slice(bytes, 0, bytes.length);
  let text = '';
  let rest = bytes;
  if (state[MISSING] > 0) {
    rest = bytes.subarray(complete(state, bytes, encoding === 'utf8'));
    if (state[MISSING] > 0) return '';
    text = slice(kept(state), 0, state[KEPT]);
    state[KEPT] = 0;
  }
  if (rest.length === 0) return text;
  const [count, missing] = ending(rest);
  if (count > 0) keep(state, rest.subarray(rest.length - count), missing);
  const whole = rest.length - count;
  return whole > 0 ? text + slice(rest, 0, whole) : text;
}

StringDecoder.prototype.write = function write(buf) {
  if (typeof buf === 'string') return buf;
  if (!ArrayBuffer.isView(buf)) {
    throw new codes.ERR_INVALID_ARG_TYPE('buf', ['Buffer', 'TypedArray', 'DataView'], buf);
  }
  if (!this[kState]) throw new codes.ERR_INVALID_THIS('StringDecoder');
  const bytes = buf instanceof Uint8Array ? buf : range(buf, 0, buf.byteLength);
  return decode(this[kState], this.encoding, bytes);
};

// What is left of a character at the end is shown as it can be.
StringDecoder.prototype.end = function end(buf) {
  const text = buf === undefined ? '' : this.write(buf);
  const state = this[kState];
  // (Half a unit of UTF-16 shows nothing.)
  const count = this.encoding === 'utf16le' ? state[KEPT] & ~1 : state[KEPT];
  const tail = count > 0 ? codecOf(this.encoding).slice(kept(state), 0, count) : '';
  state[MISSING] = 0;
  state[KEPT] = 0;
  return text + tail;
};

StringDecoder.prototype.text = function text(buf, offset) {
  this[kState][MISSING] = 0;
  this[kState][KEPT] = 0;
  return this.write(buf.slice(offset));
};

function defineState(name, read) {
  Object.defineProperty(StringDecoder.prototype, name, {
    __proto__: null,
    configurable: true, enumerable: true, get() { return read(this[kState]); },
  });
}

defineState('lastChar', (state) => state.subarray(0, MISSING));
defineState('lastNeed', (state) => state[MISSING]);
defineState('lastTotal', (state) => state[MISSING] + state[KEPT]);

module.exports = { StringDecoder };
