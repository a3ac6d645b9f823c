'use strict';

// Standard output and error: writes are done when `write` returns, callbacks come a tick later.

const EventEmitter = require('events');
const binding = internalBinding('output');

function bytesOf(chunk, encoding) {
  if (typeof chunk === 'string') {
    const { Buffer } = require('buffer');
    return Buffer.from(chunk, encoding);
  }
  return chunk;
}

const isUtf8 = (encoding) => encoding === undefined || encoding === null ||
  /^utf-?8$/i.test(encoding);

class StandardOutput extends EventEmitter {
  constructor(fd) {
    super();
    this.fd = fd;
    this._type = binding.isTerminal(fd) ? 'tty' : 'fs';
    this._isStdio = true;
    this.writable = true;
    this.writableEnded = false;
    this.writableFinished = false;
    this.destroyed = false;
    if (this._type === 'tty') this.isTTY = true;
  }

  get writableLength() {
    return 0;
  }

  get writableNeedDrain() {
    return false;
  }

  get writableHighWaterMark() {
    return 16384;
  }

  get columns() {
    return this.isTTY ? binding.columns() : undefined;
  }

  get rows() {
    return this.isTTY ? binding.rows() : undefined;
  }

  getWindowSize() {
    return [this.columns, this.rows];
  }

  getColorDepth(env = process.env) {
    if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR === '0' ? 1 : 4;
    if (!this.isTTY || env.NO_COLOR !== undefined || env.TERM === 'dumb') return 1;
    if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit') return 24;
    return /256/.test(env.TERM ?? '') ? 8 : 4;
  }

  hasColors(count = 16, env = process.env) {
    if (typeof count === 'object') {
      env = count;
      count = 16;
    }
    return count <= 2 ** this.getColorDepth(env);
  }

  /** (chunk[, encoding][, callback]) → true: there is never a queue to wait for. */
  write(chunk, encoding, callback) {
    if (typeof encoding === 'function') {
      callback = encoding;
      encoding = undefined;
    }
    const { codes } = require('internal/errors');
    if (chunk === null) throw new codes.ERR_STREAM_NULL_VALUES();
    if (typeof chunk !== 'string' && !ArrayBuffer.isView(chunk)) {
      throw new codes.ERR_INVALID_ARG_TYPE(
        'chunk', ['string', 'Buffer', 'TypedArray', 'DataView'], chunk);
    }
    if (this.writableEnded) {
      const error = new codes.ERR_STREAM_WRITE_AFTER_END();
      process.nextTick(() => {
        callback?.(error);
        this.emit('error', error);
      });
      return false;
    }
    const done = this._put(chunk, encoding);
    if (typeof callback === 'function') process.nextTick(callback, done ? null : brokenPipe());
    return true;
  }

  _put(chunk, encoding) {
    if (typeof chunk === 'string' && isUtf8(encoding)) return binding.write(this.fd, chunk);
    const bytes = bytesOf(chunk, encoding);
    return binding.writeBytes(this.fd, bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  end(chunk, encoding, callback) {
    if (typeof chunk === 'function') [chunk, encoding, callback] = [undefined, undefined, chunk];
    if (typeof encoding === 'function') [encoding, callback] = [undefined, encoding];
    if (chunk !== undefined && chunk !== null) this.write(chunk, encoding);
    if (!this.writableEnded) {
      this.writableEnded = true;
      this.writable = false;
      process.nextTick(() => {
        this.writableFinished = true;
        this.emit('finish');
        callback?.();
      });
    }
    return this;
  }

  destroy(error) {
    this.destroyed = true;
    if (error) process.nextTick(() => this.emit('error', error));
    return this;
  }

  cork() {}

  uncork() {}

  setDefaultEncoding() {
    return this;
  }

  _destroy(error, callback) {
    callback(error);
  }

  destroySoon() {
    return this.end();
  }
}

function brokenPipe() {
  const { errnoException } = require('internal/errors');
  return errnoException(internalBinding('errno').number('EPIPE'), 'write');
}

module.exports = { StandardOutput };
