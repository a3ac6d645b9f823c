'use strict';

// The root of a Windows path: a drive, a share (`\\server\share`), a device (`\\?\`, `\\.\`), or
// just a separator.

const isSeparator = (character) => character === '\\' || character === '/';
const isLetter = (character) => /^[A-Za-z]$/.test(character);

const reserved = new Set([
  'CON', 'PRN', 'AUX', 'NUL', 'COM1', 'COM2', 'COM3', 'COM4', 'COM5', 'COM6', 'COM7', 'COM8',
  'COM9', 'LPT1', 'LPT2', 'LPT3', 'LPT4', 'LPT5', 'LPT6', 'LPT7', 'LPT8', 'LPT9',
  'COM\xb9', 'COM\xb2', 'COM\xb3', 'LPT\xb9', 'LPT\xb2', 'LPT\xb3',
]);

/** True if what stands before the colon is the name of a device. */
function isReserved(path, colon) {
  return reserved.has(path.slice(0, colon).toUpperCase());
}

// Two separators, a name, separators, a name: where the second name begins and ends.
const share = /^[\\/]{2}([^\\/]+)[\\/]+([^\\/]+)/;

/**
 * What a path begins with. `end` is where the segments begin; `bare` is true if there is nothing
 * behind a share.
 */
function rootOf(path) {
  const root = { device: undefined, end: 0, isAbsolute: false, bare: false, share: false };
  if (isSeparator(path[0])) {
    root.isAbsolute = true;
    root.end = 1;
    const found = isSeparator(path[1]) ? share.exec(path) : null;
    if (found !== null) {
      const [text, first, second] = found;
      root.share = true;
      if (first === '.' || first === '?') {
        root.device = `\\\\${first}`;
        root.end = 4;
      } else {
        root.device = `\\\\${first}\\${second}`;
        root.end = text.length;
        root.bare = text.length === path.length;
      }
    }
  } else if (path[1] === ':' && isLetter(path[0])) {
    root.device = path.slice(0, 2);
    root.isAbsolute = isSeparator(path[2]);
    root.end = root.isAbsolute ? 3 : 2;
  }
  return root;
}

module.exports = { isLetter, isReserved, isSeparator, rootOf };
