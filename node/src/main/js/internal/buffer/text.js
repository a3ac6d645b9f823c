'use strict';

// Tools on text and bytes beside Buffer: transcode, isUtf8, isAscii, atob, btoa.

const { codes } = require('internal/errors');
const {
  base64, codecOf, latin1, normalizeEncoding, range,
} = require('internal/buffer/encodings');
const { FastBuffer } = require('internal/buffer');
const { fromString, isAnyArrayBuffer } = require('internal/buffer/from');
const { TextDecoder } = require('internal/globals').native;

const binding = internalBinding('bytes');
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

// How a text is read, and what is written of it.
const readers = {
  utf8: (text) => text,
  utf16le: (text) => text.isWellFormed() ? text : failTranscoding('U_INVALID_CHAR_FOUND', 10),
  latin1: (text) => text,
  ascii: (text) => text.replace(/[^\0-\x7f]/g, '\ufffd'),
};
const writers = {
  utf8: (text) => text,
  utf16le: (text) => text,
  latin1: (text) => text.replace(/[^\0-\xff]/gu, '?'),
  ascii: (text) => text.replace(/[^\0-\x7f]/gu, '?'),
};

/** The same text in another encoding; what that cannot say becomes `?`. */
function transcode(source, fromEncoding, toEncoding) {
  if (!(source instanceof Uint8Array)) {
    throw new codes.ERR_INVALID_ARG_TYPE('source', ['Buffer', 'Uint8Array'], source);
  }
  if (source.length === 0) return new FastBuffer();
  const theirs = normalizeEncoding(fromEncoding);
  const ours = normalizeEncoding(toEncoding);
  if (readers[theirs] === undefined || writers[ours] === undefined) {
    failTranscoding('U_ILLEGAL_ARGUMENT_ERROR', 1);
  }
  const { slice } = codecOf(theirs === 'ascii' ? 'latin1' : theirs);
  return fromString(writers[ours](readers[theirs](slice(source, 0, source.length))), ours);
}

function failTranscoding(code, errno) {
  const error = new Error(`Unable to transcode Buffer [${code}]`);
  error.code = code;
  error.errno = errno;
  throw error;
}

function bytesOf(input) {
  if (ArrayBuffer.isView(input) && !(input instanceof DataView)) {
    return range(input, 0, input.byteLength);
  }
  if (isAnyArrayBuffer(input)) return input.detached ? new Uint8Array() : new Uint8Array(input);
  throw new codes.ERR_INVALID_ARG_TYPE('input', ['ArrayBuffer', 'Buffer', 'TypedArray'], input);
}

function isUtf8(input) {
  const bytes = bytesOf(input);
  try {
    strictUtf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isAscii(input) {
  const bytes = bytesOf(input);
  return binding.isAscii(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function failCharacter(text) {
  const { DOMException } = globalThis;
  throw new DOMException(text, 'InvalidCharacterError');
}

function btoa(input) {
  if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('input');
  const text = `${input}`;
  if (/[^\0-\xff]/.test(text)) failCharacter('Invalid character');
  const bytes = latin1.bytes(text);
  return base64.slice(bytes, 0, bytes.length);
}

// The forgiving reading of base64: blanks are dropped, padding is optional but must be right.
function atob(input) {
  if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('input');
  let digits = `${input}`.replace(/[\t\n\f\r ]/g, '');
  if (digits.length % 4 === 0) digits = digits.replace(/={1,2}$/, '');
  if (/[^A-Za-z\d+/]/.test(digits)) failCharacter('Invalid character');
  if (digits.length % 4 === 1) {
    failCharacter('The string to be decoded is not correctly encoded.');
  }
  const bytes = base64.bytes(digits);
  return latin1.slice(bytes, 0, bytes.length);
}

module.exports = { atob, btoa, isAscii, isUtf8, transcode };
