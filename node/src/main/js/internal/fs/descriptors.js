'use strict';

// Operations on open files, each as a function from its arguments to a job (internal/fs/run).

const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_OUT_OF_RANGE },
} = require('internal/errors');
const {
  parseFileMode, validateBuffer, validateInteger, validateObject,
} = require('internal/validators');
const { bytesOf, descriptor, idOf, timeOf } = require('internal/fs/arguments');
const { statsOf } = require('internal/fs/stats');

function on(operation, syscall, fd, values = [], more = undefined) {
  return { operation, syscall, values: [descriptor(fd), ...values], ...more };
}

const close = (fd) => on('close', 'close', fd);
const fsync = (fd) => on('fsync', 'fsync', fd);
const fdatasync = (fd) => on('fdatasync', 'fdatasync', fd);
const fchmod = (fd, mode) => on('fchmod', 'fchmod', fd, [parseFileMode(mode, 'mode')]);
const fchown = (fd, uid, gid) => on('fchown', 'fchown', fd, [idOf(uid, 'uid'), idOf(gid, 'gid')]);
const futimes = (fd, atime, mtime) =>
  on('futimes', 'futime', fd, [timeOf(atime, 'atime'), timeOf(mtime, 'mtime')]);

function fstat(fd, options = undefined) {
  const bigint = options?.bigint ?? false;
  return on('fstat', 'fstat', fd, [], { then: (numbers) => statsOf(numbers, bigint) });
}

function ftruncate(fd, length = 0) {
  validateInteger(length ?? 0, 'len');
  return on('ftruncate', 'ftruncate', fd, [Math.max(0, length ?? 0)]);
}

const LAST_PLACE = 2n ** 63n - 1n;

// Where in the file: null is "where the last one ended".
function positionOf(position, length) {
  if (position === undefined || position === null) return -1;
  if (typeof position === 'bigint') {
    const last = LAST_PLACE - BigInt(length);
    if (position < -1n || position > last) {
      throw new ERR_OUT_OF_RANGE('position', `>= -1 && <= ${last}`, position);
    }
    return Number(position);
  }
  if (typeof position !== 'number') {
    throw new ERR_INVALID_ARG_TYPE('position', ['integer', 'bigint'], position);
  }
  validateInteger(position, 'position', -1);
  return position;
}

function checkRange(offset, length, bytes) {
  validateInteger(offset, 'offset', 0);
  if (length < 0) throw new ERR_OUT_OF_RANGE('length', '>= 0', length);
  if (offset + length > bytes) {
    throw new ERR_OUT_OF_RANGE('length', `<= ${bytes - offset}`, length);
  }
}

// read(fd, buffer[, offset[, length[, position]]])
// read(fd, buffer, options)                         options: { offset, length, position }
function read(fd, buffer, offset, length, position) {
  descriptor(fd);
  if (offset !== null && (arguments.length === 3 || typeof offset === 'object')) {
    if (offset !== undefined) validateObject(offset, 'options');
    ({ offset, length, position } = offset ?? {});
  }
  validateBuffer(buffer);
  offset ??= 0;
  length ??= buffer.byteLength - offset;
  if (length > 0 && buffer.byteLength === 0) {
    throw new ERR_INVALID_ARG_VALUE('buffer', buffer, 'is empty and cannot be written');
  }
  checkRange(offset, length, buffer.byteLength);
  return on('read', 'read', fd, [length, positionOf(position, length)], {
    buffer,
    then(bytes) {
      const got = new Uint8Array(new ArrayBuffer(bytes));
      new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength).set(got, offset);
      return got.length;
    },
  });
}

// The same for a callback or a promise, where the buffer may be left out, too:
// read(fd[, options])                               options.buffer, or a new one
function readAny(fd, buffer, ...rest) {
  if (rest.length > 0 || ArrayBuffer.isView(buffer)) return read(fd, buffer, ...rest);
  if (buffer !== undefined && buffer !== null) validateObject(buffer, 'options');
  const { buffer: into = require('buffer').Buffer.alloc(16384), ...span } = buffer ?? {};
  return read(fd, into, span);
}

// write(fd, buffer[, offset[, length[, position]]])
// write(fd, buffer, options)                        options: { offset, length, position }
// write(fd, text[, position[, encoding]])
function write(fd, buffer, offset, length, position) {
  descriptor(fd);
  if (typeof buffer === 'string') {
    const bytes = require('buffer').Buffer.from(buffer, length || 'utf8');
    return writing(fd, bytes, 0, bytes.length, offset, buffer);
  }
  if (!ArrayBuffer.isView(buffer)) {
    throw new ERR_INVALID_ARG_TYPE('buffer', ['string', 'Buffer', 'TypedArray', 'DataView'],
      buffer);
  }
  if (offset !== null && typeof offset === 'object') ({ offset, length, position } = offset);
  offset ??= 0;
  length = typeof length === 'number' ? length : buffer.byteLength - offset;
  checkRange(offset, length, buffer.byteLength);
  return writing(fd, buffer, offset, length, position, buffer);
}

function writing(fd, bytes, offset, length, position, buffer) {
  const place = typeof position === 'number' || typeof position === 'bigint' ? position : null;
  return on('write', 'write', fd, [bytesOf(bytes, offset, length), positionOf(place, 0)], {
    buffer,
    then: (count) => count,
  });
}

module.exports = {
  close, fchmod, fchown, fdatasync, fstat, fsync, ftruncate, futimes, read, readAny,
  write,
};
