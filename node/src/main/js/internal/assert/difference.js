'use strict';

// A message that shows line by line how two values differ.

const { inspectValue, isObject, readable } = require('internal/assert/messages');

const shortest = 12;
const mostLines = 50;
const terminalWidth = 80;

function palette() {
  const { shouldColorize } = require('internal/console/sinks');
  const on = shouldColorize(internalBinding('output').isTerminal(2));
  const code = (number) => (on ? `\u001b[${number}m` : '');
  return { on, green: code(32), red: code(31), blue: code(34), gray: code(90), plain: code(39) };
}

function differenceMessage(actual, expected, operator, message, diff) {
  const one = inspectValue(actual);
  const other = inspectValue(expected);
  const lines = one.split('\n');
  const colors = palette();
  const head = (kind) => message || readable[kind];
  if (lines.length === 1 && !other.includes('\n') && !(isNonNull(actual) && isNonNull(expected))) {
    const short = shortComparison(actual, one, expected, other);
    if (short !== undefined) return `${head(operator)}\n\n${short}\n`;
    return compose(head(operatorFor(operator, actual, expected)), colors, false,
      stacked(one, other, colors));
  }
  if (one === other) {
    const full = diff === 'full' || lines.length <= mostLines;
    const body = full ? lines.join('\n') : `${lines.slice(0, mostLines).join('\n')}\n...`;
    const skipped = full ? '' : '\n... Skipped lines';
    return `${head('notIdentical')}${skipped}\n\n${body}\n`;
  }
  const { text, skipped } = lineByLine(lines, other.split('\n'), actual, operator, colors);
  return compose(head(operatorFor(operator, actual, expected)), colors, skipped, text);
}

const isNonNull = (value) => typeof value === 'object' && value !== null;

/** Objects are compared by reference where primitives are by value. */
function operatorFor(operator, actual, expected) {
  if (operator !== 'strictEqual') return operator;
  const objects = (isNonNull(actual) && isNonNull(expected)) ||
    (typeof actual === 'function' && isObject(expected));
  return objects ? 'strictEqualObject' : operator;
}

function compose(head, { green, red, plain }, skipped, body) {
  const legend = `${green}+ actual${plain} ${red}- expected${plain}`;
  return `${head}\n${legend}${skipped ? '\n... Skipped lines' : ''}\n\n${body}\n`;
}

/** `a !== b`, if both are short. */
function shortComparison(actual, one, expected, other) {
  const quotes = (typeof actual === 'string' ? 2 : 0) + (typeof expected === 'string' ? 2 : 0);
  if (one.length + other.length - quotes > shortest) return undefined;
  // What reads alike, or differs in its sign only, needs to be seen one above the other.
  return one === other || isZero(actual, expected) ? undefined : `${one} !== ${other}`;
}

const isZero = (actual, expected) => actual === 0 && expected === 0;

function stacked(one, other, { green, red, plain }) {
  let text = `${green}+${plain} ${one}\n${red}-${plain} ${other}`;
  const width = process.stderr.isTTY ? process.stderr.columns : terminalWidth;
  if (one.length + other.length <= width) {
    let at = 0;
    while (at < one.length && one[at] === other[at]) at++;
    // A difference at the very beginning needs no pointing at.
    if (at >= 3 && at < one.length) text += `\n${' '.repeat(at + 2)}^`;
  }
  return text;
}

const context = 5;

function lineByLine(lines, others, actual, operator, colors) {
  const { added, difference, kept } = require('internal/util/myers');
  const commas = isNonNull(actual);
  const steps = commas
    ? difference(lines.map(line), others.map(line), (one, other) =>
      withoutComma(one.text) === withoutComma(other.text))
    : difference(lines.map(line), others.map(line), (one, other) => one.text === other.text);
  // A kept line is shown with its comma if either list has one there.
  let text = '';
  let skipped = false;
  let run = [];
  let position = 0;
  const flush = (atEnd) => {
    const shown = run.slice(0, context);
    const rest = run.slice(context);
    if (!atEnd && rest.length > 0) {
      if (rest.length >= 3) {
        shown.push(`${colors.blue}...${colors.plain}`);
        skipped = true;
        shown.push(rest.at(-1));
      } else {
        shown.push(...rest);
      }
    }
    for (const one of shown) text += `${one}\n`;
    run = [];
  };
  for (const [step, { text: words }] of steps) {
    if (step === kept) {
      const comma = commas && !words.endsWith(',') && others[position] === `${words},`;
      run.push(`  ${words}${comma ? ',' : ''}`);
      position++;
      continue;
    }
    flush(false);
    if (step === added) {
      const mark = operator === 'partialDeepStrictEqual'
        ? `${colors.gray}${colors.on ? ' ' : '+'} ${words}${colors.plain}`
        : `${colors.green}+${colors.plain} ${words}`;
      text += `${mark}\n`;
    } else {
      text += `${colors.red}-${colors.plain} ${words}\n`;
      position++;
    }
  }
  flush(true);
  return { text: text.trimEnd(), skipped };
}

const line = (text) => ({ text });
const withoutComma = (text) => (text.endsWith(',') ? text.slice(0, -1) : text);

module.exports = { differenceMessage };
