'use strict';

// The bytes a parser reads, by lines, which may come in pieces; and how long its headers are.

const { parseError } = require('internal/http/parser_lines');

const LF = 10;
// What a chunk's first line may be long beside its size.
const EXTENSION_BYTES = 16384;

class Input {
  chunk = undefined;
  offset = 0;
  // What has come of a line that is not whole.
  line = '';
  headerBytes = 0;
  maxHeaderBytes = 0;

  startMessage() {
    this.line = '';
    this.headerBytes = 0;
  }

  /** A line without its LF once it is whole, else undefined. */
  takeLine() {
    const end = this.chunk.indexOf(LF, this.offset);
    const stop = end < 0 ? this.chunk.length : end;
    this.line += this.chunk.latin1Slice(this.offset, stop);
    this.offset = stop;
    if (this.headerBytes + this.line.length > 2 * this.maxHeaderBytes + EXTENSION_BYTES) {
      this.overflow();
    }
    if (end < 0) return undefined;
    this.offset++;
    const { line } = this;
    this.line = '';
    return line;
  }

  overflow() {
    throw parseError('HPE_HEADER_OVERFLOW', 'Header overflow', this.offset);
  }

  /** What has come of a line must not be too long either. */
  checkLength() {
    if (this.headerBytes + this.line.length >= this.maxHeaderBytes) this.overflow();
  }

  /** Notes so many more bytes of headers. */
  count(length) {
    this.headerBytes += length;
    if (this.headerBytes >= this.maxHeaderBytes) {
      this.offset--;
      this.overflow();
    }
  }
}

module.exports = { EXTENSION_BYTES, Input };
