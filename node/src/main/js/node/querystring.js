'use strict';

// The 'querystring' module: `a=1&b=2` to and from objects.

const { codes } = require('internal/errors');
const { FastBuffer } = require('internal/buffer');

const MOST_KEYS = 1000;

const hexValue = (code) => Number.parseInt(String.fromCharCode(code), 16);

/** The bytes of a string with `%xx` in it; what is no such pair stays as it is. */
function unescapeBuffer(s, decodeSpaces) {
  const bytes = new FastBuffer(s.length);
  let count = 0;
  for (let i = 0; i < s.length; i++) {
    let code = s.charCodeAt(i);
    if (code === 0x25 && i + 2 < s.length) {
      const high = hexValue(s.charCodeAt(i + 1));
      const low = hexValue(s.charCodeAt(i + 2));
      if (!Number.isNaN(high) && !Number.isNaN(low)) {
        code = high * 16 + low;
        i += 2;
      }
    } else if (code === 0x2b && decodeSpaces) {
      code = 0x20;
    }
    bytes[count++] = code;
  }
  return bytes.subarray(0, count);
}

function qsUnescape(s, decodeSpaces) {
  try {
    return decodeURIComponent(s);
  } catch {
    return querystring.unescapeBuffer(s, decodeSpaces).toString();
  }
}

// As `encodeURIComponent`, but that a surrogate is taken for the first of a pair whatever follows.
function qsEscape(str) {
  const text = typeof str === 'object' ? String(str) : typeof str === 'string' ? str : `${str}`;
  if (text.isWellFormed()) return encodeURIComponent(text);
  let escaped = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) {
      escaped += encodeURIComponent(text[i]);
      continue;
    }
    if (++i >= text.length) throw new codes.ERR_INVALID_URI();
    escaped += encodeURIComponent(
      String.fromCodePoint(0x10000 + ((unit & 0x3ff) << 10 | text.charCodeAt(i) & 0x3ff)));
  }
  return escaped;
}

function textOf(value) {
  switch (typeof value) {
    case 'string': return value;
    case 'number': return Number.isFinite(value) ? `${value}` : '';
    case 'bigint': return `${value}`;
    case 'boolean': return value ? 'true' : 'false';
    default: return '';
  }
}

function stringify(obj, sep, eq, options) {
  if (obj === null || typeof obj !== 'object') return '';
  const encode = typeof options?.encodeURIComponent === 'function' ?
    options.encodeURIComponent : querystring.escape;
  const fields = [];
  for (const key of Object.keys(obj)) {
    const name = `${encode(key)}${eq || '='}`;
    const value = obj[key];
    for (const each of Array.isArray(value) ? value : [value]) {
      fields.push(`${name}${encode(textOf(each))}`);
    }
  }
  return fields.join(sep || '&');
}

function parse(qs, sep, eq, options) {
  const found = { __proto__: null };
  if (typeof qs !== 'string' || qs.length === 0) return found;
  const limit = typeof options?.maxKeys === 'number' ? options.maxKeys : MOST_KEYS;
  const decode = decoderOf(options);
  const equals = `${eq || '='}`;
  let count = 0;
  for (const field of qs.split(`${sep || '&'}`)) {
    if (field.length === 0) continue;
    if (limit > 0 && count++ === limit) break;
    const at = field.indexOf(equals);
    const key = decode(at < 0 ? field : field.slice(0, at));
    const value = at < 0 ? '' : decode(field.slice(at + equals.length));
    if (!(key in found)) found[key] = value;
    else if (Array.isArray(found[key])) found[key].push(value);
    else found[key] = [found[key], value];
  }
  return found;
}

// A decoder of the caller's sees everything; ours only what may have something to decode.
function decoderOf(options) {
  const decode = typeof options?.decodeURIComponent === 'function' ?
    options.decodeURIComponent : querystring.unescape;
  if (decode === qsUnescape) {
    return (text) => {
      const spaced = text.replaceAll('+', ' ');
      return spaced.includes('%') ? qsUnescape(spaced, true) : spaced;
    };
  }
  return (text) => {
    if (text.length === 0) return text;
    const spaced = text.replaceAll('+', '%20');
    try {
      return decode(spaced);
    } catch {
      return querystring.unescape(spaced, true);
    }
  };
}

const querystring = module.exports = {
  unescapeBuffer,
  unescape: qsUnescape,
  escape: qsEscape,
  stringify,
  encode: stringify,
  parse,
  decode: parse,
};
