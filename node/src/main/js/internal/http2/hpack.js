'use strict';

// HPACK (RFC 7541): how headers are packed. Both ends keep a table of what was sent lately.

const { Buffer } = require('buffer');
const huffman = require('internal/http2/huffman');

const FIRST_TABLE_BYTES = 4096;
const ENTRY_COST = 32;
const LATIN1 = /^[\0-\xff]*$/;

// Appendix A.
const fixed = [
  ':authority', '', ':method', 'GET', ':method', 'POST', ':path', '/', ':path', '/index.html',
  ':scheme', 'http', ':scheme', 'https', ':status', '200', ':status', '204', ':status', '206',
  ':status', '304', ':status', '400', ':status', '404', ':status', '500', 'accept-charset', '',
  'accept-encoding', 'gzip, deflate', 'accept-language', '', 'accept-ranges', '', 'accept', '',
  'access-control-allow-origin', '', 'age', '', 'allow', '', 'authorization', '',
  'cache-control', '', 'content-disposition', '', 'content-encoding', '', 'content-language', '',
  'content-length', '', 'content-location', '', 'content-range', '', 'content-type', '',
  'cookie', '', 'date', '', 'etag', '', 'expect', '', 'expires', '', 'from', '', 'host', '',
  'if-match', '', 'if-modified-since', '', 'if-none-match', '', 'if-range', '',
  'if-unmodified-since', '', 'last-modified', '', 'link', '', 'location', '', 'max-forwards', '',
  'proxy-authenticate', '', 'proxy-authorization', '', 'range', '', 'referer', '', 'refresh', '',
  'retry-after', '', 'server', '', 'set-cookie', '', 'strict-transport-security', '',
  'transfer-encoding', '', 'user-agent', '', 'vary', '', 'via', '', 'www-authenticate', '',
];
const FIXED = fixed.length / 2;
const fixedNames = new Map();
const fixedFields = new Map();
for (let i = FIXED - 1; i >= 0; i--) {
  fixedNames.set(fixed[2 * i], i + 1);
  fixedFields.set(`${fixed[2 * i]}\0${fixed[2 * i + 1]}`, i + 1);
}

/** What was sent lately, newest first. */
class Table {
  #entries = [];
  size = 0;

  constructor(most) {
    this.most = most;
  }

  /** `[name, value]` of an index of the wire, or undefined. */
  at(index) {
    if (index <= FIXED) {
      return index === 0 ? undefined : [fixed[2 * index - 2], fixed[2 * index - 1]];
    }
    return this.#entries[index - FIXED - 1];
  }

  add(name, value) {
    this.#entries.unshift([name, value]);
    this.size += name.length + value.length + ENTRY_COST;
    this.#shrink();
  }

  resize(most) {
    this.most = most;
    this.#shrink();
  }

  #shrink() {
    while (this.size > this.most) {
      const [name, value] = this.#entries.pop();
      this.size -= name.length + value.length + ENTRY_COST;
    }
  }

  /** The index of a field, and that of its name; 0 where there is none. */
  find(name, value) {
    let field = fixedFields.get(`${name}\0${value}`) ?? 0;
    let same = fixedNames.get(name) ?? 0;
    for (let i = 0; field === 0 && i < this.#entries.length; i++) {
      if (this.#entries[i][0] !== name) continue;
      if (same === 0) same = FIXED + 1 + i;
      if (this.#entries[i][1] === value) field = FIXED + 1 + i;
    }
    return { field, name: same };
  }
}

// A number whose first `bits` bits share a byte with `mark` (section 5.1).
function writeNumber(out, mark, bits, value) {
  const most = (1 << bits) - 1;
  if (value < most) {
    out.push(mark | value);
    return;
  }
  out.push(mark | most);
  let rest = value - most;
  for (; rest >= 128; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128);
  out.push(rest);
}

/** Packs what one end sends. */
class Encoder {
  #table;
  #isResized = false;

  constructor(most) {
    this.#table = new Table(Math.min(most, FIRST_TABLE_BYTES));
    this.#isResized = most < FIRST_TABLE_BYTES;
  }

  get size() {
    return this.#table.size;
  }

  /** The next block tells the other end of the change. */
  resize(most) {
    if (most === this.#table.most) return;
    this.#table.resize(most);
    this.#isResized = true;
  }

  /** A block of `[name, value, …]`; what is in `never` is not to be kept by anybody. */
  encode(list, never) {
    const pieces = [];
    let out = [];
    if (this.#isResized) writeNumber(out, 0x20, 5, this.#table.most);
    this.#isResized = false;
    const text = (value) => {
      const bytes = LATIN1.test(value) ? value : Buffer.from(value, 'latin1').latin1Slice();
      const size = huffman.encodedLength(bytes);
      const isShorter = size < bytes.length;
      writeNumber(out, isShorter ? 0x80 : 0, 7, isShorter ? size : bytes.length);
      pieces.push(Buffer.from(out), isShorter
        ? huffman.encode(bytes)
        : Buffer.from(bytes, 'latin1'));
      out = [];
    };
    for (let i = 0; i < list.length; i += 2) {
      const name = list[i];
      const value = list[i + 1];
      const isSecret = never.has(name) || isCredential(name, value);
      const known = this.#table.find(name, value);
      if (known.field > 0 && !isSecret) {
        writeNumber(out, 0x80, 7, known.field);
        continue;
      }
      const isKept = !isSecret && isWorthKeeping(name, value, this.#table.most);
      if (isSecret) writeNumber(out, 0x10, 4, known.name);
      else if (isKept) writeNumber(out, 0x40, 6, known.name);
      else writeNumber(out, 0, 4, known.name);
      if (known.name === 0) text(name);
      text(value);
      if (isKept) this.#table.add(name, value);
    }
    pieces.push(Buffer.from(out));
    return Buffer.concat(pieces);
  }
}

// What could be guessed piece by piece from how well it packs (RFC 7541, section 7.1.3).
const SHORT_COOKIE = 20;
const isCredential = (name, value) => name === 'authorization' ||
  (name === 'cookie' && value.length < SHORT_COOKIE);

// What hardly comes twice would only drive out what does.
const fleeting = new Set([':path', 'age', 'content-length', 'etag', 'if-modified-since',
  'if-none-match', 'location', 'set-cookie']);
const isWorthKeeping = (name, value, most) => !fleeting.has(name) &&
  name.length + value.length + ENTRY_COST <= most * 3 / 4;

/** Unpacks what the other end sends. */
class Decoder {
  #table = new Table(FIRST_TABLE_BYTES);
  #allowed = FIRST_TABLE_BYTES;
  #bytes;
  #at;

  get size() {
    return this.#table.size;
  }

  /** The most the other end may ask for; where that is less, it has to follow. */
  resize(most) {
    this.#allowed = most;
    if (this.#table.most > most) this.#table.resize(most);
  }

  /** `{ list, sensitive }` of a block, or undefined if it is malformed. */
  decode(bytes) {
    this.#bytes = bytes;
    this.#at = 0;
    const list = [];
    const sensitive = [];
    while (this.#at < bytes.length) {
      if (!this.#field(list, sensitive)) return undefined;
    }
    return { list, sensitive };
  }

  #field(list, sensitive) {
    const first = this.#bytes[this.#at];
    if (first & 0x80) {
      const entry = this.#table.at(this.#number(7));
      if (entry === undefined) return false;
      list.push(entry[0], entry[1]);
      return true;
    }
    if ((first & 0xe0) === 0x20) {
      const most = this.#number(5);
      if (most === undefined || most > this.#allowed || list.length > 0) return false;
      this.#table.resize(most);
      return true;
    }
    const isKept = (first & 0x40) !== 0;
    const index = this.#number(isKept ? 6 : 4);
    if (index === undefined) return false;
    const name = index === 0 ? this.#text() : this.#table.at(index)?.[0];
    const value = name === undefined ? undefined : this.#text();
    if (value === undefined) return false;
    if (isKept) this.#table.add(name, value);
    else if (first & 0x10) sensitive.push(name);
    list.push(name, value);
    return true;
  }

  #number(bits) {
    const most = (1 << bits) - 1;
    let value = this.#bytes[this.#at++] & most;
    if (value < most) return value;
    for (let scale = 1; scale <= 2 ** 28; scale *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) return undefined;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    return undefined;
  }

  #text() {
    const first = this.#bytes[this.#at];
    if (first === undefined) return undefined;
    const size = this.#number(7);
    if (size === undefined || this.#at + size > this.#bytes.length) return undefined;
    const bytes = this.#bytes.subarray(this.#at, this.#at + size);
    this.#at += size;
    return first & 0x80 ? huffman.decode(bytes) : bytes.latin1Slice();
  }
}

module.exports = { Decoder, Encoder };
