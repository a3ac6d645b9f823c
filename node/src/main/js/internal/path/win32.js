'use strict';

// Paths of Windows: drives, shares and two separators. Nothing here asks the system but `resolve`.

const { validateString } = require('internal/validators');
const {
  checkBasename, extensionStart, formatter, tidy, withoutSuffix,
} = require('internal/path/shared');
const { isLetter, isReserved, isSeparator, rootOf } = require('internal/path/win32_root');

const split = (path) => path.split(/[\\/]/);
const endsInSeparator = (path) => isSeparator(path[path.length - 1]);

// Where the last segment begins and ends, looking no further left than `from`.
function lastSegment(path, from) {
  let end = path.length;
  while (end > from && isSeparator(path[end - 1])) end--;
  let start = end;
  while (start > from && !isSeparator(path[start - 1])) start--;
  return [start, end];
}

// A drive without separator is no part of the last segment.
const driveEnd = (path) => (path[1] === ':' && isLetter(path[0]) ? 2 : 0);

// A relative path must not turn into one with a drive, nor into a stream or a device.
function looksLikeDrive(path, tail) {
  if (tail.length >= 2 && tail[1] === ':' && isLetter(tail[0])) return true;
  return /:(?:$|[\\/])/.test(path);
}

function isDevice(segment) {
  const colon = segment.indexOf(':');
  return colon >= 0 && isReserved(segment, colon);
}

// The name of a device is part of the root.
function claimDevice(root, path, colon) {
  if (root.device === undefined && isReserved(path, colon)) {
    root.device = path.slice(0, colon + 1);
    root.end = colon + 1;
  } else if (root.device === '\\\\.' || root.device === '\\\\?') {
    const name = path.slice(root.end, colon + 1);
    if (!isReserved(name, name.length - 1)) return;
    root.device = `\\\\?\\${name}`;
    root.end += name.length;
  }
}

// The directory the drive stands in; without one of its own, its root.
function currentOf(device) {
  const path = process.env[`=${device}`] || process.cwd();
  const isOther = path.slice(0, 2).toLowerCase() !== device.toLowerCase();
  return isOther && path[2] === '\\' ? `${device}\\` : path;
}

const win32 = {
  resolve(...args) {
    let device = '';
    let tail = '';
    let isAbsolute = false;
    for (let i = args.length - 1; i >= -1; i--) {
      let path;
      if (i >= 0) {
        path = args[i];
        validateString(path, `paths[${i}]`);
        if (path.length === 0) continue;
      } else if (device.length === 0) {
        path = process.cwd();
      } else {
        path = currentOf(device);
      }
      const root = rootOf(path);
      if (root.device !== undefined) {
        if (device.length === 0) device = root.device;
        else if (root.device.toLowerCase() !== device.toLowerCase()) continue;
      }
      if (!isAbsolute) {
        tail = `${path.slice(root.end)}\\${tail}`;
        isAbsolute = root.isAbsolute;
      }
      if (isAbsolute && device.length > 0) break;
    }
    const text = tidy(split(tail), !isAbsolute).join('\\');
    return isAbsolute ? `${device}\\${text}` : `${device}${text}` || '.';
  },

  normalize(path) {
    validateString(path, 'path');
    if (path.length === 0) return '.';
    if (path.length === 1) return path === '/' ? '\\' : path;
    const root = rootOf(path);
    if (root.bare) return `${root.device}\\`;
    const colon = path.indexOf(':');
    if (colon > 0) claimDevice(root, path, colon);
    let tail = tidy(split(path.slice(root.end)), !root.isAbsolute).join('\\');
    if (tail.length === 0 && !root.isAbsolute) tail = '.';
    if (tail.length > 0 && endsInSeparator(path)) tail += '\\';
    const device = root.device ?? '';
    if (!root.isAbsolute && device === '' && looksLikeDrive(path, tail)) return `.\\${tail}`;
    // (Without a colon all but the last character counts: so it is in Node.)
    if (isReserved(path, colon)) return `.\\${device}${tail}`;
    return root.isAbsolute ? `${device}\\${tail}` : `${device}${tail}`;
  },

  isAbsolute(path) {
    validateString(path, 'path');
    return isSeparator(path[0]) || rootOf(path).isAbsolute;
  },

  join(...args) {
    const given = [];
    for (const path of args) {
      validateString(path, 'path');
      if (path.length > 0) given.push(path);
    }
    if (given.length === 0) return '.';
    let joined = given.join('\\');
    const [first] = given;
    // Only a first part that begins with exactly two separators and a name means a share.
    const meansShare = /^[\\/]{2}[^\\/]/.test(first);
    if (!meansShare) joined = joined.replace(/^[\\/]{2,}/, '\\');
    // The name of a device is left alone, lest the path turn into it.
    if (joined.split('\\').some(isDevice)) return joined.replaceAll('/', '\\');
    return win32.normalize(joined);
  },

  relative(from, to) {
    validateString(from, 'from');
    validateString(to, 'to');
    if (from === to) return '';
    const source = win32.resolve(from);
    const target = win32.resolve(to);
    if (source.toLowerCase() === target.toLowerCase()) return '';
    const ours = segmentsOf(source);
    const theirs = segmentsOf(target);
    let shared = 0;
    while (shared < ours.length && shared < theirs.length &&
           ours[shared].toLowerCase() === theirs[shared].toLowerCase()) shared++;
    if (shared === 0 && ours.length > 0 && theirs.length > 0) return target;
    return [...ours.slice(shared).fill('..'), ...theirs.slice(shared)].join('\\');
  },

  toNamespacedPath(path) {
    if (typeof path !== 'string' || path.length === 0) return path;
    const resolved = win32.resolve(path);
    if (resolved.length <= 2) return path;
    if (resolved.startsWith('\\\\')) {
      const device = resolved[2] === '?' || resolved[2] === '.';
      return device ? resolved : `\\\\?\\UNC\\${resolved.slice(2)}`;
    }
    const root = rootOf(resolved);
    return root.device !== undefined && root.isAbsolute ? `\\\\?\\${resolved}` : resolved;
  },

  dirname(path) {
    validateString(path, 'path');
    if (path.length === 0) return '.';
    if (path.length === 1) return isSeparator(path) ? path : '.';
    const root = wholeRoot(path);
    if (root.bare) return path;
    const [start, end] = lastSegment(path, root.end);
    if (start === end || start === root.end) {
      return root.end === 0 ? '.' : path.slice(0, root.end);
    }
    return path.slice(0, start - 1);
  },

  basename(path, suffix) {
    checkBasename(path, suffix);
    const [start, end] = lastSegment(path, driveEnd(path));
    return withoutSuffix(path, start, end, suffix);
  },

  extname(path) {
    validateString(path, 'path');
    const [start, end] = lastSegment(path, driveEnd(path));
    const base = path.slice(start, end);
    return base.slice(extensionStart(base));
  },

  format: formatter('\\'),

  parse(path) {
    validateString(path, 'path');
    const whole = wholeRoot(path);
    const root = path.slice(0, whole.end);
    const [start, end] = lastSegment(path, whole.end);
    const base = path.slice(start, end);
    const dot = extensionStart(base);
    const dir = start > whole.end ? path.slice(0, start - 1) : root;
    return { root, dir, base, ext: base.slice(dot), name: base.slice(0, dot) };
  },

  matchesGlob(path, pattern) {
    return require('internal/path/glob').matches(path, pattern, true);
  },

  sep: '\\',
  delimiter: ';',
  win32: null,
  posix: null,
};

const segmentsOf = (path) => path.split('\\').filter((segment) => segment !== '');

// The root with the separator behind a share, devices counting as shares.
function wholeRoot(path) {
  const root = rootOf(path);
  if (!root.share) return root;
  const { length } = /^[\\/]{2}[^\\/]+[\\/]+[^\\/]+/.exec(path)[0];
  const bare = length === path.length;
  return { ...root, bare, end: bare ? length : length + 1 };
}

Object.defineProperty(win32.format, 'name', {
  __proto__: null, value: 'bound _format', configurable: true,
});
win32.win32 = win32;
win32.posix = require('internal/path/posix');
win32._makeLong = win32.toNamespacedPath;

module.exports = win32;
