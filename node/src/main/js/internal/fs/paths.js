'use strict';

// Operations on paths, each as a function from its arguments to a job (internal/fs/run).

const { isInt32, parseFileMode, validateInteger, validateOneOf } = require('internal/validators');
const {
  absolute, flagsOf, idOf, named, optionsOf, pathText, timeOf,
} = require('internal/fs/arguments');
const { IGNORED } = require('internal/fs/run');
const { statsOf } = require('internal/fs/stats');

const ENOENT = -2;
const ENOTDIR = -20;

/** A job on one path. */
function on(operation, syscall, path, values = [], more = undefined) {
  const text = pathText(path);
  return { operation, syscall, path: text, values: [absolute(text), ...values], ...more };
}

function stat(path, options = undefined) {
  return look('stat', path, options);
}

function lstat(path, options = undefined) {
  return look('lstat', path, options);
}

function look(operation, path, options) {
  const { bigint = false, throwIfNoEntry = true } = options ?? {};
  return on(operation, operation, path, [], {
    then: (numbers) => statsOf(numbers, bigint),
    otherwise: (errno) =>
      (!throwIfNoEntry && (errno === ENOENT || errno === ENOTDIR) ? IGNORED : undefined),
  });
}

function access(path, mode = 0) {
  pathText(path);
  mode ??= 0;
  if (!isInt32(mode)) {
    throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'mode must be int32 or null/undefined');
  }
  if (mode < 0 || mode > 7) {
    throw coded(RangeError, 'ERR_OUT_OF_RANGE', 'mode is out of range: >= 0 && <= 7');
  }
  return on('access', 'access', path, [mode]);
}

// Node words these two otherwise than all others.
const coded = (Base, code, message) => Object.assign(new Base(message), { code });

function chmod(path, mode) {
  pathText(path);
  return on('chmod', 'chmod', path, [parseFileMode(mode, 'mode')]);
}

function chown(path, uid, gid) {
  return on('chown', 'chown', path, [idOf(uid, 'uid'), idOf(gid, 'gid')]);
}

function lchown(path, uid, gid) {
  return on('lchown', 'lchown', path, [idOf(uid, 'uid'), idOf(gid, 'gid')]);
}

const utimes = (path, atime, mtime) =>
  on('utimes', 'utime', path, [timeOf(atime), timeOf(mtime)]);

/** A job on a path and where it leads. */
function between(operation, syscall, path, dest, values = [], first = 'oldPath') {
  const from = pathText(path, first);
  const to = pathText(dest, first === 'src' ? 'dest' : 'newPath');
  return {
    operation, syscall, path: from, dest: to, values: [absolute(from), absolute(to), ...values],
  };
}

const rename = (oldPath, newPath) => between('rename', 'rename', oldPath, newPath);
const link = (existingPath, newPath) => between('link', 'link', existingPath, newPath);

function copyFile(src, dest, mode = 0) {
  validateInteger(mode ?? 0, 'mode', 0, 7);
  return between('copyFile', 'copyfile', src, dest, [mode ?? 0], 'src');
}

function symlink(target, path, type = undefined) {
  validateOneOf(type, 'type', ['dir', 'file', 'junction', null, undefined]);
  const text = pathText(target, 'target');
  const place = pathText(path);
  return {
    operation: 'symlink', syscall: 'symlink', path: text, dest: place,
    values: [text, absolute(place)],
  };
}

function readlink(path, options) {
  const { encoding } = optionsOf(options);
  return on('readlink', 'readlink', path, [], { then: (text) => named(text, encoding) });
}

function realpath(path, options) {
  const { encoding } = optionsOf(options);
  const text = require('path').resolve(pathText(path));
  return {
    operation: 'realpath', syscall: 'lstat', path: text, values: [text],
    then: (real) => named(real, encoding),
  };
}

function nativeRealpath(path, options) {
  const { encoding } = optionsOf(options);
  return on('nativeRealpath', 'realpath', path, [], { then: (text) => named(text, encoding) });
}

const unlink = (path) => on('unlink', 'unlink', path);

function truncate(path, length = 0) {
  validateInteger(length ?? 0, 'len');
  return on('truncate', 'open', path, [Math.max(0, length ?? 0)]);
}

function open(path, flags = 'r', mode = 0o666) {
  const bits = parseFileMode(mode, 'mode', 0o666);
  return on('open', 'open', path, [flagsOf(flags), bits], { then: (fd) => fd });
}

module.exports = {
  access, chmod, chown, copyFile, lchown, link, lstat, nativeRealpath, on, open, readlink,
  realpath, rename, stat, symlink, truncate, unlink, utimes,
};
