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
  on('futimes', 'futime', fd, [timeOf(atime), timeOf(mtime)]);

function fstat(fd, options = undefined) {
  const bigint = options?.bigint ?? false;
  return on('fstat', 'fstat', fd, [], { then: (numbers) => statsOf(numbers, bigint) });
}

function ftruncate(fd, length = 0) {
  validateInteger(length ?? 0, 'len');
  return on('ftruncate', 'ftruncate', fd, [Math.max(0, length ?? 0)]);
}

// Where in the file: null is "where the last one ended".
function positionOf(position) {
  if (position === undefined || position === null) return -1;
  if (typeof position === 'bigint') position = Number(position);
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
// read(fd, options)                                 options.buffer, or a new one
function read(fd, buffer, offset, length, position) {
  descriptor(fd);
  if (buffer === undefined || (buffer !== null && !ArrayBuffer.isView(buffer))) {
    ({ buffer = require('buffer').Buffer.alloc(16384), offset, length, position } = buffer ?? {});
  } else if (offset !== null && (arguments.length === 3 || typeof offset === 'object')) {
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
  return on('read', 'read', fd, [length, positionOf(position)], {
    buffer,
    then(bytes) {
      const got = new Uint8Array(new ArrayBuffer(bytes));
      new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength).set(got, offset);
      return got.length;
    },
  });
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
  return on('write', 'write', fd, [bytesOf(bytes, offset, length), positionOf(place)], {
    buffer,
    then: (count) => count,
  });
}

module.exports = {
  close, fchmod, fchown, fdatasync, fstat, fsync, ftruncate, futimes, read, write,
};
