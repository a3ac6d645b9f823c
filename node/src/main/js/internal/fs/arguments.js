'use strict';

// What scripts give file operations, checked and made plain: paths, options, flags, bytes.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { validateAbortSignal, validateInt32, validateInteger } = require('internal/validators');
const { isUint8Array } = require('internal/util/types');
const constants = require('internal/fs/constants');

/** The text of a path, which may be a string, bytes or a `file:` URL. */
function pathText(path, name = 'path') {
  if (path !== null && typeof path === 'object' && path.href && path.protocol) {
    path = require('internal/url/file').fileURLToPath(path);
  }
  if (typeof path !== 'string' && !isUint8Array(path)) {
    throw new ERR_INVALID_ARG_TYPE(name, ['string', 'Buffer', 'URL'], path);
  }
  const text = typeof path === 'string' ? path : require('buffer').Buffer.from(path).toString();
  if (text.includes('\0')) {
    throw new ERR_INVALID_ARG_VALUE(name, path,
      'must be a string, Uint8Array, or URL without null bytes');
  }
  return text;
}

/** The same path from the root, nothing else about it changed: `..` is the kernel's to follow. */
function absolute(text) {
  if (text === '' || text.startsWith('/')) return text;
  const directory = process.cwd();
  return directory.endsWith('/') ? directory + text : `${directory}/${text}`;
}

/** A descriptor, or an error that says what is wrong with it. */
function descriptor(fd) {
  validateInt32(fd, 'fd', 0, 2147483647);
  return fd;
}

/** Options that may also be given as an encoding; a copy with the defaults filled in. */
function optionsOf(options, defaults = {}) {
  if (options === undefined || options === null || typeof options === 'function') return defaults;
  if (typeof options === 'string') options = { encoding: options };
  else if (typeof options !== 'object') {
    throw new ERR_INVALID_ARG_TYPE('options', ['string', 'Object'], options);
  }
  const merged = { ...defaults, ...options };
  const { encoding, signal } = merged;
  if (encoding && encoding !== 'buffer' && !require('buffer').Buffer.isEncoding(encoding)) {
    throw new ERR_INVALID_ARG_VALUE('encoding', encoding, 'is invalid encoding');
  }
  if (signal !== undefined) validateAbortSignal(signal, 'options.signal');
  return merged;
}

/** A name as the caller wants it: text, or bytes, or text that spells the bytes. */
function named(text, encoding) {
  if (!encoding || encoding === 'utf8' || encoding === 'utf-8') return text;
  const bytes = require('buffer').Buffer.from(text);
  return encoding === 'buffer' ? bytes : bytes.toString(encoding);
}

const { O_APPEND, O_CREAT, O_EXCL, O_RDONLY, O_RDWR, O_SYNC, O_TRUNC, O_WRONLY } = constants;

const purposes = {
  'r': O_RDONLY,
  'r+': O_RDWR,
  'w': O_TRUNC | O_CREAT | O_WRONLY,
  'w+': O_TRUNC | O_CREAT | O_RDWR,
  'a': O_APPEND | O_CREAT | O_WRONLY,
  'a+': O_APPEND | O_CREAT | O_RDWR,
};

const spellings = {
  'r': ['r'], 'rs': ['r', O_SYNC], 'sr': ['r', O_SYNC],
  'r+': ['r+'], 'rs+': ['r+', O_SYNC], 'sr+': ['r+', O_SYNC],
  'w': ['w'], 'wx': ['w', O_EXCL], 'xw': ['w', O_EXCL],
  'w+': ['w+'], 'wx+': ['w+', O_EXCL], 'xw+': ['w+', O_EXCL],
  'a': ['a'], 'ax': ['a', O_EXCL], 'xa': ['a', O_EXCL], 'as': ['a', O_SYNC], 'sa': ['a', O_SYNC],
  'a+': ['a+'], 'ax+': ['a+', O_EXCL], 'xa+': ['a+', O_EXCL], 'as+': ['a+', O_SYNC],
  'sa+': ['a+', O_SYNC],
};

/** The flags of open(2) that a word such as 'wx+' stands for. */
function flagsOf(flags, name = 'flags') {
  if (typeof flags === 'number') {
    validateInt32(flags, name);
    return flags;
  }
  if (flags === undefined || flags === null) return O_RDONLY;
  if (!Object.hasOwn(spellings, flags)) throw new ERR_INVALID_ARG_VALUE(name, flags);
  const [purpose, more = 0] = spellings[flags];
  return purposes[purpose] | more;
}

/** The buffer of just these bytes of a view. */
function bytesOf(view, offset = 0, length = view.byteLength - offset) {
  const { buffer, byteOffset } = view;
  if (length === buffer.byteLength) return buffer;
  return buffer.slice(byteOffset + offset, byteOffset + offset + length);
}

/** What is to be written into a file, as a buffer. */
function dataOf(data, encoding) {
  if (ArrayBuffer.isView(data)) return bytesOf(data);
  if (typeof data !== 'string') {
    throw new ERR_INVALID_ARG_TYPE('data', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
  }
  return bytesOf(require('buffer').Buffer.from(data, encoding || 'utf8'));
}

/** Seconds since 1970 of a time given as seconds, text of them, or a Date. */
function timeOf(time, name = 'time') {
  if (typeof time === 'string' && +time == time) return +time; // eslint-disable-line eqeqeq
  if (Number.isFinite(time)) return time < 0 ? Date.now() / 1000 : time;
  if (require('internal/util/types').isDate(time)) return time.getTime() / 1000;
  throw new ERR_INVALID_ARG_TYPE(name, ['Date', 'Time in seconds'], time);
}

/** A user's or group's number; -1 leaves the one there is. */
function idOf(id, name) {
  validateInteger(id, name, -1, 4294967295);
  return id;
}

module.exports = {
  absolute,
  bytesOf,
  dataOf,
  descriptor,
  flagsOf,
  idOf,
  named,
  optionsOf,
  pathText,
  timeOf,
};
