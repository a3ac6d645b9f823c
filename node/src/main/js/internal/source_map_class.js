'use strict';

// module.SourceMap: a source map as an object that can be asked for places. The package
// source-map-js reads it.

const { packageLoader } = require('internal/npm');
const { validateObject } = require('internal/validators');

// (The package's own sorting makes functions of its source text, which built-ins hide.)
function quickSort(array, compare, start = 0) {
  array.slice(start).sort(compare).forEach((one, at) => {
    array[start + at] = one;
  });
}

let Consumer;

function consumerOf(payload) {
  Consumer ??= packageLoader('source-map-js', { 'lib/quick-sort': () => ({ quickSort }) })(
    'lib/source-map-consumer').SourceMapConsumer;
  return new Consumer(payload);
}

const copy = (payload) => structuredClone(payload);

class SourceMap {
  #payload;
  #lineLengths;
  #mappings = [];

  constructor(payload, { lineLengths } = {}) {
    validateObject(payload, 'payload');
    this.#payload = payload;
    this.#lineLengths = lineLengths === undefined ? undefined : [...lineLengths];
    consumerOf(payload).eachMapping((mapping) => this.#mappings.push(mapping));
  }

  get payload() {
    return copy(this.#payload);
  }

  get lineLengths() {
    return this.#lineLengths === undefined ? undefined : [...this.#lineLengths];
  }

  /** The mapping that a place of the generated file (counted from 0) belongs to; {} for none. */
  findEntry(lineOffset, columnOffset) {
    const line = lineOffset + 1;
    let found;
    for (const mapping of this.#mappings) {
      const isAfter = mapping.generatedLine > line ||
        (mapping.generatedLine === line && mapping.generatedColumn > columnOffset);
      if (isAfter) break;
      found = mapping;
    }
    if (found === undefined) return {};
    return {
      generatedLine: found.generatedLine - 1,
      generatedColumn: found.generatedColumn,
      originalSource: found.source ?? undefined,
      originalLine: found.originalLine === null ? undefined : found.originalLine - 1,
      originalColumn: found.originalColumn ?? undefined,
      name: found.name ?? undefined,
    };
  }

  /** The place (counted from 1) that a place in the generated file was made from; {} for none. */
  findOrigin(lineNumber, columnNumber) {
    const range = this.findEntry(lineNumber - 1, columnNumber - 1);
    if (range.originalSource === undefined || range.originalLine === undefined ||
        range.originalColumn === undefined || range.generatedLine === undefined ||
        range.generatedColumn === undefined) {
      return {};
    }
    return {
      name: range.name,
      fileName: range.originalSource,
      lineNumber: range.originalLine + lineNumber - range.generatedLine,
      columnNumber: range.originalColumn + columnNumber - range.generatedColumn,
    };
  }
}

module.exports = { SourceMap };
