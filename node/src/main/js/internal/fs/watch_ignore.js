'use strict';

// What `fs.watch` is told not to tell of: glob patterns, regular expressions and functions.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } } = require('internal/errors');

function testOf(ignored, name) {
  if (typeof ignored === 'function') return ignored;
  if (ignored instanceof RegExp) return (path) => ignored.test(path);
  if (typeof ignored !== 'string') {
    throw new ERR_INVALID_ARG_TYPE(name, ['string', 'RegExp', 'Function'], ignored);
  }
  if (ignored === '') throw new ERR_INVALID_ARG_VALUE(name, ignored, 'must be a non-empty string');
  const { matches } = require('internal/path/glob');
  // A pattern without a slash is about the last part of a path.
  if (ignored.includes('/')) return (path) => matches(path, ignored);
  const { basename } = require('path');
  return (path) => matches(basename(path), ignored);
}

/** Says of a path below the one that is watched whether it, or a folder it is in, is ignored. */
function ignoring(given) {
  if (given === undefined || given === null) return () => false;
  const name = 'options.ignore';
  const tests = Array.isArray(given)
    ? given.map((one, i) => testOf(one, `${name}[${i}]`)) : [testOf(given, name)];
  if (tests.length === 0) return () => false;
  return (path) => {
    const parts = path.split('/');
    return parts.some((_, i) => {
      const place = parts.slice(0, i + 1).join('/');
      return tests.some((test) => test(place));
    });
  };
}

module.exports = { ignoring };
