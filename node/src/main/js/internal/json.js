'use strict';

// What keeps a text from being JSON, in Node's words: read once `JSON.parse` has refused it.

// How much of a text is shown to either side of a character that is not meant there.
const CONTEXT = 10;

const BARE = new Set(['NaN', 'Infinity', 'undefined', '[object Object]']);

const WORDS = { t: 'true', f: 'false', n: 'null' };

const isDigit = (char) => char >= '0' && char <= '9';

class Fault {
  constructor(message) {
    this.message = message;
  }
}

/** Reads a text as JSON does, until something is wrong, which it throws as a `Fault`. */
class Reader {
  #text;
  #at = 0;

  constructor(text) {
    this.#text = text;
  }

  read() {
    this.#value();
    if (this.#peek() !== '') this.#fail('Unexpected non-whitespace character after JSON');
  }

  /** The next character that is no white space, '' at the end. */
  #peek() {
    const text = this.#text;
    while (' \t\n\r'.includes(text[this.#at] ?? 'x')) this.#at++;
    return text[this.#at] ?? '';
  }

  #fail(what) {
    const before = this.#text.slice(0, this.#at).split(/\r\n|\n|\r/);
    throw new Fault(`${what} at position ${this.#at} ` +
      `(line ${before.length} column ${before.at(-1).length + 1})`);
  }

  /** Throws for what is read next, or the end; says only what was `expected` if something was. */
  #unexpected(expected) {
    const text = this.#text;
    const at = this.#at;
    if (expected !== undefined) this.#fail(`${expected} in JSON`);
    if (at >= text.length) throw new Fault('Unexpected end of JSON input');
    if (text[at] === '"') this.#fail('Unexpected string in JSON');
    if (isDigit(text[at]) || text[at] === '-') this.#fail('Unexpected number in JSON');
    if (BARE.has(text)) throw new Fault(`"${text}" is not valid JSON`);
    const from = text.length > 2 * CONTEXT && at >= CONTEXT ? at - CONTEXT : 0;
    const to = text.length > 2 * CONTEXT && at < text.length - CONTEXT ? at + CONTEXT : text.length;
    throw new Fault(`Unexpected token '${text[at]}', ${from > 0 ? '...' : ''}` +
      `"${text.slice(from, to)}"${to < text.length ? '...' : ''} is not valid JSON`);
  }

  #value() {
    const char = this.#peek();
    if (char === '{') this.#object();
    else if (char === '[') this.#array();
    else if (char === '"') this.#string();
    else if (char === '-' || isDigit(char)) this.#number();
    else if (Object.hasOwn(WORDS, char)) this.#word(WORDS[char]);
    else this.#unexpected();
  }

  #word(word) {
    for (const char of word) {
      if (this.#text[this.#at] !== char) this.#unexpected();
      this.#at++;
    }
  }

  #object() {
    this.#at++;
    if (this.#peek() === '}') {
      this.#at++;
      return;
    }
    for (let expected = "Expected property name or '}'"; ;
      expected = 'Expected double-quoted property name') {
      if (this.#peek() !== '"') this.#unexpected(expected);
      this.#string();
      if (this.#peek() !== ':') this.#unexpected("Expected ':' after property name");
      this.#at++;
      this.#value();
      if (this.#closes('}', "Expected ',' or '}' after property value")) return;
    }
  }

  #array() {
    this.#at++;
    if (this.#peek() === ']') {
      this.#at++;
      return;
    }
    do this.#value();
    while (!this.#closes(']', "Expected ',' or ']' after array element"));
  }

  /** Whether what follows an element ends the whole; a comma does not. */
  #closes(end, expected) {
    const char = this.#peek();
    if (char !== end && char !== ',') this.#unexpected(expected);
    this.#at++;
    return char === end;
  }

  #string() {
    this.#at++;
    for (; ; this.#at++) {
      const char = this.#text[this.#at];
      if (char === undefined) this.#fail('Unterminated string in JSON');
      if (char === '"') break;
      if (char < ' ') this.#fail('Bad control character in string literal in JSON');
      if (char === '\\') this.#escape();
    }
    this.#at++;
  }

  #escape() {
    const char = this.#text[++this.#at];
    if (char === undefined) this.#unexpected();
    if (char === 'u') {
      for (let i = 0; i < 4; i++) {
        this.#at++;
        const digit = this.#text[this.#at] ?? '';
        if (!/^[0-9a-fA-F]$/.test(digit)) this.#fail('Bad Unicode escape in JSON');
      }
    } else if (!'"\\/bfnrt'.includes(char)) {
      this.#fail('Bad escaped character in JSON');
    }
  }

  #number() {
    const text = this.#text;
    if (text[this.#at] === '-') {
      this.#at++;
      if (!isDigit(text[this.#at])) this.#fail('No number after minus sign in JSON');
    }
    if (text[this.#at] === '0') {
      this.#at++;
      if (isDigit(text[this.#at])) this.#fail('Unexpected number in JSON');
    } else {
      this.#digits();
    }
    if (text[this.#at] === '.') {
      this.#at++;
      if (!isDigit(text[this.#at])) this.#fail('Unterminated fractional number in JSON');
      this.#digits();
    }
    if (text[this.#at] === 'e' || text[this.#at] === 'E') {
      this.#at++;
      if (text[this.#at] === '+' || text[this.#at] === '-') this.#at++;
      if (!isDigit(text[this.#at])) this.#fail('Exponent part is missing a number in JSON');
      this.#digits();
    }
  }

  #digits() {
    while (isDigit(this.#text[this.#at])) this.#at++;
  }
}

/** The message of the error `JSON.parse(text)` throws; undefined if it throws none. */
function fault(text) {
  try {
    new Reader(text).read();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

module.exports = { fault };
