'use strict';

// console.table: rows and columns between box lines.

const { inspect, getStringWidth } = require('internal/util/inspect');
const { isMap, isMapIterator, isSet, isSetIterator, isTypedArray } =
  require('internal/util/types');

const indexHeading = '(index)';
const iterationHeading = '(iteration index)';
const keyHeading = 'Key';
const valuesHeading = 'Values';

/** The whole table as text. */
function rows(data, properties, inspectOptions) {
  if (properties !== undefined) {
    require('internal/validators').validateArray(properties, 'properties');
  }
  const text = (value) => cellText(value, inspectOptions);
  if (isMap(data) || isMapIterator(data)) return ofMap(data, text, isMapIterator(data));
  if (isSet(data) || isSetIterator(data)) {
    const values = Array.from(restOf(data, isSetIterator(data))).map(text);
    return draw([iterationHeading, valuesHeading], [values.map((_, i) => i), values]);
  }
  return ofObject(data, properties, text);
}

function cellText(value, options) {
  const depth = value !== null && typeof value === 'object' && !Array.isArray(value) &&
    Object.keys(value).length > 2 ? -1 : 0;
  return inspect(value, { maxArrayLength: 3, breakLength: Infinity, ...options, depth });
}

/** The entries of a collection, or what an iterator has left; the iterator is not moved. */
function restOf(data, isIterator) {
  return isIterator ? internalBinding('util').iteratorRest(data) : data;
}

function ofMap(data, text, isIterator) {
  const rest = Array.from(restOf(data, isIterator));
  if (isIterator && !internalBinding('util').iteratesPairs(data)) {
    const values = rest.map(text);
    return draw([iterationHeading, valuesHeading], [values.map((_, i) => i), values]);
  }
  const pairs = isIterator
    ? rest.flatMap((key, i) => (i % 2 === 0 ? [[key, rest[i + 1]]] : []))
    : rest;
  const keys = pairs.map(([key]) => text(key));
  const values = pairs.map(([, value]) => text(value));
  return draw([iterationHeading, keyHeading, valuesHeading],
    [keys.map((_, i) => i), keys, values]);
}

const isPrimitive = (value) =>
  value === null || (typeof value !== 'function' && typeof value !== 'object');

function ofObject(data, properties, text) {
  const own = [];
  let hasOwn = false;
  const indexes = isTypedArray(data) ? Array.from(data.keys(), String) : Object.keys(data);
  const named = indexes.length > 0 ? properties : undefined;
  const columns = new Map((named ?? []).map((name) => [name, []]));
  indexes.forEach((index, row) => {
    const item = data[index];
    if (isPrimitive(item)) {
      // Who names the columns asks for no other.
      if (properties !== undefined) return;
      own[row] = text(item);
      hasOwn = true;
      return;
    }
    for (const key of properties ?? Object.keys(item)) {
      if (!columns.has(key)) columns.set(key, []);
      if (Object.hasOwn(item, key)) columns.get(key)[row] = text(item[key]);
    }
  });
  const headings = [indexHeading, ...columns.keys()];
  const cells = [indexes, ...columns.values()];
  if (hasOwn) {
    headings.push(valuesHeading);
    cells.push(own);
  }
  return draw(headings, cells);
}

function draw(headings, columns) {
  const height = Math.max(0, ...columns.map((column) => column.length));
  const widths = headings.map((heading, i) => {
    let widest = getStringWidth(heading);
    for (let row = 0; row < height; row++) {
      widest = Math.max(widest, getStringWidth(`${columns[i][row] ?? ''}`));
    }
    return widest + 2;
  });
  const line = (left, middle, right) =>
    left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
  const rowText = (cells) => `│${cells.map((cell, i) => {
    const shown = `${cell ?? ''}`;
    return ` ${shown}${' '.repeat(widths[i] - getStringWidth(shown) - 1)}`;
  }).join('│')}│`;
  const lines = [line('┌', '┬', '┐'), rowText(headings), line('├', '┼', '┤')];
  for (let row = 0; row < height; row++) lines.push(rowText(columns.map((column) => column[row])));
  lines.push(line('└', '┴', '┘'));
  return lines.join('\n');
}

module.exports = { rows };
