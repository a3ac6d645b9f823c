'use strict';

// --enable-source-maps: places in stack traces are those of the files a script was made from.

const { packageLoader } = require('internal/npm');
const binding = internalBinding('modules');

const LINK = /\/\/[#@] sourceMappingURL=(\S+)\s*$/gm;
const PLACE = /((?:file:\/\/)?\/[^\n()]*?):(\d+):(\d+)/;

// The package's own sorting makes functions of its source text, which built-in modules hide.
function quickSort(array, compare, start = 0) {
  array.slice(start).sort(compare).forEach((one, at) => {
    array[start + at] = one;
  });
}

let Consumer;
const consumers = new Map();

function textOfMap(link, file) {
  const data = /^data:application\/json[^,]*?(;base64)?,(.*)$/s.exec(link);
  if (data !== null) {
    return data[1] === undefined ? decodeURIComponent(data[2])
      : Buffer.from(data[2], 'base64').toString();
  }
  const { dirname, resolve } = require('path');
  return require('fs').readFileSync(resolve(dirname(file), decodeURIComponent(link)), 'utf8');
}

/** The map a file names, as an object; undefined if it names none, or none that can be read. */
function payloadOf(file) {
  try {
    const link = [...binding.read(file).matchAll(LINK)].at(-1);
    return link === undefined ? undefined : JSON.parse(textOfMap(link[1], file));
  } catch {
    return undefined;
  }
}

// A file without a map, or with one that cannot be read, has the places it has.
function consumerOf(file) {
  try {
    const payload = payloadOf(file);
    if (payload === undefined) return null;
    Consumer ??= packageLoader('source-map-js', { 'lib/quick-sort': () => ({ quickSort }) })(
      'lib/source-map-consumer').SourceMapConsumer;
    return new Consumer(payload);
  } catch {
    return null;
  }
}

function original(place, name, line, column) {
  const file = name.startsWith('file:') ? binding.path(name) : name;
  if (!consumers.has(file)) consumers.set(file, consumerOf(file));
  const consumer = consumers.get(file);
  if (consumer === null) return place;
  const found = consumer.originalPositionFor({ line: +line, column: column - 1 });
  if (found.source === null || found.line === null) return place;
  const { dirname, resolve } = require('path');
  const source = found.source.startsWith('file:') ? binding.path(found.source)
    : resolve(dirname(file), found.source);
  return `${source}:${found.line}:${found.column + 1}`;
}

/** The text of a stack's frame, with the place it was made from. */
const mapped = (frame) => frame.replace(PLACE, original);

let support = { enabled: false, nodeModules: false, generatedCode: false };

/** From now on stacks show where scripts were made from, or do not. */
function setSupport(enabled, nodeModules = false, generatedCode = false) {
  support = { enabled, nodeModules, generatedCode };
  require('internal/errors/stack').hooks.mapped = enabled ? mapped : undefined;
}

const getSupport = () => Object.freeze({ __proto__: null, ...support });

const enable = () => setSupport(true, true, true);

module.exports = { enable, getSupport, payloadOf, setSupport };
