'use strict';

// The console as it is at start: plain text goes straight out. What needs formatting loads
// `internal/console`, whose `global` (a full Console on stdout and stderr) serves it from then on.

const { defineLazy } = require('internal/boot');
const { writeOut, writeErr } = require('internal/boot_output');

let full;

function load() {
  full ??= require('internal/console').global;
  return full;
}

// The text of a call that needs no formatting, or undefined.
function plain(values) {
  if (full !== undefined) return undefined;
  const { length } = values;
  if (length === 0) return '\n';
  let text = values[0];
  if (typeof text !== 'string' || (length > 1 && text.includes('%'))) return undefined;
  for (let i = 1; i < length; i++) {
    if (typeof values[i] !== 'string') return undefined;
    text += ' ' + values[i];
  }
  return text + '\n';
}

function printer(method, write) {
  return {
    [method](...values) {
      const text = plain(values);
      if (text === undefined) load()[method](...values);
      else write(text);
    },
  }[method];
}

const console = {};
for (const method of ['log', 'info', 'debug']) console[method] = printer(method, writeOut);
for (const method of ['error', 'warn']) console[method] = printer(method, writeErr);
for (const method of ['assert', 'clear', 'count', 'countReset', 'dir', 'dirxml', 'group',
  'groupCollapsed', 'groupEnd', 'profile', 'profileEnd', 'table', 'time', 'timeEnd', 'timeLog',
  'timeStamp', 'trace', 'Console', 'context']) {
  defineLazy(console, method, true, () => load()[method]);
}
Object.defineProperty(console, Symbol.toStringTag, { value: 'console', configurable: true });

module.exports = console;
