'use strict';

// How a Buffer looks in util.inspect and in its own `inspect()`.

const { hex } = require('internal/buffer/encodings');

let maxBytes = 50;

function inspectBuffer(recurseTimes, context) {
  const shown = Math.min(maxBytes, this.length);
  const hidden = this.length - maxBytes;
  let text = hex.slice(this, 0, shown).replace(/(..)(?=.)/g, '$1 ');
  if (hidden > 0) text += ` ... ${hidden} more byte${hidden > 1 ? 's' : ''}`;
  const extras = context === undefined ? '' : extraProperties(this, context);
  if (extras !== '') text += this.length !== 0 ? `, ${extras}` : extras;
  // (Anything may borrow the method: it shows under its own class's name.)
  return `<${this.constructor.name} ${text}>`;
}

// Properties beside the bytes, as an object's would be shown.
function extraProperties(buffer, context) {
  const extras = Object.create(null);
  let found = false;
  const keys = Object.keys(buffer).slice(buffer.length);
  const symbols = Object.getOwnPropertySymbols(buffer);
  for (const key of context.showHidden ? Object.getOwnPropertyNames(buffer) : keys) {
    if (String(key >>> 0) === key) continue;
    extras[key] = buffer[key];
    found = true;
  }
  for (const key of symbols) {
    if (!context.showHidden && !Object.prototype.propertyIsEnumerable.call(buffer, key)) continue;
    extras[key] = buffer[key];
    found = true;
  }
  if (!found) return '';
  const { inspect } = require('internal/util/inspect');
  // What stands between `[Object: null prototype] { ` and ` }`.
  return inspect(extras, { ...context, breakLength: Infinity, compact: true }).slice(27, -2);
}

function setMaxBytes(value) {
  require('internal/validators').validateNumber(value, 'INSPECT_MAX_BYTES', 0);
  maxBytes = value;
}

module.exports = { inspectBuffer, maxBytes: () => maxBytes, setMaxBytes };
