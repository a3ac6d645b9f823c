'use strict';

// Frames of HTTP/2 (RFC 9113, section 4): nine bytes of head, then what they carry.

const { Buffer } = require('buffer');

const DATA = 0;
const HEADERS = 1;
const PRIORITY = 2;
const RST_STREAM = 3;
const SETTINGS = 4;
const PUSH_PROMISE = 5;
const PING = 6;
const GOAWAY = 7;
const WINDOW_UPDATE = 8;
const CONTINUATION = 9;
const ALTSVC = 10;
const ORIGIN = 12;

const END_STREAM = 1;
const ACK = 1;
const END_HEADERS = 4;
const PADDED = 8;
const PRIORITIZED = 32;

const HEAD_BYTES = 9;
const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'latin1');
const LEAST_MAX_FRAME_BYTES = 16384;

/** The head of a frame whose payload, of `length` bytes, follows. */
function head(type, flags, id, length) {
  const bytes = Buffer.allocUnsafe(HEAD_BYTES);
  bytes.writeUIntBE(length, 0, 3);
  bytes[3] = type;
  bytes[4] = flags;
  bytes.writeUInt32BE(id, 5);
  return bytes;
}

/** A frame whole. */
function frame(type, flags, id, payload) {
  return Buffer.concat([head(type, flags, id, payload.length), payload]);
}

/** A payload of 32 bits, as RST_STREAM and WINDOW_UPDATE have it. */
function word(value) {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(value >>> 0, 0);
  return bytes;
}

/** HEADERS or PUSH_PROMISE, and the CONTINUATIONs that a long block needs. */
function headerFrames(type, flags, id, before, block, maxBytes) {
  const first = Math.min(block.length, maxBytes - before.length);
  let at = first;
  const isWhole = at === block.length;
  const frames = [
    head(type, flags | (isWhole ? END_HEADERS : 0), id, before.length + first),
    before, block.subarray(0, first),
  ];
  while (at < block.length) {
    const size = Math.min(block.length - at, maxBytes);
    frames.push(head(CONTINUATION, at + size === block.length ? END_HEADERS : 0, id, size),
      block.subarray(at, at + size));
    at += size;
  }
  return frames;
}

/** Cuts what arrives into frames; `next()` is undefined until there is a whole one. */
class FrameReader {
  #pieces = [];
  #length = 0;

  push(bytes) {
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }

  /** The first bytes, left where they are; undefined while there are fewer. */
  peek(count) {
    if (this.#length < count) return undefined;
    if (this.#pieces[0].length < count) this.#pieces = [Buffer.concat(this.#pieces)];
    return this.#pieces[0].subarray(0, count);
  }

  take(count) {
    const bytes = this.peek(count);
    if (bytes === undefined) return undefined;
    const rest = this.#pieces[0].subarray(count);
    if (rest.length > 0) this.#pieces[0] = rest;
    else this.#pieces.shift();
    this.#length -= count;
    return bytes;
  }

  get length() {
    return this.#length;
  }

  /** A frame, `{ tooLong: true, … }` where it exceeds `maxBytes`. */
  next(maxBytes) {
    const bytes = this.peek(HEAD_BYTES);
    if (bytes === undefined) return undefined;
    const length = bytes.readUIntBE(0, 3);
    const one = {
      type: bytes[3], flags: bytes[4], id: bytes.readUInt32BE(5) & 0x7fffffff, payload: undefined,
      tooLong: length > maxBytes,
    };
    if (one.tooLong) return one;
    if (this.#length < HEAD_BYTES + length) return undefined;
    this.take(HEAD_BYTES);
    one.payload = length === 0 ? Buffer.alloc(0) : this.take(length);
    return one;
  }
}

module.exports = {
  ACK, ALTSVC, CONTINUATION, DATA, END_HEADERS, END_STREAM, FrameReader, GOAWAY, HEADERS,
  LEAST_MAX_FRAME_BYTES, ORIGIN, PADDED, PING, PREFACE, PRIORITIZED, PRIORITY, PUSH_PROMISE,
  RST_STREAM, SETTINGS, WINDOW_UPDATE, frame, head, headerFrames, word,
};
