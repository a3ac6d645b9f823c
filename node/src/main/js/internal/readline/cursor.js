'use strict';

// Moving a terminal's cursor, and wiping what is there.

const { codes } = require('internal/errors');
const { validateFunction } = require('internal/validators');

const { ERR_INVALID_ARG_VALUE, ERR_INVALID_CURSOR_POS } = codes;

const csi = (text) => `\u001b[${text}`;

const sequences = {
  clearLineLeft: csi('1K'),
  clearLineRight: csi('0K'),
  clearLine: csi('2K'),
  clearScreenDown: csi('0J'),
};

function put(stream, text, callback) {
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (text === '' || stream === null || stream === undefined) {
    if (typeof callback === 'function') process.nextTick(callback, null);
    return true;
  }
  return stream.write(text, callback);
}

const horizontally = (dx) => (dx < 0 ? csi(`${-dx}D`) : dx > 0 ? csi(`${dx}C`) : '');
const vertically = (dy) => (dy < 0 ? csi(`${-dy}A`) : dy > 0 ? csi(`${dy}B`) : '');

/** The text that puts the cursor there: in its line if no other is named. */
function toPlace(x, y) {
  if (Number.isNaN(x)) throw new ERR_INVALID_ARG_VALUE('x', x);
  if (Number.isNaN(y)) throw new ERR_INVALID_ARG_VALUE('y', y);
  if (typeof x !== 'number' && typeof y !== 'number') return '';
  if (typeof x !== 'number') throw new ERR_INVALID_CURSOR_POS();
  return typeof y === 'number' ? csi(`${y + 1};${x + 1}H`) : csi(`${x + 1}G`);
}

function cursorTo(stream, x, y, callback) {
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (typeof y === 'function') [y, callback] = [undefined, y];
  return put(stream, toPlace(x, y), callback);
}

function moveCursor(stream, dx, dy, callback) {
  return put(stream, horizontally(dx) + vertically(dy), callback);
}

const ofLine = (direction) => (direction < 0 ? sequences.clearLineLeft
  : direction > 0 ? sequences.clearLineRight : sequences.clearLine);

function clearLine(stream, direction, callback) {
  return put(stream, ofLine(direction), callback);
}

function clearScreenDown(stream, callback) {
  return put(stream, sequences.clearScreenDown, callback);
}

module.exports = {
  clearLine, clearScreenDown, cursorTo, horizontally, moveCursor, ofLine, sequences, toPlace,
  vertically,
};
