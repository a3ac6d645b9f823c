'use strict';

// Where a console's text goes, and in what colours objects are shown there.

const none = {};
const colored = { colors: true };

/** Standard output or error of the process. */
function standard(name) {
  const { writeOut, writeErr } = require('internal/boot_output');
  const write = name === 'stdout' ? writeOut : writeErr;
  const isTerminal = () => {
    // A script that has the stream in its hands may say so itself.
    const made = Object.getOwnPropertyDescriptor(process, name);
    return made !== undefined && made.get === undefined
      ? Boolean(made.value.isTTY)
      : internalBinding('output').isTerminal(name === 'stdout' ? 1 : 2);
  };
  return {
    write,
    inspectOptions: () => (shouldColorize(isTerminal()) ? colored : none),
    clear() {
      if (isTerminal()) clearScreen(write);
    },
  };
}

/** A stream of the user's. */
function over(stream, { ignoreErrors, colorMode, inspectOptions }) {
  const write = (text) => {
    if (!ignoreErrors) stream.write(text);
    else writeQuietly(stream, text);
  };
  return {
    write,
    inspectOptions() {
      const given = inspectOptions?.get(stream);
      if (given !== undefined) return given;
      const color = colorMode === 'auto'
        ? shouldColorize(stream.isTTY, stream.getColorDepth?.bind(stream))
        : colorMode;
      return color ? colored : none;
    },
    clear() {
      if (stream.isTTY) clearScreen(write);
    },
  };
}

const nothing = () => {};

/** A console never fails its caller, whether the stream errs now or later. */
function writeQuietly(stream, text) {
  // A callback takes the error of a write that fails later.
  const later = (error) => {
    if (error === undefined || error === null || stream._writableState?.errorEmitted) return;
    if (stream.listenerCount?.('error') === 0) stream.once('error', nothing);
  };
  if (stream.listenerCount?.('error') > 0) {
    stream.write(text, later);
    return;
  }
  stream.once?.('error', nothing);
  try {
    stream.write(text, later);
  } catch (error) {
    const { isStackOverflowError } = require('internal/errors');
    if (isStackOverflowError(error)) throw error;
  } finally {
    stream.removeListener?.('error', nothing);
  }
}

let variables;

/** The environment; `process.env` itself only once somebody has made it. */
function environment() {
  const made = Object.getOwnPropertyDescriptor(process, 'env');
  if (made?.get === undefined) return process.env;
  return variables ??= internalBinding('process').variables();
}

function shouldColorize(isTerminal, colorDepth) {
  const { FORCE_COLOR, NO_COLOR, NODE_DISABLE_COLORS, TERM } = environment();
  if (FORCE_COLOR !== undefined) return ['', '1', 'true', '2', '3'].includes(FORCE_COLOR);
  if (!isTerminal) return false;
  if (colorDepth !== undefined) return colorDepth() > 2;
  return NO_COLOR === undefined && NODE_DISABLE_COLORS === undefined && TERM !== 'dumb';
}

function clearScreen(write) {
  // Home, then erase from there on.
  if (environment().TERM !== 'dumb') write('\u001b[1;1H\u001b[0J');
}

module.exports = { over, shouldColorize, standard };
