'use strict';

// Places in a line of text: characters, words, and where they stand on a screen.

/** How many units the character before a place takes. */
function lastCharLength(line, place) {
  if (place <= 0) return 0;
  const pair = place > 1 && line.codePointAt(place - 2) >= 0x10000;
  return pair ? 2 : 1;
}

/** How many units the character at a place takes. */
function nextCharLength(line, place) {
  if (place >= line.length) return 0;
  return line.codePointAt(place) >= 0x10000 ? 2 : 1;
}

/** Where the word before a place begins. */
function wordStart(line, place) {
  const back = Array.from(line.slice(0, place)).reverse().join('');
  return place - /^\s*(?:[^\w\s]+|\w+)?/.exec(back)[0].length;
}

/** Where the word at a place, or the blanks there, end. */
function wordEnd(line, place) {
  return place + /^(?:\s+|[^\w\s]+|\w+)\s*/.exec(line.slice(place) || ' ')[0].length -
    (place >= line.length ? 1 : 0);
}

/** Row and column of what comes after `text` on a screen of so many columns. */
function positionOf(text, columns, tabSize) {
  const { stripVTControlCharacters, getStringWidth } = require('internal/util/inspect');
  let offset = 0;
  let rows = 0;
  for (const char of stripVTControlCharacters(text)) {
    if (char === '\n') {
      rows += Math.ceil(offset / columns) || 1;
      offset = 0;
    } else if (char === '\t') {
      offset += tabSize - (offset % tabSize);
    } else {
      const width = getStringWidth(char);
      if (width === 2 && (offset + 1) % columns === 0) offset++;
      offset += width;
    }
  }
  const cols = columns === Infinity ? offset : offset % columns;
  return { cols, rows: rows + (offset - cols) / (columns === Infinity ? 1 : columns) };
}

/** What all of them begin with. */
function commonPrefix(texts) {
  if (texts.length === 0) return '';
  const sorted = texts.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  let length = 0;
  while (length < first.length && first[length] === last[length]) length++;
  return first.slice(0, length);
}

/** Completions in columns, groups of them apart. */
function columnsOf(texts, columns) {
  const { getStringWidth } = require('internal/util/inspect');
  const width = Math.max(...texts.map((text) => getStringWidth(text))) + 2;
  const across = Math.max(1, columns === Infinity ? 1 : Math.floor(columns / width));
  let output = '';
  let column = 0;
  for (const text of texts) {
    if (text === '') {
      output += column > 0 ? '\r\n\r\n' : '\r\n';
      column = 0;
      continue;
    }
    if (column === across) {
      output += '\r\n';
      column = 0;
    }
    output += text + ' '.repeat(width - getStringWidth(text));
    column++;
  }
  return `${output.trimEnd()}\r\n`;
}

module.exports = {
  columnsOf, commonPrefix, lastCharLength, nextCharLength, positionOf, wordEnd, wordStart,
};
