'use strict';

// Texts about arguments: what was expected, what came instead.

const inspect = (value, options) => require('internal/util/inspect').inspect(value, options);

const primitives = new Set([
  'string', 'function', 'number', 'object', 'boolean', 'bigint', 'symbol', 'Function', 'Object',
]);
const className = /^([A-Z][a-z0-9]*)+$/;

// `a`, `a or b`, `a, b, or c`.
function formatList(words, joint = 'and') {
  const count = words.length;
  if (count < 3) return words.join(` ${joint} `);
  return `${words.slice(0, -1).join(', ')}, ${joint} ${words[count - 1]}`;
}

function describeString(text) {
  const shown = text.length > 28 ? `${text.slice(0, 25)}...` : text;
  return shown.includes("'") ? JSON.stringify(shown) : `'${shown}'`;
}

function describePrimitive(value) {
  switch (typeof value) {
    case 'string':
      return describeString(value);
    case 'bigint':
      return `${value}n`;
    case 'number':
      return Object.is(value, -0) ? '-0' : `${value}`;
    default:
      return String(value);
  }
}

// What came instead, as in `Received an instance of Map`.
function determineSpecificType(value) {
  if (value === null || value === undefined) return `${value}`;
  if (typeof value === 'function') return `function ${value.name}`;
  if (typeof value === 'object') {
    const name = value.constructor?.name;
    if (typeof name === 'string' && name !== '') return `an instance of ${name}`;
    return inspect(value, { depth: -1 });
  }
  return `type ${typeof value} (${describePrimitive(value)})`;
}

// Sorts the expected words: primitive types, classes, anything else.
function sortExpected(words) {
  const types = [];
  const classes = [];
  const others = [];
  for (const word of words) {
    if (primitives.has(word)) types.push(word.toLowerCase());
    else if (className.test(word)) classes.push(word);
    else others.push(word);
  }
  // Beside classes, `object` means any instance.
  const at = classes.length > 0 ? types.indexOf('object') : -1;
  if (at >= 0) {
    types.splice(at, 1);
    classes.push('Object');
  }
  return { types, classes, others };
}

function describeOthers(others) {
  if (others.length > 1) return `one of ${formatList(others, 'or')}`;
  const [word] = others;
  return word.toLowerCase() === word ? word : `an ${word}`;
}

function describeExpected(words) {
  const { types, classes, others } = sortExpected(words);
  const parts = [];
  if (types.length > 0) {
    parts.push(`${types.length > 1 ? 'one of type' : 'of type'} ${formatList(types, 'or')}`);
  }
  if (classes.length > 0) parts.push(`an instance of ${formatList(classes, 'or')}`);
  if (others.length > 0) parts.push(describeOthers(others));
  return parts.join(' or ');
}

const placeWord = (name) => (name.includes('.') ? 'property' : 'argument');

function invalidType(error, name, expected, actual) {
  const place = name.endsWith(' argument') ? name : `"${name}" ${placeWord(name)}`;
  const words = Array.isArray(expected) ? expected : [expected];
  return `The ${place} must be ${describeExpected(words)}.` +
    ` Received ${determineSpecificType(actual)}`;
}

function invalidValue(error, name, value, reason = 'is invalid') {
  let shown = inspect(value);
  if (shown.length > 128) shown = `${shown.slice(0, 128)}...`;
  return `The ${placeWord(name)} '${name}' ${reason}. Received ${shown}`;
}

// 12_345_678, from the right, three digits a group.
function groupDigits(digits) {
  const first = digits[0] === '-' ? 1 : 0;
  let grouped = '';
  let end = digits.length;
  for (; end >= first + 4; end -= 3) grouped = `_${digits.slice(end - 3, end)}${grouped}`;
  return digits.slice(0, end) + grouped;
}

const groupedFrom = 2 ** 32;

function describeNumber(value) {
  if (Number.isInteger(value) && Math.abs(value) > groupedFrom) return groupDigits(`${value}`);
  if (typeof value === 'bigint') {
    const big = value > BigInt(groupedFrom) || value < -BigInt(groupedFrom);
    return `${big ? groupDigits(`${value}`) : value}n`;
  }
  return typeof value === 'number' ? describePrimitive(value) : inspect(value);
}

function outOfRange(error, name, range, value, isSentence = false) {
  const start = isSentence ? name : `The value of "${name}" is out of range.`;
  return `${start} It must be ${range}. Received ${describeNumber(value)}`;
}

function missing(error, ...names) {
  const quoted = names.map((name) =>
    (Array.isArray(name) ? name.map((each) => `"${each}"`).join(' or ') : `"${name}"`));
  return `The ${formatList(quoted)} argument${names.length > 1 ? 's' : ''} must be specified`;
}

module.exports = {
  determineSpecificType,
  formatList,
  invalidType,
  invalidValue,
  missing,
  outOfRange,
};
