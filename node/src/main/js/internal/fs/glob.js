'use strict';

// The paths below a directory that match a pattern, or one of several.

const {
  validateFunction, validateObject, validateString, validateStringArray,
} = require('internal/validators');
const { promised, runSync } = require('internal/fs/run');

const isMagic = /[*?[\]{}()!+@]/;

function globOptions(options = {}) {
  validateObject(options, 'options');
  const { cwd = process.cwd(), exclude, withFileTypes = false } = options;
  if (Array.isArray(exclude)) {
    validateStringArray(exclude, 'options.exclude');
  } else if (exclude !== undefined && exclude !== null && typeof exclude !== 'function') {
    const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
    throw new ERR_INVALID_ARG_TYPE('options.exclude', ['function', 'string[]'], exclude);
  }
  const { pathText } = require('internal/fs/arguments');
  return { cwd: pathText(cwd), excluded: exclusion(exclude, withFileTypes), withFileTypes };
}

function exclusion(exclude, withFileTypes) {
  if (exclude === undefined || exclude === null) return () => false;
  if (typeof exclude === 'function') {
    return (path, entry) => exclude(withFileTypes ? entry : path);
  }
  return (path) => exclude.some((pattern) => covers(path, pattern));
}

// `a/**` is `a` as well.
function covers(path, pattern) {
  const { matches } = require('internal/path/glob');
  return matches(path, pattern) ||
    (pattern.endsWith('/**') && matches(path, pattern.slice(0, -3)));
}

function patternsOf(pattern) {
  if (Array.isArray(pattern)) {
    validateStringArray(pattern, 'patterns');
    return pattern;
  }
  validateString(pattern, 'patterns');
  return [pattern];
}

// Where a pattern's matches can be, and how deep.
function planOf(pattern) {
  const { posix } = require('path');
  const text = posix.normalize(pattern).replace(/(.)\/$/, '$1');
  const parts = text.split('/');
  const first = parts.findIndex((part) => isMagic.test(part));
  const fixed = first < 0 ? parts : parts.slice(0, first);
  const isOpen = parts.includes('**') || /[{(]/.test(text);
  return {
    text,
    top: fixed.join('/') || (text.startsWith('/') ? '/' : ''),
    depth: first < 0 ? 0 : isOpen ? Infinity : parts.length - fixed.length,
  };
}

const joined = (path, name) => (path === '' ? name : path === '/' ? `/${name}` : `${path}/${name}`);

function* entriesOf(path, cwd) {
  const { on } = require('internal/fs/paths');
  const { resolve } = require('path');
  const found = yield on('readdirKinds', 'scandir', resolve(cwd, path), [], {
    then: (x) => Array.from(x), otherwise: () => require('internal/fs/run').IGNORED,
  });
  return found ?? [];
}

function* kindOf(path, cwd) {
  const { lstat } = require('internal/fs/paths');
  const { resolve } = require('path');
  const { UV_DIRENT_DIR, UV_DIRENT_FILE, UV_DIRENT_LINK } = require('internal/fs/constants');
  const stats = yield lstat(resolve(cwd, path), { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  return stats.isDirectory() ? UV_DIRENT_DIR : stats.isSymbolicLink() ? UV_DIRENT_LINK
    : UV_DIRENT_FILE;
}

// A generator of { match } and of jobs, whose outcomes it is given.
function* search(patterns, { cwd, excluded, withFileTypes }) {
  const { UV_DIRENT_DIR } = require('internal/fs/constants');
  const { Dirent } = require('internal/fs/dirent');
  const { basename, dirname, resolve } = require('path');
  const seen = new Set();
  const entry = (path, kind) => {
    const full = resolve(cwd, path);
    return new Dirent(basename(full), dirname(full), kind);
  };
  for (const pattern of patterns) {
    const { text, top, depth } = planOf(pattern);
    const kind = yield* kindOf(top, cwd);
    if (kind === undefined) continue;
    const waiting = [[top, kind, 0]];
    for (const [path, type, level] of waiting) {
      if (path !== '' && excluded(path, entry(path, type))) continue;
      const fits = depth === 0 || (path === '' ? text === '**' : covers(path, text));
      const shown = path === '' ? '.' : path;
      if (fits && !seen.has(shown)) {
        seen.add(shown);
        yield { match: withFileTypes ? entry(path, type) : shown };
      }
      if (level >= depth || (type !== UV_DIRENT_DIR && path !== '')) continue;
      const found = yield* entriesOf(path, cwd);
      for (let i = 0; i < found.length; i += 2) {
        waiting.push([joined(path, found[i]), found[i + 1], level + 1]);
      }
    }
  }
}

const isMatch = (step) => Object.hasOwn(step, 'match');

function globSync(pattern, options) {
  const way = search(patternsOf(pattern), globOptions(options));
  const answer = [];
  for (let step = way.next(); !step.done;) {
    if (isMatch(step.value)) {
      answer.push(step.value.match);
      step = way.next();
    } else {
      step = way.next(runSync(step.value));
    }
  }
  return answer;
}

/** An async iterator of the matches. */
async function* glob(pattern, options) {
  const way = search(patternsOf(pattern), globOptions(options));
  for (let step = way.next(); !step.done;) {
    if (isMatch(step.value)) {
      yield step.value.match;
      step = way.next();
    } else {
      step = way.next(await promised(step.value));
    }
  }
}

function globCallback(pattern, options, callback) {
  if (typeof options === 'function') [options, callback] = [undefined, options];
  validateFunction(callback, 'callback');
  Array.fromAsync(glob(pattern, options)).then(
    (all) => process.nextTick(callback, null, all), (error) => process.nextTick(callback, error));
}

module.exports = { glob, globCallback, globSync };
