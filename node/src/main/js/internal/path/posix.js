'use strict';

// Paths whose segments stand between slashes.

const { validateString } = require('internal/validators');
const {
  checkBasename, extensionStart, formatter, tidy, withoutSuffix,
} = require('internal/path/shared');

// The path without the slashes at its end, and where its last segment begins.
function lastSegment(path) {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return [end === 0 ? 0 : path.lastIndexOf('/', end - 1) + 1, end];
}

const posix = {
  resolve(...args) {
    let resolved = '';
    for (let i = args.length - 1; i >= 0 && resolved[0] !== '/'; i--) {
      const path = args[i];
      validateString(path, `paths[${i}]`);
      if (path.length > 0) resolved = `${path}/${resolved}`;
    }
    if (resolved[0] !== '/') resolved = `${process.cwd()}/${resolved}`;
    const isAbsolute = resolved[0] === '/';
    const text = tidy(resolved.split('/'), !isAbsolute).join('/');
    if (isAbsolute) return `/${text}`;
    return text.length > 0 ? text : '.';
  },

  normalize(path) {
    validateString(path, 'path');
    if (path.length === 0) return '.';
    const isAbsolute = path[0] === '/';
    const text = tidy(path.split('/'), !isAbsolute).join('/');
    const tail = path[path.length - 1] === '/' ? '/' : '';
    if (text.length === 0) return isAbsolute ? '/' : `.${tail}`;
    return `${isAbsolute ? '/' : ''}${text}${tail}`;
  },

  isAbsolute(path) {
    validateString(path, 'path');
    return path.length > 0 && path[0] === '/';
  },

  join(...args) {
    const given = [];
    for (const path of args) {
      validateString(path, 'path');
      if (path.length > 0) given.push(path);
    }
    return given.length === 0 ? '.' : posix.normalize(given.join('/'));
  },

  relative(from, to) {
    validateString(from, 'from');
    validateString(to, 'to');
    if (from === to) return '';
    const source = tidy(posix.resolve(from).split('/'));
    const target = tidy(posix.resolve(to).split('/'));
    let shared = 0;
    while (shared < source.length && source[shared] === target[shared]) shared++;
    return [...source.slice(shared).fill('..'), ...target.slice(shared)].join('/');
  },

  toNamespacedPath(path) {
    return path;
  },

  dirname(path) {
    validateString(path, 'path');
    if (path.length === 0) return '.';
    const [start] = lastSegment(path);
    if (start === 0) return path[0] === '/' ? '/' : '.';
    if (start === 1) return '/';
    // Two slashes before the only segment are a root of their own.
    return start === 2 && path[0] === '/' ? '//' : path.slice(0, start - 1);
  },

  basename(path, suffix) {
    checkBasename(path, suffix);
    const [start, end] = lastSegment(path);
    return withoutSuffix(path, start, end, suffix);
  },

  extname(path) {
    validateString(path, 'path');
    const [start, end] = lastSegment(path);
    const base = path.slice(start, end);
    return base.slice(extensionStart(base));
  },

  format: formatter('/'),

  parse(path) {
    validateString(path, 'path');
    const root = path[0] === '/' ? '/' : '';
    const [start, end] = lastSegment(path);
    const base = path.slice(start, end);
    // (Node takes `..` for a name with an extension when it stands right behind the root.)
    const dot = base === '..' && start === 1 ? 1 : extensionStart(base);
    const dir = start > root.length ? path.slice(0, start - 1) : root;
    return { root, dir, base, ext: base.slice(dot), name: base.slice(0, dot) };
  },

  matchesGlob(path, pattern) {
    return require('internal/path/glob').matches(path, pattern, false);
  },

  sep: '/',
  delimiter: ':',
  win32: null,
  posix: null,
};

Object.defineProperty(posix.format, 'name', {
  __proto__: null, value: 'bound _format', configurable: true,
});
posix.posix = posix;
require('internal/boot').defineLazy(posix, 'win32', true, () => require('internal/path/win32'));
posix._makeLong = posix.toNamespacedPath;

module.exports = posix;
