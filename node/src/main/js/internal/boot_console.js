'use strict';

// The console as it is at start: plain text goes straight out. What needs formatting loads
// `internal/console`, whose `global` (a full Console on stdout and stderr) serves it from then on.

const { defineLazy } = require('internal/boot');
const { writeOut, writeErr } = require('internal/boot_output');

let full;

function load() {
  if (full === undefined) {
    full = require('internal/console').global;
    // What was only announced stands there from now on, as anybody who looks expects.
    for (const method of later) {
      if (Object.getOwnPropertyDescriptor(console, method)?.get) console[method] = full[method];
    }
  }
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

const later = ['dir', 'time', 'timeEnd', 'timeLog', 'trace', 'assert', 'clear', 'count',
  'countReset', 'group', 'groupEnd', 'table', 'dirxml', 'groupCollapsed', 'Console', 'profile',
  'profileEnd', 'timeStamp', 'context', 'createTask'];

const console = {};
for (const method of ['log', 'info', 'debug']) console[method] = printer(method, writeOut);
for (const method of ['warn', 'error']) console[method] = printer(method, writeErr);
for (const method of later) defineLazy(console, method, true, () => load()[method]);
defineLazy(console, '_stdout', false, () => process.stdout);
defineLazy(console, '_stderr', false, () => process.stderr);
Object.defineProperty(console, Symbol.toStringTag, {
  __proto__: null, value: 'console', configurable: true,
});

module.exports = console;
