'use strict';

// A text some of whose parts become spaces: lines and columns stay as they are.

class Spaces {
  #text;
  #parts = [];
  #marks = [];

  constructor(text) {
    this.#text = text;
  }

  /** Turns all but the ends of lines into spaces. */
  blank(start, end) {
    this.#parts.push({ start, end });
  }

  /** Puts a character in the place of one that became a space. */
  put(at, character) {
    this.#marks.push({ at, character });
  }

  result() {
    let text = '';
    let from = 0;
    for (const { start, end } of this.#parts.sort((a, b) => a.start - b.start)) {
      text += this.#text.slice(from, start);
      // Those that take two units stay two columns wide.
      text += this.#text.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, ' ');
      from = end;
    }
    text += this.#text.slice(from);
    for (const { at, character } of this.#marks) {
      text = text.slice(0, at) + character + text.slice(at + 1);
    }
    return text;
  }
}

module.exports = { Spaces };
