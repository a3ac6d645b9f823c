'use strict';

// Errors of the protocol, as Node names them after its library.

const { labelStacks } = require('internal/errors');

const TEXTS = {
  '-501': 'Invalid argument',
  '-505': 'Protocol error',
  '-510': 'Stream was already closed or invalid',
  '-522': 'The length of the frame is invalid',
  '-523': 'Header compression/decompression error',
  '-524': 'Flow control error',
  '-903': 'Received bad client magic byte string',
  '-904': 'Flooding was detected in this HTTP/2 session, and it must be closed',
};

/** What is wrong with what the other end sent. */
class NghttpError extends Error {
  constructor(errno) {
    super(TEXTS[errno] ?? 'Unknown error code');
    this.code = 'ERR_HTTP2_ERROR';
    this.errno = errno;
  }

  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}
labelStacks(NghttpError);
Object.defineProperty(NghttpError.prototype, 'constructor',
  { value: Error, writable: true, configurable: true });

module.exports = { NghttpError };
