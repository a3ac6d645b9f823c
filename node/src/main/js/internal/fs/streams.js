'use strict';

// Streams from and to files.

const { Readable, Writable } = require('stream');
const { validateBoolean } = require('internal/validators');
const { optionsOf } = require('internal/fs/arguments');
const {
  addressStream, busy, checkSpan, closeStream, closeWhenIdle, construct, kFs,
} = require('internal/fs/stream_base');

// Options may be inherited.
function bag(options) {
  let given = options;
  if (options !== null && typeof options === 'object') {
    given = {};
    for (const name in options) given[name] = options[name];
  }
  return { __proto__: null, ...optionsOf(given) };
}

function ReadStream(path, options) {
  if (!(this instanceof ReadStream)) return new ReadStream(path, options);
  const given = bag(options);
  given.highWaterMark ??= 64 * 1024;
  given.autoDestroy ??= given.autoClose ?? true;
  addressStream(this, path, given, { always: ['open', 'read'], flags: 'r' });
  checkSpan(this, given, true);
  this.bytesRead = 0;
  Reflect.apply(Readable, this, [given]);
  if (given.encoding) this.setEncoding(given.encoding);
  return undefined;
}

Object.setPrototypeOf(ReadStream.prototype, Readable.prototype);
Object.setPrototypeOf(ReadStream, Readable);

const autoClose = (state) => ({
  get() {
    return this[state].autoDestroy;
  },
  set(value) {
    this[state].autoDestroy = value;
  },
});

Object.defineProperty(ReadStream.prototype, 'autoClose', autoClose('_readableState'));

ReadStream.prototype._construct = construct;

ReadStream.prototype._read = function(size) {
  const left = this.end - (this.pos ?? this.bytesRead) + 1;
  const length = Math.min(left, size);
  if (length <= 0) {
    this.push(null);
    return;
  }
  const { Buffer } = require('buffer');
  this[kFs].read(this.fd, Buffer.allocUnsafeSlow(length), 0, length, this.pos,
    busy(this, (error, count, buffer) => {
      if (error) {
        failed(this, error);
        return;
      }
      if (count <= 0) {
        this.push(null);
        return;
      }
      if (this.pos !== undefined) this.pos += count;
      this.bytesRead += count;
      // What is much too large for what it holds is not kept.
      const chunk = buffer.subarray(0, count);
      this.push(count < buffer.length / 2 ? Buffer.from(chunk) : chunk);
    }));
};

// Whoever closes it itself hears of the error alone.
function failed(stream, error) {
  if (stream.autoClose) stream.destroy(error);
  else stream.emit('error', error);
}

ReadStream.prototype._destroy = function(error, callback) {
  closeWhenIdle(this, error, callback);
};

ReadStream.prototype.close = closeStream;

Object.defineProperty(ReadStream.prototype, 'pending', {
  __proto__: null,
  configurable: true,
  get() {
    return this.fd === null;
  },
});

function WriteStream(path, options) {
  if (!(this instanceof WriteStream)) return new WriteStream(path, options);
  const given = bag(options);
  given.decodeStrings = true;
  given.autoDestroy ??= given.autoClose ?? true;
  given.flush ??= false;
  validateBoolean(given.flush, 'options.flush');
  addressStream(this, path, given, { always: ['open'], either: ['write', 'writev'], flags: 'w' });
  this.flush = given.flush;
  const fs = this[kFs];
  // The one there is serves for both.
  if (!fs.write) this._write = null;
  if (!fs.writev) this._writev = null;
  checkSpan(this, given, false);
  this.bytesWritten = 0;
  Reflect.apply(Writable, this, [given]);
  if (given.encoding) this.setDefaultEncoding(given.encoding);
  return undefined;
}

Object.setPrototypeOf(WriteStream.prototype, Writable.prototype);
Object.setPrototypeOf(WriteStream, Writable);
Object.defineProperty(WriteStream.prototype, 'autoClose', autoClose('_writableState'));

WriteStream.prototype._construct = construct;

// Writes all of it, however many calls that takes.
function writeAll(stream, bytes, position, callback) {
  const { write } = stream[kFs];
  let tries = 5;
  const step = (offset) => {
    write(stream.fd, bytes, offset, bytes.length - offset,
      position === undefined ? undefined : position + offset, (error, count) => {
        if (error?.code === 'EAGAIN') {
          error = null;
          count = 0;
        }
        if (stream.destroyed || error) {
          callback(error);
          return;
        }
        stream.bytesWritten += count;
        tries = count > 0 ? 5 : tries - 1;
        if (offset + count < bytes.length && tries > 0) step(offset + count);
        else callback(tries > 0 ? null : unwritten());
      });
  };
  step(0);
}

function unwritten() {
  const { errnoException } = require('internal/errors');
  return errnoException(internalBinding('errno').number('EAGAIN'), 'write');
}

WriteStream.prototype._write = function(data, encoding, callback) {
  writeAll(this, data, this.pos, busy(this, callback));
  if (this.pos !== undefined) this.pos += data.length;
};

WriteStream.prototype._writev = function(chunks, callback) {
  const { Buffer } = require('buffer');
  const buffers = chunks.map(({ chunk }) => chunk);
  const size = buffers.reduce((sum, { length }) => sum + length, 0);
  const position = this.pos;
  if (this.pos !== undefined) this.pos += size;
  const fs = this[kFs];
  const done = busy(this, callback);
  if (fs.writev === require('fs').writev && fs.write) {
    writeAll(this, Buffer.concat(buffers, size), position, done);
    return;
  }
  fs.writev(this.fd, buffers, position, (error, count) => {
    if (!error) this.bytesWritten += count;
    done(error);
  });
};

WriteStream.prototype._destroy = function(error, callback) {
  closeWhenIdle(this, error, callback);
};

WriteStream.prototype.close = function(callback) {
  if (typeof callback === 'function') {
    if (this.closed) {
      process.nextTick(callback);
      return;
    }
    this.on('close', callback);
  }
  // Whoever does not destroy it at its end closes it then.
  if (!this.autoClose) this.on('finish', () => this.destroy());
  this.end();
};

WriteStream.prototype.destroySoon = WriteStream.prototype.end;

Object.defineProperty(WriteStream.prototype, 'pending', {
  __proto__: null,
  configurable: true,
  get() {
    return this.fd === null;
  },
});

module.exports = { ReadStream, WriteStream };
