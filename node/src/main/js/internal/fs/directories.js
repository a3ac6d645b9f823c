'use strict';

// Operations on directories, each as a function from its arguments to a job (internal/fs/run).

const { codes } = require('internal/errors');
const {
  parseFileMode, validateBoolean, validateInt32, validateObject, validateUint32,
} = require('internal/validators');
const { absolute, named, optionsOf, pathText } = require('internal/fs/arguments');
const { runSync } = require('internal/fs/run');
const { on, stat } = require('internal/fs/paths');

const EISDIR = -21;

function mkdir(path, options = undefined) {
  const bag = options !== null && typeof options === 'object' ? options : { mode: options };
  const { recursive = false, mode = 0o777 } = bag;
  validateBoolean(recursive, 'options.recursive');
  const bits = parseFileMode(mode ?? 0o777, 'mode');
  if (!recursive) return on('mkdir', 'mkdir', path, [bits]);
  return on('mkdirs', 'mkdir', path, [bits], {
    then: (made) => (made === 0 ? undefined : topMade(pathText(path), made)),
  });
}

// The first of `count` directories made for a path.
function topMade(path, count) {
  const { dirname } = require('path');
  let top = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  for (let i = 1; i < count; i++) top = dirname(top);
  return top;
}

function rmdir(path, options = undefined) {
  if (options?.recursive !== undefined) {
    throw new codes.ERR_INVALID_ARG_VALUE('options.recursive', options.recursive,
      'is no longer supported');
  }
  return on('rmdir', 'rmdir', path);
}

function rm(path, options = undefined) {
  if (options !== undefined) validateObject(options, 'options');
  const { force = false, recursive = false, retryDelay = 100, maxRetries = 0 } = options ?? {};
  validateBoolean(force, 'options.force');
  validateBoolean(recursive, 'options.recursive');
  validateInt32(retryDelay, 'options.retryDelay', 0);
  validateUint32(maxRetries, 'options.maxRetries');
  return on('rm', 'rm', path, [recursive, force], {
    otherwise: (errno, outcome) => (errno === EISDIR && outcome.syscall() === null
      ? directoryKept(pathText(path)) : undefined),
  });
}

function directoryKept(path) {
  return new codes.ERR_FS_EISDIR({
    code: 'EISDIR', message: 'is a directory', path, syscall: 'rm', errno: -EISDIR,
  });
}

function readdir(path, options = undefined) {
  const { encoding, withFileTypes = false, recursive = false } = optionsOf(options);
  if (recursive !== undefined) validateBoolean(recursive, 'options.recursive');
  if (!withFileTypes && !recursive) {
    return on('readdir', 'scandir', path, [], {
      then: (names) => Array.from(names, (name) => named(name, encoding)),
    });
  }
  const top = pathText(path);
  return on('readdirKinds', 'scandir', path, [], {
    then: (found) => listed(found, top, { encoding, withFileTypes, recursive }),
  });
}

// Level by level, as Node lists a tree.
function listed(found, top, { encoding, withFileTypes, recursive }) {
  const { join } = require('path');
  const answer = [];
  const waiting = [['', found]];
  for (const [inside, entries] of waiting) {
    const pairs = Array.from(entries);
    for (let i = 0; i < pairs.length; i += 2) {
      const [name, kind] = [pairs[i], pairs[i + 1]];
      const relative = inside === '' ? name : `${inside}/${name}`;
      if (withFileTypes) {
        const { Dirent } = require('internal/fs/dirent');
        const parent = inside === '' ? top : join(top, inside);
        answer.push(new Dirent(named(name, encoding), parent, kind));
      } else {
        answer.push(named(relative, encoding));
      }
      if (recursive && isDirectory(kind, join(top, relative))) {
        const below = on('readdirKinds', 'scandir', join(top, relative), [], { then: (x) => x });
        waiting.push([relative, runSync(below)]);
      }
    }
  }
  return answer;
}

// Links to directories are followed.
function isDirectory(kind, path) {
  const { UV_DIRENT_DIR, UV_DIRENT_LINK } = require('internal/fs/constants');
  if (kind !== UV_DIRENT_LINK) return kind === UV_DIRENT_DIR;
  return runSync(stat(path, { throwIfNoEntry: false }))?.isDirectory() ?? false;
}

function mkdtemp(prefix, options = undefined) {
  const { encoding } = optionsOf(options);
  const text = pathText(prefix, 'prefix');
  return {
    operation: 'mkdtemp', syscall: 'mkdtemp', path: `${text}XXXXXX`, values: [absolute(text)],
    then: (end) => named(text + end, encoding),
  };
}

module.exports = { mkdir, mkdtemp, readdir, rm, rmdir };
