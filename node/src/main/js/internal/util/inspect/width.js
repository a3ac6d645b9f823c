'use strict';

// How wide a text is on a terminal, and the text without its control sequences.

// ECMA-48: an operating system command up to its end, a control sequence (introducer,
// parameters, intermediates, final byte), an escape with intermediates, or a plain one.
const controls = new RegExp([
  '\\x1b\\][^\\x07\\x1b\\x9c]*(?:\\x07|\\x1b\\\\|\\x9c)',
  '(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]',
  '\\x1b[ -/]+[0-~]',
  '\\x1b[0-9=<>A-OR-TZc-n|}~]',
].join('|'), 'g');

function stripVTControlCharacters(text) {
  if (typeof text !== 'string') {
    require('internal/validators').validateString(text, 'str');
  }
  return text.includes('\u001b') || text.includes('\u009b') ? text.replace(controls, '') : text;
}

const onlyAscii = /^[\x20-\x7e]*$/;
const noWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Columns the text takes on a terminal. */
function getStringWidth(text, removeControls = true) {
  if (onlyAscii.test(text)) return text.length;
  const { isWide } = require('internal/util/inspect/wide');
  const shown = (removeControls ? stripVTControlCharacters(text) : text).normalize('NFC');
  let width = 0;
  for (const char of shown) {
    const point = char.codePointAt(0);
    if (point < 0x20 || (point >= 0x7f && point < 0xa0)) continue;
    if (isWide(point)) width += 2;
    else if (!noWidth.test(char)) width += 1;
  }
  return width;
}

module.exports = { getStringWidth, stripVTControlCharacters };
