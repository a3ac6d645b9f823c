'use strict';

// The members of fs that do not follow the pattern: reading and writing through a descriptor, whose
// callbacks are given the buffer too; close, whose callback may be missing; exists, which has no
// error.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { customPromisifyArgs, kCustomPromisifiedSymbol } = require('internal/util');
const { validateFunction } = require('internal/validators');
const descriptors = require('internal/fs/descriptors');
const { absolute, pathText } = require('internal/fs/arguments');
const { runSync, submit, syncFace } = require('internal/fs/run');

function requireCallback(callback) {
  if (typeof callback !== 'function') throw new ERR_INVALID_ARG_TYPE('cb', 'Function', callback);
}

// Where a call's arguments end: with the first function among them.
function upToCallback(values) {
  const at = values.findIndex((value) => typeof value === 'function');
  requireCallback(values[at]);
  return [values.slice(0, at), values[at]];
}

function close(fd, callback = throwError) {
  if (callback !== throwError) requireCallback(callback);
  submit(descriptors.close(fd), (error) => callback(error));
}

function throwError(error) {
  if (error) throw error;
}

function read(fd, buffer, offsetOrOptions, length, position, callback) {
  const [values, done] = upToCallback([...arguments]);
  const job = descriptors.readAny(...values);
  submit(job, (error, count) => (error ? done(error) : done(null, count, job.buffer)));
}

function write(fd, buffer, offsetOrOptions, length, position, callback) {
  const [values, done] = upToCallback([...arguments]);
  const job = descriptors.write(...values);
  submit(job, (error, count) => (error ? done(error) : done(null, count, job.buffer)));
}

function checkVector(buffers) {
  if (!Array.isArray(buffers) || !buffers.every(ArrayBuffer.isView)) {
    throw new ERR_INVALID_ARG_TYPE('buffers', 'ArrayBufferView[]', buffers);
  }
}

// One after the other until one of them comes out short.
function vector(one, fd, buffers, position) {
  checkVector(buffers);
  let total = 0;
  for (const buffer of buffers) {
    const at = typeof position === 'number' ? position + total : null;
    const count = one(fd, buffer, 0, buffer.byteLength, at);
    total += count;
    if (count < buffer.byteLength) break;
  }
  return total;
}

const readSync = syncFace('read', 5, descriptors.read);
const writeSync = syncFace('write', 5, descriptors.write);
const readvSync = (fd, buffers, position) => vector(readSync, fd, buffers, position);
const writevSync = (fd, buffers, position) => vector(writeSync, fd, buffers, position);

function vectorLater(one, fd, buffers, position, done) {
  checkVector(buffers);
  let total = 0;
  let next = 0;
  const step = () => {
    if (next === buffers.length) return done(null, total, buffers);
    const buffer = buffers[next++];
    const at = typeof position === 'number' ? position + total : null;
    return submit(one(fd, buffer, 0, buffer.byteLength, at), (error, count) => {
      if (error) return done(error);
      total += count;
      if (count < buffer.byteLength) next = buffers.length;
      return step();
    });
  };
  if (buffers.length === 0) process.nextTick(step);
  else step();
}

function readv(fd, buffers, position, callback) {
  const [values, done] = upToCallback([...arguments]);
  vectorLater(descriptors.read, fd, buffers, values[2], done);
}

function writev(fd, buffers, position, callback) {
  const [values, done] = upToCallback([...arguments]);
  vectorLater(descriptors.write, fd, buffers, values[2], done);
}

for (const [fn, count, names] of [
  [read, 'bytesRead', 'buffer'],
  [readv, 'bytesRead', 'buffers'],
  [write, 'bytesWritten', 'buffer'],
  [writev, 'bytesWritten', 'buffers'],
]) {
  Object.defineProperty(fn, customPromisifyArgs, { __proto__: null, value: [count, names] });
}

const whether = (text) => ({
  operation: 'exists', syscall: 'access', values: [absolute(text)], then: (found) => found,
});

function existsSync(path) {
  let text;
  try {
    text = pathText(path);
  } catch (error) {
    if (error.code === 'ERR_INVALID_ARG_TYPE') {
      require('internal/util').deprecation(
        'Passing invalid argument types to fs.existsSync is deprecated', 'DEP0187');
    }
    return false;
  }
  return runSync(whether(text));
}

function exists(path, callback) {
  requireCallback(callback);
  let text;
  try {
    text = pathText(path);
  } catch {
    // Whatever is no path is not there.
    process.nextTick(callback, false);
    return;
  }
  submit(whether(text), (error, found) => callback(found === true));
}

Object.defineProperty(exists, kCustomPromisifiedSymbol, {
  __proto__: null,
  value: function exists(path) { // eslint-disable-line no-shadow
    return new Promise((resolve) => fsExists(path, resolve));
  },
});
const fsExists = exists;

function mkdtempDisposableSync(prefix, options) {
  const { mkdtemp, rm } = require('internal/fs/directories');
  const path = runSync(mkdtemp(prefix, options));
  const full = absolute(path);
  const remove = () => runSync(rm(full, { maxRetries: 0, recursive: true, force: true }));
  return { path, remove, [Symbol.dispose]: remove };
}

const _toUnixTimestamp = (time, name = 'time') =>
  require('internal/fs/arguments').timeOf(time, name);

module.exports = {
  close, closeSync: syncFace('close', 1, descriptors.close), exists, existsSync,
  mkdtempDisposableSync, read, readSync, readv, readvSync, write, writeSync, writev, writevSync,
  _toUnixTimestamp,
};

Object.defineProperty(module.exports, 'requireCallback', {
  __proto__: null, value: requireCallback,
});
