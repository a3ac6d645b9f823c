'use strict';

// How values and errors show at the prompt, and the variables `_` and `_error` that keep them.

const { writeOut } = require('internal/boot_output');
const { inspect } = require('internal/util/inspect');

let colors = false;

const shown = (value) => inspect(value, { colors, showProxy: true });

// `_` holds the last value until somebody assigns to it.
function defineLast(name) {
  const last = { value: undefined, isOurs: true };
  Object.defineProperty(globalThis, name, {
    __proto__: null,
    configurable: true,
    enumerable: false,
    get: () => last.value,
    set(value) {
      last.value = value;
      if (last.isOurs) {
        last.isOurs = false;
        writeOut(`Expression assignment to ${name} now disabled.\n`);
      }
    },
  });
  return (value) => {
    if (last.isOurs) last.value = value;
  };
}

let keepValue;
let keepError;

function begin({ isTerminal }) {
  colors = isTerminal && process.env.NO_COLOR === undefined &&
    process.env.NODE_DISABLE_COLORS === undefined && process.env.TERM !== 'dumb';
  keepValue = defineLast('_');
  keepError = defineLast('_error');
}

/** Shows a value and keeps it. */
function show(value) {
  keepValue(value);
  writeOut(`${shown(value)}\n`);
}

const FRAME = /^ {4}at /;
const OF_PROMPT = /^ {4}at (?:async )?(?:<anonymous> \()?REPL\d+:\d+:\d+\)?$/;

// A typed line by itself is nowhere: its frame goes, and those of functions stay.
function withoutPromptFrames(stack) {
  const lines = stack.split('\n');
  while (lines.length > 1 && OF_PROMPT.test(lines.at(-1))) lines.pop();
  return lines.join('\n');
}

const hasFrames = (stack) => stack.split('\n').some((line) => FRAME.test(line));

function errorText(error) {
  if (!Error.isError(error)) return ` ${shown(error)}\n`;
  const { excerptOf, cleaned } = require('internal/modules/syntax');
  if (typeof error.stack === 'string') {
    const stack = withoutPromptFrames(error.stack);
    if (stack !== error.stack) {
      try {
        error.stack = stack;
      } catch {
        // A frozen one shows as it is.
      }
    }
  }
  let text = shown(cleaned(error));
  // Without frames an error is shown in brackets, unless it has nothing but its message.
  if (text === `[${error.stack}]` && !hasFrames(error.stack)) text = text.slice(1, -1);
  const excerpt = error instanceof SyntaxError ? excerptOf(error) : undefined;
  if (excerpt === undefined) return ` ${text}\n`;
  const [first, ...rest] = excerpt.split('\n');
  const place = /^REPL\d+:\d+$/.test(first) ? rest.join('\n') : excerpt;
  return `${place}\n\nUncaught ${text}\n`;
}

/** Shows an error and keeps it. */
function showError(error, isAnswer, write = writeOut) {
  keepError(error);
  const text = errorText(error);
  write(`${isAnswer ? '' : '\n'}${text.startsWith(' ') ? `Uncaught${text}` : text}`);
}

module.exports = { begin, show, showError };
