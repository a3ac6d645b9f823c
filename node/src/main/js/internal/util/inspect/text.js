'use strict';

// Primitive values as text: quoting, numbers with separators, long strings over several lines.

// Control characters, quote and backslash, halves of surrogate pairs that stand alone.
const needsEscape = new RegExp('[\\x00-\\x1f\\x27\\x5c\\x7f-\\x9f]|' +
  '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]');
const escapes = new RegExp(needsEscape, 'g');
const escapesButQuote = new RegExp(needsEscape.source.replace('\\x27', ''), 'g');
const shortEscapes = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  "'": "\\'",
  '\\': '\\\\',
};

function escapeChar(char) {
  if (shortEscapes[char] !== undefined) return shortEscapes[char];
  const hex = char.charCodeAt(0).toString(16);
  // Half a surrogate pair is the only one above a byte.
  return hex.length > 2 ? `\\u${hex}` : `\\x${hex.toUpperCase().padStart(2, '0')}`;
}

/** Escapes what cannot stand in a one-line text and leaves quotes alone. */
const escapeOnly = (text) =>
  (needsEscape.test(text) ? text.replace(escapesButQuote, escapeChar) : text);

/** The string as source text, in the first kind of quote that it does not itself contain. */
function quote(text) {
  if (!needsEscape.test(text)) return `'${text}'`;
  if (!text.includes("'")) return `'${text.replace(escapes, escapeChar)}'`;
  if (!text.includes('"')) return `"${text.replace(escapesButQuote, escapeChar)}"`;
  if (!text.includes('`') && !text.includes('${')) {
    return `\`${text.replace(escapesButQuote, escapeChar)}\``;
  }
  return `'${text.replace(escapes, escapeChar)}'`;
}

const groupFromRight = (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, '_');
const groupFromLeft = (digits) => digits.replace(/\d{3}(?=\d)/g, '$&_');

function numberText(value, separated) {
  if (Object.is(value, -0)) return '-0';
  const text = String(value);
  if (!separated || !Number.isFinite(value) || text.includes('e')) return text;
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  const grouped = sign + groupFromRight(whole);
  return fraction === undefined ? grouped : `${grouped}.${groupFromLeft(fraction)}`;
}

function bigintText(value, separated) {
  const text = String(value);
  return `${separated ? groupFromRight(text) : text}n`;
}

const more = (count, thing) => `... ${count} more ${thing}${count > 1 ? 's' : ''}`;

function stringText(ctx, stylize, value) {
  let text = value;
  let rest = '';
  if (text.length > ctx.maxStringLength) {
    rest = more(text.length - ctx.maxStringLength, 'character');
    text = text.slice(0, ctx.maxStringLength);
  }
  // A line shorter than this reads better with its \n spelt out.
  const worthSplitting = 16;
  if (ctx.compact !== true && text.length > worthSplitting &&
      text.length > ctx.breakLength - ctx.indent - 4 && text.includes('\n')) {
    const lines = text.split(/(?<=\n)/).map((line) => stylize(quote(line), 'string'));
    return lines.join(` +\n${' '.repeat(ctx.indent + 2)}`) + rest;
  }
  return stylize(quote(text), 'string') + rest;
}

/** Any value but objects and functions. */
function primitiveText(ctx, stylize, value) {
  switch (typeof value) {
    case 'string': return stringText(ctx, stylize, value);
    case 'number': return stylize(numberText(value, ctx.numericSeparator), 'number');
    case 'bigint': return stylize(bigintText(value, ctx.numericSeparator), 'bigint');
    case 'boolean': return stylize(`${value}`, 'boolean');
    case 'symbol': return stylize(symbolText(value), 'symbol');
    case 'undefined': return stylize('undefined', 'undefined');
    default: return stylize('null', 'null');
  }
}

const symbolText = (symbol) => Symbol.prototype.toString.call(symbol);

module.exports = {
  bigintText,
  escapeOnly,
  more,
  numberText,
  primitiveText,
  quote,
  symbolText,
};
