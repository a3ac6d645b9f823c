'use strict';

// The bytes of HTTP/1 taken apart, as strictly as Node's parser does: what is not exactly a message
// is an error, with that parser's code and reason. Lenient flags loosen what they name.
//
// A parser calls its own numbered properties: [kOnMessageBegin](), [kOnHeadersComplete](...),
// [kOnBody](bytes), [kOnHeaders](trailers, ''), [kOnMessageComplete]().

const flags = require('internal/http/parser_flags');
const { parseError, splitHeader, StartLines } = require('internal/http/parser_lines');
const { EXTENSION_BYTES, Input } = require('internal/http/parser_input');
const { PieceReader } = require('internal/http/parser_pieces');
const { chunkSize, Framing } = require('internal/http/parser_framing');

const events = {
  kOnMessageBegin: 0, kOnHeaders: 1, kOnHeadersComplete: 2, kOnBody: 3, kOnMessageComplete: 4,
  kOnExecute: 5, kOnTimeout: 6,
};
const { kOnMessageBegin, kOnHeaders, kOnHeadersComplete, kOnBody, kOnMessageComplete } = events;

const LF = 10;
const CR = 13;
const DEFAULT_HEADER_BYTES = 16384;
// What is expected next.
const START = 0;
const HEADERS = 1;
const BODY_SIZED = 2;
const CHUNK_SIZE = 3;
const CHUNK_DATA = 4;
const CHUNK_END = 5;
const TRAILERS = 6;
const BODY_TO_END = 7;
const CLOSED = 8;
const UPGRADED = 9;

const badEnd = (at) => {
  throw parseError('HPE_STRICT', 'Expected LF after headers', at);
};

class HTTPParser extends PieceReader {
  static REQUEST = 1;
  static RESPONSE = 2;

  #type = 0;
  #flags = 0;
  #state = START;
  #message;
  #headers = [];
  // Where, of each header, what follows the colon begins, and the value.
  #places = [];
  #left = 0;
  #error;
  #began = 0;
  #headersDone = false;
  #input = new Input();

  initialize(type, resource, maxHeaderSize, lenientFlags, connections) {
    this.#type = type;
    this.#flags = lenientFlags | 0;
    this.#input.maxHeaderBytes = maxHeaderSize > 0 ? maxHeaderSize : DEFAULT_HEADER_BYTES;
    this.#error = undefined;
    this.#next();
    this.#began = connections ? Date.now() : 0;
    this.join(connections);
  }

  #next() {
    this.#state = START;
    this.#input.startMessage();
    this.#message = undefined;
    this.#headers = [];
    this.#places = [];
    this.#left = 0;
  }

  readPiece(bytes) {
    if (this.#error !== undefined) return this.#error;
    this.#input.chunk = bytes;
    this.#input.offset = 0;
    try {
      while (this.#input.offset < bytes.length && this.#state !== UPGRADED &&
        !this.isRemoved()) {
        this.#step();
      }
    } catch (thrown) {
      if (thrown.isParseError !== true) throw thrown;
      return this.#fail(thrown.error);
    } finally {
      this.#input.chunk = undefined;
    }
    return this.#input.offset;
  }

  #fail(error) {
    error.bytesParsed ??= this.#input.offset;
    this.#error = error;
    return error;
  }

  /** Nothing more will come: undefined, or the error that this is. */
  finish() {
    if (this.#error !== undefined) return undefined;
    if (this.#state === BODY_TO_END) {
      this.#complete();
      return undefined;
    }
    const isBetween = this.#state === START && this.#message === undefined;
    if (isBetween || this.#state === CLOSED || this.#state === UPGRADED) return undefined;
    return this.#fail(parseError('HPE_INVALID_EOF_STATE', 'Invalid EOF state', 0, true).error);
  }

  #step() {
    switch (this.#state) {
      case START: return this.#startLine();
      case HEADERS: return this.#headerLine();
      case TRAILERS: return this.#headerLine();
      case BODY_SIZED: return this.#sized();
      case CHUNK_SIZE: return this.#sizeLine();
      case CHUNK_DATA: return this.#sized();
      case CHUNK_END: return this.#dataEnd();
      case BODY_TO_END: return this.#body(this.#input.chunk.length - this.#input.offset);
      default: return this.#afterClose();
    }
  }

  #afterClose() {
    const byte = this.#input.chunk[this.#input.offset++];
    if (byte === CR || byte === LF || (this.#flags & flags.kLenientDataAfterClose)) return;
    throw parseError('HPE_CLOSED_CONNECTION', 'Data after `Connection: close`', this.#input.offset);
  }

  #startLine() {
    if (this.#input.line === '' && this.#message === undefined) {
      // Empty lines before a message are overlooked.
      const byte = this.#input.chunk[this.#input.offset];
      if (byte === CR || byte === LF) {
        this.#input.offset++;
        return;
      }
      this.#message = {};
      this.#began = Date.now();
      this.#headersDone = false;
      this[kOnMessageBegin]?.();
    }
    const before = this.#input.offset - this.#input.line.length;
    const line = this.#input.takeLine();
    const lines = this.#type === HTTPParser.REQUEST ? StartLines.request : StartLines.response;
    if (line === undefined) {
      lines.checkBegin(this.#input.line, before);
      const cr = this.#input.line.indexOf('\r');
      // What follows a CR can only be an error.
      if (cr >= 0 && cr < this.#input.line.length - 1) {
        lines.read(`${this.#input.line}\r`, before, this.#flags);
      }
      this.#input.checkLength();
      return;
    }
    this.#message = lines.read(line, before, this.#flags);
    this.#input.count((this.#message.url ?? this.#message.statusMessage).length);
    if (this.#message.versionMajor === 0 && this.#message.isShort) this.#headersComplete();
    else this.#state = HEADERS;
  }

  #headerLine() {
    const before = this.#input.offset - this.#input.line.length;
    const line = this.#input.takeLine();
    if (line === undefined) {
      this.#input.checkLength();
      if (this.#input.line.length > 1 && this.#input.line[0] === '\r') badEnd(before + 1);
      return;
    }
    if (line === '\r' || line === '') {
      if (line === '' && !(this.#flags & flags.kLenientOptionalCRBeforeLF)) {
        throw parseError('HPE_INVALID_HEADER_TOKEN', 'Invalid header token', before);
      }
      if (this.#state === TRAILERS) this.#trailersComplete();
      else this.#headersComplete();
      return;
    }
    if (line[0] === '\r') badEnd(before + 1);
    const value = splitHeader(this.#headers, line, before, this.#flags,
      this.#state === HEADERS && this.#headers.length === 0);
    this.#places.push(value.colon, value.start);
    this.#input.count(this.#headers.at(-2).length + this.#headers.at(-1).length);
  }

  #headersComplete() {
    const message = this.#message;
    const framing = new Framing(this.#type === HTTPParser.REQUEST, message, this.#headers,
      this.#places, this.#flags, this.#input.offset);
    this.#headersDone = true;
    const headers = this.#headers;
    this.#headers = [];
    const skip = this[kOnHeadersComplete](message.versionMajor, message.versionMinor, headers,
      message.method, message.url, message.statusCode, message.statusMessage, framing.upgrade,
      framing.shouldKeepAlive) | 0;
    message.framing = framing;
    if (skip === 2) framing.upgrade = true;
    if (this.#type === HTTPParser.RESPONSE && skip === 1) framing.skipBody();
    if (skip === 2 || (framing.upgrade && (message.isConnect || skip === 1 || !framing.hasBody))) {
      this.#complete();
      this.#state = UPGRADED;
      return;
    }
    if (framing.late !== undefined) throw framing.late;
    this.#left = framing.length;
    if (framing.isChunked) this.#state = CHUNK_SIZE;
    else if (framing.toEnd) this.#state = BODY_TO_END;
    else if (this.#left > 0) this.#state = BODY_SIZED;
    else this.#complete();
  }

  #body(length) {
    const start = this.#input.offset;
    this.#input.offset += length;
    this[kOnBody](this.#input.chunk.subarray(start, this.#input.offset));
  }

  #sized() {
    const length = Math.min(this.#left, this.#input.chunk.length - this.#input.offset);
    this.#left -= length;
    this.#body(length);
    if (this.#left > 0) return;
    if (this.#state === CHUNK_DATA) this.#state = CHUNK_END;
    else this.#complete();
  }

  #sizeLine() {
    const before = this.#input.offset - this.#input.line.length;
    const line = this.#input.takeLine();
    if (line === undefined) {
      if (this.#input.line.length > EXTENSION_BYTES) {
        throw parseError('HPE_CHUNK_EXTENSIONS_OVERFLOW', 'Chunk extensions overflow', before);
      }
      return;
    }
    this.#left = chunkSize(line, before, this.#flags);
    this.#state = this.#left === 0 ? TRAILERS : CHUNK_DATA;
  }

  // CR and LF, one or both of which may come later.
  #dataEnd() {
    const byte = this.#input.chunk[this.#input.offset++];
    if (byte === CR && this.#input.line === '') {
      this.#input.line = '\r';
      return;
    }
    const isWhole = this.#input.line === '\r' ||
      (this.#flags & flags.kLenientOptionalCRBeforeLF) !== 0;
    if (byte !== LF || !isWhole) {
      throw parseError('HPE_STRICT', 'Expected LF after chunk data', this.#input.offset - 1);
    }
    this.#input.line = '';
    this.#state = CHUNK_SIZE;
  }

  #trailersComplete() {
    if (this.#headers.length > 0) this[kOnHeaders](this.#headers, '');
    this.#complete();
  }

  #complete() {
    const { shouldKeepAlive } = this.#message.framing;
    this.#next();
    this.#state = shouldKeepAlive || (this.#flags & flags.kLenientKeepAlive) ? START : CLOSED;
    this.#began = 0;
    this[kOnMessageComplete]();
  }

  /** When the message that is being read began; 0 between messages. */
  get began() {
    return this.#began;
  }

  duration() {
    return this.#began === 0 ? 0 : Date.now() - this.#began;
  }

  headersCompleted() {
    return this.#headersDone;
  }

  getCurrentBuffer() {
    return this.#input.chunk;
  }
}

Object.assign(HTTPParser, events, flags);

module.exports = { HTTPParser };
