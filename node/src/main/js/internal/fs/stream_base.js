'use strict';

// What streams from and to files have in common: how they open, and that they close only once no
// operation is under way.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');
const { finished } = require('stream');
const { validateFunction, validateInteger } = require('internal/validators');
const { descriptor, pathText } = require('internal/fs/arguments');

const kFs = Symbol('kFs');
const kBusy = Symbol('kBusy');
const kWhenIdle = Symbol('kWhenIdle');
const kHandle = Symbol('kHandle');

/** A file handle's operations in the form of fs'. */
function operationsOf(handle) {
  const later = (promise, done) => promise.then(
    (result) => process.nextTick(done, null, result), (error) => process.nextTick(done, error));
  return {
    open() {
      throw new ERR_METHOD_NOT_IMPLEMENTED('open()');
    },
    close: (fd, done) => later(handle.close(), done),
    fsync: (fd, done) => later(handle.sync(), done),
    read: (fd, buffer, offset, length, position, done) =>
      later(handle.read(buffer, offset, length, position),
        (error, result) => done(error, result?.bytesRead, result?.buffer)),
    write: (fd, buffer, offset, length, position, done) =>
      later(handle.write(buffer, offset, length, position),
        (error, result) => done(error, result?.bytesWritten, result?.buffer)),
    writev: (fd, buffers, position, done) =>
      later(handle.writev(buffers, position),
        (error, result) => done(error, result?.bytesWritten, result?.buffers)),
  };
}

/** Sets a stream's `fd` and `path`, and what its operations are. */
function addressStream(stream, path, options, needed) {
  const { fd, fs = require('fs') } = options;
  const { FileHandle } = require('internal/fs/file_handle');
  if (fd === undefined || fd === null) {
    stream.fd = null;
    stream[kFs] = fs;
    for (const name of needed.always) validateFunction(fs[name], `options.fs.${name}`);
    const either = needed.either?.filter((name) => fs[name]) ?? [];
    if (needed.either && either.length === 0) validateFunction(fs.write, 'options.fs.write');
    for (const name of either) validateFunction(fs[name], `options.fs.${name}`);
    if (options.autoClose !== false) validateFunction(fs.close, 'options.fs.close');
    // A URL is one no longer.
    const isUrl = path !== null && typeof path === 'object' && path.href && path.protocol;
    const text = pathText(path);
    stream.path = isUrl ? text : path;
    stream.flags = options.flags ?? needed.flags;
    stream.mode = options.mode ?? 0o666;
  } else if (typeof fd === 'number') {
    stream.fd = descriptor(fd);
    stream[kFs] = fs;
  } else if (fd instanceof FileHandle) {
    if (options.fs) throw new ERR_METHOD_NOT_IMPLEMENTED('FileHandle with fs');
    stream[kHandle] = fd;
    stream.fd = fd.fd;
    stream[kFs] = operationsOf(fd);
    fd.on('close', () => stream.close());
  } else {
    throw new ERR_INVALID_ARG_TYPE('options.fd', ['number', 'FileHandle'], fd);
  }
}

/** Checks `start` and `end`, of which the latter may be absent. */
function checkSpan(stream, { start, end }, mayEnd) {
  if (start !== undefined) validateInteger(start, 'start', 0);
  stream.start = start;
  stream.pos = start;
  if (!mayEnd) return;
  stream.end = end ?? Infinity;
  if (stream.end === Infinity) return;
  validateInteger(stream.end, 'end', 0);
  if (start !== undefined && start > stream.end) {
    const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');
    throw new ERR_OUT_OF_RANGE('start', `<= "end" (here: ${stream.end})`, start);
  }
}

/** A stream's `_construct`: opens the file unless it is. */
function construct(callback) {
  if (typeof this.fd === 'number') {
    callback();
    return;
  }
  // Some packages put an `open` of their own here, which emits 'open'.
  if (typeof this.open === 'function') {
    openTheirWay(this, callback);
    return;
  }
  this[kFs].open(this.path, this.flags, this.mode, (error, fd) => {
    if (error) {
      callback(error);
      return;
    }
    this.fd = fd;
    callback();
    this.emit('open', this.fd);
    this.emit('ready');
  });
}

function openTheirWay(stream, callback) {
  const { emit } = stream;
  stream.emit = function(name, ...values) {
    if (name === 'open' || name === 'error') {
      this.emit = emit;
      callback(name === 'error' ? values[0] : undefined);
      if (name === 'error') return true;
    }
    return Reflect.apply(emit, this, [name, ...values]);
  };
  stream.open();
}

/** Marks a stream as busy until `done`, a callback of fs, is called. */
function busy(stream, done) {
  stream[kBusy] = true;
  return (...results) => {
    stream[kBusy] = false;
    if (stream.destroyed) {
      stream[kWhenIdle]?.(results[0]);
      return;
    }
    done(...results);
  };
}

/** Closes a stream's file once nothing is under way. */
function closeWhenIdle(stream, error, callback) {
  if (stream[kBusy]) stream[kWhenIdle] = (late) => close(stream, error ?? late, callback);
  else close(stream, error, callback);
}

function close(stream, error, callback) {
  const { fd } = stream;
  if (typeof fd !== 'number') {
    callback(error);
    return;
  }
  const end = () => {
    stream[kFs].close(fd, (failure) => callback(error ?? failure));
    stream.fd = null;
  };
  if (stream.flush) stream[kFs].fsync(fd, (failure) => (failure ? callback(failure) : end()));
  else end();
}

/** A stream's `close`. */
function closeStream(callback) {
  if (typeof callback === 'function') finished(this, callback);
  this.destroy();
}

module.exports = {
  addressStream, busy, checkSpan, closeStream, closeWhenIdle, construct, kFs,
};
