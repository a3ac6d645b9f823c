'use strict';

// Huffman's code of HPACK (RFC 7541, appendix B). Its codes are canonical, so that the lengths
// say all: codes of one length follow each other in the order of what they stand for.

const { Buffer } = require('buffer');

const EOS = 256;
const LONGEST_BITS = 30;

// The lengths in bits of the codes of 0 … 255 and of the end, each as the letter of its number.
const LENGTHS = 'mwBBBBBBBxDBBDBBBBBBBBDBBBBBBBBB' +
  'fjjlmfhkjjhkhfffeeefffffffghoflj' +
  'mfgggggggggggggggggggggghghmsmnf' +
  'oefefefffeggfffefgfeefgggggoknmB' +
  'tvttvvvwvwwwwwxwxxvwxwwwwuvwvwwx' +
  'vutvvwwuwvvxuvwwuuvuwvwwtvvvwvvw' +
  'zztsvwvyzzzAAzxysuzAAzAxuuzzBAAA' +
  'txtuvuuwvvyyxxzwzAzzAAAAABAAAAAz' +
  'D';
const lengthOf = (letter) => letter <= 'Z'
  ? letter.charCodeAt(0) - 65 + 27
  : letter.charCodeAt(0) - 96;

const lengths = Uint8Array.from(LENGTHS, lengthOf);
const codes = new Uint32Array(EOS + 1);
// By length: the first code, how many there are, and where their symbols begin.
const firstCode = new Uint32Array(LONGEST_BITS + 1);
const counts = new Uint16Array(LONGEST_BITS + 1);
const firstIndex = new Uint16Array(LONGEST_BITS + 1);
const symbols = new Uint16Array(EOS + 1);

let code = 0;
let index = 0;
for (let bits = 1; bits <= LONGEST_BITS; bits++) {
  code = (code << 1) >>> 0;
  firstCode[bits] = code;
  firstIndex[bits] = index;
  for (let symbol = 0; symbol <= EOS; symbol++) {
    if (lengths[symbol] !== bits) continue;
    codes[symbol] = code++;
    symbols[index++] = symbol;
    counts[bits]++;
  }
}

/** How many bytes a text of Latin-1 takes. */
function encodedLength(text) {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits += lengths[text.charCodeAt(i)];
  return (bits + 7) >> 3;
}

function encode(text) {
  const bytes = Buffer.allocUnsafe(encodedLength(text));
  let at = 0;
  let held = 0;
  let heldBits = 0;
  for (let i = 0; i < text.length; i++) {
    const symbol = text.charCodeAt(i);
    let rest = lengths[symbol];
    // Eight bits at a time: the longest code and what is held would not fit in a number.
    while (rest > 0) {
      const take = Math.min(rest, 8 - heldBits);
      held = (held << take) | ((codes[symbol] >>> (rest - take)) & ((1 << take) - 1));
      heldBits += take;
      rest -= take;
      if (heldBits === 8) {
        bytes[at++] = held;
        held = 0;
        heldBits = 0;
      }
    }
  }
  // The rest is the beginning of the end's code, which is all ones.
  if (heldBits > 0) bytes[at] = (held << (8 - heldBits)) | (0xff >> heldBits);
  return bytes;
}

/** The text of bytes, or undefined if they are no code. */
function decode(bytes) {
  const text = Buffer.allocUnsafe(bytes.length * 2);
  let length = 0;
  let found = 0;
  let bits = 0;
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit--) {
      found = ((found << 1) | ((byte >> bit) & 1)) >>> 0;
      bits++;
      if (bits > LONGEST_BITS) return undefined;
      const offset = found - firstCode[bits];
      if (offset < 0 || offset >= counts[bits]) continue;
      const symbol = symbols[firstIndex[bits] + offset];
      if (symbol === EOS) return undefined;
      text[length++] = symbol;
      found = 0;
      bits = 0;
    }
  }
  const isPadding = bits < 8 && found === (1 << bits) - 1;
  return isPadding ? text.latin1Slice(0, length) : undefined;
}

module.exports = { decode, encode, encodedLength };
