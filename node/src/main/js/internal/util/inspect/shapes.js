'use strict';

// Which form an object takes: its words, brackets, keys and the entries that its kind adds.

const { kindName, prefix } = require('internal/util/inspect/names');
const { brandOf } = require('internal/util/types');
const { keysOf } = require('internal/util/inspect/keys');
const { property } = require('internal/util/inspect/property');

// Kinds whose form is said elsewhere; loaded when the first such value turns up.
const collections = () => require('internal/util/inspect/collections');
const binary = () => require('internal/util/inspect/binary');
const callables = () => require('internal/util/inspect/callables');
const wrappers = () => require('internal/util/inspect/wrappers');

const iterables = {
  Array: (...of) => collections().array(...of),
  Set: (...of) => collections().set(...of),
  Map: (...of) => collections().map(...of),
  TypedArray: (...of) => binary().typedArray(...of),
  MapIterator: (...of) => collections().iterator(...of),
  SetIterator: (...of) => collections().iterator(...of),
};

const others = {
  Function: (...of) => callables().callable(...of),
  RegExp: (...of) => wrappers().regexp(...of),
  Date: (...of) => wrappers().date(...of),
  Error: (...of) => require('internal/util/inspect/errors').error(...of),
  ArrayBuffer: (...of) => binary().arrayBuffer(...of),
  SharedArrayBuffer: (...of) => binary().arrayBuffer(...of),
  DataView: (...of) => binary().dataView(...of),
  Promise: (...of) => wrappers().promise(...of),
  WeakSet: (...of) => wrappers().weak(...of),
  WeakMap: (...of) => wrappers().weak(...of),
  Module: (...of) => wrappers().moduleNamespace(...of),
  Number: (...of) => wrappers().boxed(...of),
  String: (...of) => wrappers().boxed(...of),
  Boolean: (...of) => wrappers().boxed(...of),
  BigInt: (...of) => wrappers().boxed(...of),
  Symbol: (...of) => wrappers().boxed(...of),
};

/**
 * The form of `value`. Either `whole`, a finished text, or: `base` (stands before the bracket,
 * as a function's words do), `open`, `close`, `list` (entries may go in columns), `keys`,
 * `entries(depth)` for what is no property, `entryFor(key, depth)`, and `short()` for a value
 * too deep to be opened.
 */
function shapeOf(ctx, value, about) {
  const brand = brandOf(value);
  const { constructor } = about;
  const iterable = iterables[brand];
  if (iterable !== undefined && (constructor === null || value[Symbol.iterator])) {
    return form(ctx, value, about, brand, iterable(ctx, value, about, brand));
  }
  if (constructor === 'Object' && brand !== 'Function') return plain(ctx, value, about, brand);
  let special = others[brand];
  if (special === undefined && brand === 'Object' && value instanceof Error) special = others.Error;
  if (special !== undefined) {
    return form(ctx, value, about, brand, special(ctx, value, about, brand));
  }
  const keys = keysOf(value, ctx.showHidden);
  const start = prefix(constructor, about.tag, hostName(value, brand));
  if (about.bare(keys)) return { whole: `${start}{}` };
  return form(ctx, value, about, brand, { open: `${start}{`, keys });
}

function plain(ctx, value, about, brand) {
  const keys = keysOf(value, ctx.showHidden);
  let open = '{';
  if (brand === 'Arguments') open = '[Arguments] {';
  else if (about.tag !== '') open = `${prefix('Object', about.tag, 'Object')}{`;
  if (about.bare(keys)) return { whole: `${open}}` };
  return form(ctx, value, about, brand, { open, keys });
}

function form(ctx, value, about, brand, given) {
  if (given.whole !== undefined) return given;
  const list = given.list === true;
  return {
    base: '',
    close: '}',
    list,
    entries: () => [],
    entryFor: (key, depth) => property(ctx, value, key, depth, { list }),
    short: () => shortName(about, kindName(value, brand)),
    ...given,
  };
}

function shortName({ constructor, tag }, brand) {
  const words = prefix(constructor, tag, brand).slice(0, -1);
  return constructor === null ? words : `[${words}]`;
}

/** Objects of Java that are handed to scripts are known by their class. */
function hostName(value, brand) {
  return brand === 'External' ? internalBinding('util').hostName(value) : brand;
}

module.exports = { shapeOf };
