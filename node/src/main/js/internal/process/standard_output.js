'use strict';

// Standard output and error: writes are done when `write` returns, whatever is behind them.

const { Writable } = require('stream');

const binding = internalBinding('output');

const isUtf8 = (encoding) => encoding === 'utf8' || encoding === 'utf-8' || encoding === 'UTF-8';

function put(fd, chunk, encoding) {
  if (typeof chunk === 'string') {
    if (isUtf8(encoding)) return binding.write(fd, chunk);
    chunk = require('buffer').Buffer.from(chunk, encoding);
  }
  return binding.writeBytes(fd, chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

function brokenPipe() {
  const { errnoException } = require('internal/errors');
  return errnoException(internalBinding('errno').number('EPIPE'), 'write');
}

/** A stream whose chunks go to a descriptor at once. */
class DescriptorOutput extends Writable {
  constructor(fd) {
    super({ decodeStrings: false });
    this.fd = fd;
  }

  _write(chunk, encoding, callback) {
    callback(put(this.fd, chunk, encoding) ? null : brokenPipe());
  }

  ref() {
    return this;
  }

  unref() {
    return this;
  }
}

class StandardOutput extends DescriptorOutput {
  constructor(fd) {
    super(fd);
    standard(this, binding.isPipe(fd) ? 'pipe' : 'fs');
    this.readable = false;
  }
}

// What closes the others leaves these two open.
function standard(stream, type) {
  stream._type = type;
  stream._isStdio = true;
  stream.destroySoon = stream.destroy;
  stream._destroy = function(error, callback) {
    callback(error);
    this._undestroy();
    if (!this._writableState.emitClose) process.nextTick(() => this.emit('close'));
  };
  return stream;
}

/** process.stdout or process.stderr. */
function makeOutput(fd) {
  if (!binding.isTerminal(fd)) return new StandardOutput(fd);
  const { WriteStream } = require('tty');
  return standard(new WriteStream(fd), 'tty');
}

module.exports = { DescriptorOutput, makeOutput };
