'use strict';

// What the generated messages begin with, and those that show no difference.

const readable = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  partialDeepStrictEqual: 'Expected values to be partially and strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  notIdentical: 'Values have same structure but are not reference-equal:',
  notDeepEqualUnequal: 'Expected values not to be loosely deep-equal:',
};

function inspectValue(value) {
  const { inspect } = require('internal/util/inspect');
  return inspect(value, {
    compact: false,
    customInspect: false,
    depth: 1000,
    maxArrayLength: Infinity,
    maxStringLength: Infinity,
    showHidden: false,
    showProxy: false,
    sorted: true,
    getters: true,
    breakLength: Infinity,
  });
}

const isObject = (value) =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

const mostLines = 50;
const shownLines = 46;
const mostCharacters = 512;
const mostUnequal = 1024;
const shortLine = 5;

function plainMessage(actual, expected, operator, diff) {
  if (operator === 'notDeepStrictEqual' || operator === 'notStrictEqual') {
    return unequalMessage(actual, operator, diff);
  }
  const one = inspectValue(actual);
  const other = inspectValue(expected);
  const full = diff === 'full';
  if (operator === 'notDeepEqual' && one === other) {
    return cut(`${readable[operator]}\n\n${one}`, full ? Infinity : mostUnequal);
  }
  const first = cut(one, full ? Infinity : mostCharacters);
  const second = cut(other, full ? Infinity : mostCharacters);
  if (operator === 'deepEqual') {
    return `${readable.deepEqual}\n\n${first}\n\nshould loosely deep-equal\n\n${second}`;
  }
  if (operator === 'notDeepEqual') {
    const head = readable.notDeepEqualUnequal;
    return `${head}\n\n${first}\n\nshould not loosely deep-equal\n\n${second}`;
  }
  return `${first} ${operator} ${second}`;
}

function unequalMessage(actual, operator, diff) {
  const byReference = operator === 'notStrictEqual' && isObject(actual);
  const head = readable[byReference ? 'notStrictEqualObject' : operator];
  let lines = inspectValue(actual).split('\n');
  if (lines.length > mostLines && diff !== 'full') lines = [...lines.slice(0, shownLines), '...'];
  if (lines.length === 1) return `${head}${lines[0].length > shortLine ? '\n\n' : ' '}${lines[0]}`;
  return `${head}\n\n${lines.join('\n')}\n`;
}

function cut(text, most) {
  return text.length > most ? `${text.slice(0, most - 3)}...` : text;
}

module.exports = { inspectValue, isObject, plainMessage, readable };
