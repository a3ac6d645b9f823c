'use strict';

// The deprecated 'punycode' module.

const binding = internalBinding('url');

const PREFIX = 'xn--';
const LAST_ASCII = 0x7f;

let isWarned = false;

function warn() {
  if (isWarned || /[\\/]node_modules[\\/]/.test(new Error().stack.split('\n')[1] ?? '')) return;
  isWarned = true;
  process.emitWarning(
    'The `punycode` module is deprecated. Please use a userland alternative instead.',
    'DeprecationWarning', 'DEP0040');
}

warn();

const ucs2 = {
  decode: (string) => Array.from(string, (character) => character.codePointAt(0)),
  encode: (codePoints) => String.fromCodePoint(...codePoints),
};

function encode(input) {
  return binding.punycode(input, true);
}

function decode(input) {
  const separator = input.lastIndexOf('-');
  for (let i = 0; i < separator; i++) {
    if (input.charCodeAt(i) > LAST_ASCII) {
      throw new RangeError('Illegal input >= 0x80 (not a basic code point)');
    }
  }
  const text = binding.punycode(input, false);
  if (text === null) throw new RangeError('Invalid input');
  return text;
}

// Each label of a domain, or of the domain of an e-mail address.
function eachLabel(domain, change) {
  const at = domain.indexOf('@');
  const parts = domain.split('@');
  const name = parts.length > 1 ? parts[1] : domain;
  const head = at < 0 ? '' : `${parts[0]}@`;
  return head + name.split(/[.\u3002\uff0e\uff61]/).map(change).join('.');
}

function toASCII(input) {
  return eachLabel(input, (label) => (/[^\0-\x7f]/.test(label) ? PREFIX + encode(label) : label));
}

function toUnicode(input) {
  return eachLabel(input, (label) =>
    (label.startsWith(PREFIX) ? decode(label.slice(PREFIX.length).toLowerCase()) : label));
}

module.exports = { version: '2.1.0', ucs2, decode, encode, toASCII, toUnicode };
