'use strict';

// How long a message's body is, whether the connection stays, and the size of a chunk.

const { EXTENSION_BYTES } = require('internal/http/parser_input');
const { parseError } = require('internal/http/parser_lines');

const LENIENT_CHUNKED_LENGTH = 2;
const LENIENT_TRANSFER_ENCODING = 8;
const LENIENT_CR = 256;
const LENIENT_SPACES = 512;

// More digits a chunk's size cannot have; more, a length cannot have either.
const MOST_HEX_DIGITS = 16;
const MOST_LENGTH = 2n ** 64n - 1n;

const tokens = (value) => value.toLowerCase().split(',').map((token) => token.trim());

class Framing {
  length = 0;
  isChunked = false;
  toEnd = false;
  upgrade = false;
  shouldKeepAlive = true;
  hasBody = false;
  // An error that is told after the headers.
  late = undefined;

  #hasLength = false;
  #codings;
  #codingsAt = 0;
  #connection = new Set();
  #upgradeAsked = false;

  constructor(isRequest, message, headers, places, flags, at) {
    for (let i = 0; i < headers.length; i += 2) {
      this.#read(headers[i].toLowerCase(), headers[i + 1], flags, places[i], places[i + 1]);
    }
    const asked = this.#upgradeAsked && this.#connection.has('upgrade');
    if (asked) this.upgrade = isRequest || message.statusCode === 101;
    else this.upgrade = message.isConnect === true;
    this.#codingsDecide(isRequest, flags, at);
    this.hasBody = this.isChunked || this.length > 0 || this.#codings !== undefined;
    const { statusCode } = message;
    const isEmpty = isRequest
      ? !this.hasBody
      : (statusCode >= 100 && statusCode < 200) || statusCode === 204 || statusCode === 304;
    if (isEmpty) {
      this.length = 0;
      this.isChunked = false;
    } else if (!isRequest && !this.isChunked && !this.#hasLength) {
      this.toEnd = true;
    }
    const isNew = message.versionMajor > 0 && message.versionMinor > 0;
    this.shouldKeepAlive = !this.toEnd &&
      (isNew ? !this.#connection.has('close') : this.#connection.has('keep-alive'));
    this.#wantsKept = isNew
      ? !this.#connection.has('close')
      : this.#connection.has('keep-alive');
  }

  #wantsKept;

  #read(name, value, flags, colon, at) {
    switch (name) {
      case 'content-length':
        this.#readLength(value, flags, colon, at);
        break;
      case 'transfer-encoding':
        if (this.#hasLength && !(flags & LENIENT_CHUNKED_LENGTH)) {
          throw parseError('HPE_INVALID_TRANSFER_ENCODING',
            "Transfer-Encoding can't be present with Content-Length", colon);
        }
        this.#codingsAt = at;
        (this.#codings ??= []).push(...tokens(value));
        break;
      case 'connection':
      case 'proxy-connection':
        for (const token of tokens(value)) this.#connection.add(token);
        break;
      case 'upgrade':
        this.#upgradeAsked = true;
        break;
      default:
    }
  }

  #readLength(value, flags, colon, at) {
    const invalid = (reason, place) => parseError('HPE_INVALID_CONTENT_LENGTH', reason, place);
    if (this.#codings !== undefined && !(flags & LENIENT_CHUNKED_LENGTH)) {
      throw invalid("Content-Length can't be present with Transfer-Encoding", colon);
    }
    if (this.#hasLength) {
      throw parseError('HPE_UNEXPECTED_CONTENT_LENGTH', 'Duplicate Content-Length', at);
    }
    if (value === '') throw invalid('Empty Content-Length', at + 2);
    const odd = /^\d*[ \t]*/.exec(value)[0].length;
    if (odd < value.length) throw invalid('Invalid character in Content-Length', at + odd);
    if (BigInt(value) > MOST_LENGTH) throw invalid('Content-Length overflow', at + 20);
    this.#hasLength = true;
    this.length = Number(value);
  }

  #codingsDecide(isRequest, flags, at) {
    if (this.#codings === undefined) return;
    const last = this.#codings.at(-1);
    const lenient = (flags & LENIENT_TRANSFER_ENCODING) !== 0;
    if (last === 'chunked') {
      this.isChunked = true;
      this.#hasLength = true;
      this.length = 0;
    } else if (isRequest && !lenient) {
      const invalid = (reason) => parseError('HPE_INVALID_TRANSFER_ENCODING', reason, at);
      if (this.#codings.includes('chunked')) {
        throw parseError('HPE_INVALID_TRANSFER_ENCODING',
          'Invalid `Transfer-Encoding` header value', this.#codingsAt + 8);
      }
      this.late = invalid('Request has invalid `Transfer-Encoding`');
    } else {
      this.toEnd = true;
    }
  }

  /** The answer to HEAD, say: it tells of a body but has none. */
  skipBody() {
    this.length = 0;
    this.isChunked = false;
    this.toEnd = false;
    this.shouldKeepAlive = this.#wantsKept;
  }
}

const TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
const QUOTED = '"(?:[^"\\\\\\0-\\x08\\x0a-\\x1f]|\\\\[\\t -~])*"';
const EXTENSION = new RegExp(`^(?:[\\t ]*;[\\t ]*${TOKEN}(?:=(?:${TOKEN}|${QUOTED}))?)*$`);

/** The size a chunk's first line tells. */
function chunkSize(line, at, flags) {
  const digits = /^[0-9a-f]*/i.exec(line)[0];
  const invalid = (reason, offset) => parseError('HPE_INVALID_CHUNK_SIZE', reason, at + offset);
  if (digits.length > MOST_HEX_DIGITS) throw invalid('Chunk size overflow', MOST_HEX_DIGITS + 1);
  if (digits === '') throw invalid('Invalid character in chunk size', 0);
  if (!line.endsWith('\r') && !(flags & LENIENT_CR)) {
    throw parseError('HPE_CR_EXPECTED', 'Missing expected CR after chunk size',
      at + line.length + 1);
  }
  let rest = line.slice(digits.length);
  if (rest.endsWith('\r')) rest = rest.slice(0, -1);
  if (flags & LENIENT_SPACES) rest = rest.trimEnd();
  if (rest.length > EXTENSION_BYTES) {
    throw parseError('HPE_CHUNK_EXTENSIONS_OVERFLOW', 'Chunk extensions overflow', at);
  }
  if (rest !== '' && rest[0] !== ';') {
    throw invalid('Invalid character in chunk size', digits.length + (rest[0] === ' ' ? 1 : 0));
  }
  if (!EXTENSION.test(rest)) {
    const place = rest.includes('"') ? 'extensions quoted value' : 'extensions';
    throw parseError('HPE_STRICT', `Invalid character in chunk ${place}`, at + line.length);
  }
  return parseInt(digits, 16);
}

module.exports = { Framing, chunkSize };
