'use strict';

// Frames of RFC 6455: written masked, as a client must, and read as a server sends them.

const { Buffer } = require('buffer');

const opcodes = { CONTINUATION: 0, TEXT: 1, BINARY: 2, CLOSE: 8, PING: 9, PONG: 10 };
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const FIN = 0x80;
const MASKED = 0x80;
const SHORT = 125;

/** What a server must answer to a key. */
const acceptOf = (key) =>
  require('crypto').createHash('sha1').update(key + GUID).digest('base64');

/** One whole message, masked. */
function frame(opcode, bytes) {
  const { length } = bytes;
  const extra = length <= SHORT ? 0 : length < 65536 ? 2 : 8;
  const head = Buffer.alloc(2 + extra + 4);
  head[0] = FIN | opcode;
  if (extra === 0) {
    head[1] = MASKED | length;
  } else if (extra === 2) {
    head[1] = MASKED | 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = MASKED | 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  const mask = require('crypto').randomBytes(4);
  mask.copy(head, 2 + extra);
  const masked = Buffer.from(bytes);
  for (let i = 0; i < length; i++) masked[i] ^= mask[i & 3];
  return Buffer.concat([head, masked]);
}

class FrameReader {
  #bytes = Buffer.alloc(0);
  #parts = [];
  #opcode = 0;
  #hear;

  /** `hear(opcode, bytes)` hears each message whole. */
  constructor(hear) {
    this.#hear = hear;
  }

  /** Takes bytes; answers what is wrong with them, or undefined. */
  feed(bytes) {
    this.#bytes = this.#bytes.length === 0 ? bytes : Buffer.concat([this.#bytes, bytes]);
    for (;;) {
      const read = this.#bytes;
      if (read.length < 2) return undefined;
      const opcode = read[0] & 0x0f;
      if ((read[0] & 0x70) !== 0) return 'Expected RSV1 to be clear.';
      if ((read[1] & MASKED) !== 0) return 'Frame cannot be masked';
      let length = read[1] & 0x7f;
      let at = 2;
      if (length === 126) {
        if (read.length < 4) return undefined;
        length = read.readUInt16BE(2);
        at = 4;
      } else if (length === 127) {
        if (read.length < 10) return undefined;
        length = Number(read.readBigUInt64BE(2));
        at = 10;
      }
      if (read.length < at + length) return undefined;
      const payload = Buffer.from(read.subarray(at, at + length));
      this.#bytes = read.subarray(at + length);
      const wrong = this.#take(opcode, (read[0] & FIN) !== 0, payload);
      if (wrong !== undefined) return wrong;
    }
  }

  #take(opcode, isLast, payload) {
    if (opcode >= opcodes.CLOSE) {
      if (!isLast || payload.length > SHORT) return 'Invalid control frame';
      this.#hear(opcode, payload);
      return undefined;
    }
    const goesOn = opcode === opcodes.CONTINUATION;
    if (goesOn !== this.#parts.length > 0) return 'Unexpected continuation frame';
    if (!goesOn) this.#opcode = opcode;
    this.#parts.push(payload);
    if (isLast) {
      const message = Buffer.concat(this.#parts);
      this.#parts = [];
      this.#hear(this.#opcode, message);
    }
    return undefined;
  }
}

module.exports = { FrameReader, acceptOf, frame, opcodes };
