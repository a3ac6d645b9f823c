'use strict';

// What both flavours of 'path' do alike.

const { validateObject, validateString } = require('internal/validators');

/** The segments of a path without `.` and, as far as possible, without `..`. */
function tidy(segments, mayRise) {
  const kept = [];
  for (const segment of segments) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') {
      kept.push(segment);
    } else if (kept.length > 0 && kept[kept.length - 1] !== '..') {
      kept.pop();
    } else if (mayRise) {
      kept.push('..');
    }
  }
  return kept;
}

/** Where the extension of a last segment begins, or its length if it has none. */
function extensionStart(base) {
  const dot = base.lastIndexOf('.');
  return dot <= 0 || base === '..' ? base.length : dot;
}

/** `format` for the given separator. */
const formatter = (separator) => function format(pathObject) {
  validateObject(pathObject, 'pathObject');
  const dir = pathObject.dir || pathObject.root;
  const { ext } = pathObject;
  const dotted = ext ? `${ext[0] === '.' ? '' : '.'}${ext}` : '';
  const base = pathObject.base || `${pathObject.name || ''}${dotted}`;
  if (!dir) return base;
  return dir === pathObject.root ? `${dir}${base}` : `${dir}${separator}${base}`;
};

/**
 * The last segment, from `start` to `end` in the path, without `suffix`; a segment that is nothing
 * but the suffix stays. (One that is shorter and ends like it keeps the separators behind it too:
 * so it is in Node.)
 */
function withoutSuffix(path, start, end, suffix) {
  const base = path.slice(start, end);
  if (suffix === undefined || suffix.length === 0 || suffix.length > path.length) return base;
  if (suffix === path) return '';
  if (base.length < suffix.length && suffix.endsWith(base)) return path.slice(start);
  return base !== suffix && base.endsWith(suffix) ? base.slice(0, -suffix.length) : base;
}

function checkBasename(path, suffix) {
  if (suffix !== undefined) validateString(suffix, 'suffix');
  validateString(path, 'path');
}

module.exports = {
  checkBasename, extensionStart, formatter, tidy, withoutSuffix,
};
