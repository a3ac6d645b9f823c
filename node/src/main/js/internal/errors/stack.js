'use strict';

// The text of `error.stack`: what the error says, then the frames. The engine asks for it at the
// first look at `stack`, by way of `Error.prepareStackTrace`, which scripts may replace.

/** A property of errors whose first line is `Name [CODE]: message`. */
const isCoded = Symbol('isCoded');

const { toString } = Error.prototype;

function firstLine(error) {
  if (isCoded in error) return `${error.name} [${error.code}]: ${error.message}`;
  return Reflect.apply(toString, error, []);
}

const NATIVE = ' (native)';

// What --enable-source-maps puts here says where a frame's file was made from.
const hooks = { mapped: undefined };

// As in Node: functions of the language itself are nowhere, and columns are those of the file.
function frame(site) {
  const text = `${site}`;
  if (text.endsWith(NATIVE)) return `${text.slice(0, -NATIVE.length)} (<anonymous>)`;
  if (!text.includes(':1:')) return text;
  return require('internal/modules/syntax').unshifted(text);
}

function stackText(error, sites) {
  let text = firstLine(error);
  for (const site of sites) {
    const shown = frame(site);
    text += `\n    at ${hooks.mapped === undefined ? shown : hooks.mapped(shown)}`;
  }
  return text;
}

module.exports = { isCoded, stackText, hooks };
