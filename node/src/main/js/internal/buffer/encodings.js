'use strict';

// The encodings of Buffer. Each codec says how many bytes a string takes (`byteLength`), writes a
// string into a range (`write`: how many bytes were written), gives a string's bytes (`bytes`) and
// the string of a range (`slice`).
//
// Ways were chosen by measurement (docs/decisions: bytes between JavaScript and Java): what the
// engine has natively first, then Java, and JavaScript loops only for a few bytes.

const { TextDecoder, TextEncoder } = require('internal/globals').native;

const binding = internalBinding('bytes');
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

// Up to here a loop in JavaScript costs less than handing a string to Java.
const SHORT_STRING = 24;

const ofJava = (byteBuffer) => new Uint8Array(new ArrayBuffer(byteBuffer));

const range = (view, start, end) =>
  new Uint8Array(view.buffer, view.byteOffset + start, end - start);

const utf8 = {
  name: 'utf8',
  byteLength: (string) => encoder.encode(string).length,
  bytes: (string) => encoder.encode(string),
  write: (view, string, offset, length) =>
    encoder.encodeInto(string, range(view, offset, offset + length)).written,
  slice: (view, start, end) =>
    decoder.decode(end - start === view.byteLength ? view : range(view, start, end)),
};

const latin1 = {
  name: 'latin1',
  byteLength: (string) => string.length,
  bytes: (string) => ofJava(binding.latin1Bytes(string)),
  write(view, string, offset, length) {
    const count = Math.min(string.length, length);
    const target = range(view, offset, offset + count);
    if (count <= SHORT_STRING) {
      for (let i = 0; i < count; i++) target[i] = string.charCodeAt(i);
    } else {
      target.set(latin1.bytes(count < string.length ? string.slice(0, count) : string));
    }
    return count;
  },
  slice: (view, start, end) => binding.latin1(view.buffer, view.byteOffset + start, end - start),
};

const ascii = {
  ...latin1,
  name: 'ascii',
  slice: (view, start, end) => binding.ascii(view.buffer, view.byteOffset + start, end - start),
};

const utf16le = {
  name: 'utf16le',
  byteLength: (string) => string.length * 2,
  bytes: (string) => ofJava(binding.utf16leBytes(string)),
  write(view, string, offset, length) {
    const units = Math.min(string.length, length >>> 1);
    const target = range(view, offset, offset + units * 2);
    if (units <= SHORT_STRING) {
      for (let i = 0; i < units; i++) {
        const unit = string.charCodeAt(i);
        target[2 * i] = unit;
        target[2 * i + 1] = unit >>> 8;
      }
    } else {
      target.set(utf16le.bytes(units < string.length ? string.slice(0, units) : string));
    }
    return units * 2;
  },
  slice: (view, start, end) =>
    binding.utf16le(view.buffer, view.byteOffset + start, (end - start) & ~1),
};

const notHex = /[^\da-f]/i;

const hex = {
  name: 'hex',
  byteLength: (string) => string.length >>> 1,
  bytes(string) {
    const target = new Uint8Array(string.length >>> 1);
    return target.subarray(0, hex.write(target, string, 0, target.length));
  },
  // Stops at the first pair that is not hexadecimal.
  write(view, string, offset, length) {
    const count = Math.min(string.length >>> 1, length);
    const target = range(view, offset, offset + count);
    // (The engine fails badly on units beyond Latin-1, so it never sees any: GraalJS 25.0.5.)
    const pairs = string.length === count * 2 ? string : string.slice(0, count * 2);
    const stranger = pairs.search(notHex);
    return target.setFromHex(stranger < 0 ? pairs : pairs.slice(0, stranger & ~1)).written;
  },
  slice: (view, start, end) => range(view, start, end).toHex(),
};

function base64Codec(name, options) {
  const codec = {
    name,
    byteLength: base64Length,
    bytes: (string) => ofJava(binding.base64Bytes(string)),
    write(view, string, offset, length) {
      const bytes = codec.bytes(string);
      const count = Math.min(bytes.length, length);
      range(view, offset, offset + count).set(
        count < bytes.length ? bytes.subarray(0, count) : bytes);
      return count;
    },
    slice: (view, start, end) => range(view, start, end).toBase64(options),
  };
  return codec;
}

// An upper bound, as Node's: it looks at the length and at the padding only.
function base64Length(string) {
  let digits = string.length;
  if (digits > 0 && string[digits - 1] === '=') digits--;
  if (digits > 1 && string[digits - 1] === '=') digits--;
  return Math.floor(digits * 3 / 4);
}

const base64 = base64Codec('base64');
const base64url = base64Codec('base64url', { alphabet: 'base64url', omitPadding: true });

const codecs = new Map(Object.entries({
  'utf8': utf8, 'utf-8': utf8, 'latin1': latin1, 'binary': latin1, 'ascii': ascii, 'hex': hex,
  'ucs2': utf16le, 'ucs-2': utf16le, 'utf16le': utf16le, 'utf-16le': utf16le,
  'base64': base64, 'base64url': base64url,
}));

/** The codec an encoding's name stands for, or undefined. */
function codecOf(encoding) {
  return codecs.get(encoding) ?? codecs.get(`${encoding}`.toLowerCase());
}

/** The canonical name, 'utf8' for none, undefined for one that is unknown. */
function normalizeEncoding(encoding) {
  if (encoding === undefined || encoding === null || encoding === '') return 'utf8';
  return codecOf(encoding)?.name;
}

module.exports = {
  ascii, base64, base64url, codecOf, hex, latin1, normalizeEncoding, range, utf16le, utf8,
};
