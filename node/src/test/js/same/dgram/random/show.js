'use strict';

// Values as text that is the same in every run: no ports of the kernel's choice, no numbers of
// resources, and none of the engine's own words.

const { Socket } = require('dgram');
const { inspect } = require('util');

// Ephemeral ports differ from run to run.
const steady = (text) => text.replace(/\b(3[2-9]|4\d|5\d|60)\d{3}\b/g, '<port>');

/** An error: its name, its words and its properties. What the engine itself throws has no code. */
function showError(error) {
  // Where Node trips over a closed socket with a TypeError we say that it is closed.
  const tripped = error.code === 'ERR_SOCKET_DGRAM_NOT_RUNNING' ||
    (error instanceof TypeError && error.code === undefined);
  if (tripped) return 'not running, or a TypeError';
  if (error instanceof RangeError && error.code === undefined) return 'a RangeError';
  const rest = Object.keys(error).map((key) => `${key}=${inspect(error[key], { depth: 0, breakLength: Infinity })}`);
  return steady(`${error.name}: ${error.message} {${rest.join(' ')}}`);
}

function show(value) {
  if (value instanceof Error) return showError(value);
  if (value instanceof Socket) return 'the socket';
  if (value instanceof Promise) return 'a promise';
  if (typeof value === 'function') return 'a function';
  if (ArrayBuffer.isView(value)) {
    return `${value.constructor.name}(${value.byteLength}) ${start(value)}`;
  }
  return steady(inspect(value, { depth: 1, breakLength: Infinity }));
}

function start(view) {
  const length = Math.min(view.byteLength, 8);
  return length === 0 ? '' : Buffer.from(view.buffer, view.byteOffset, length).toString('hex');
}

const showAll = (values) => values.map(show).join('; ');

module.exports = { show, showAll };
