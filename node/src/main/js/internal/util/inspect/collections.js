'use strict';

// Arrays, sets, maps and the iterators over them.

const binding = internalBinding('util');
const value = require('internal/util/inspect/value');
const { assemble } = require('internal/util/inspect/layout');
const { prefix } = require('internal/util/inspect/names');
const { keysBesideIndexes, keysOf } = require('internal/util/inspect/keys');
const { element } = require('internal/util/inspect/property');
const { more } = require('internal/util/inspect/text');

const sizeOfSet = Object.getOwnPropertyDescriptor(Set.prototype, 'size').get;
const sizeOfMap = Object.getOwnPropertyDescriptor(Map.prototype, 'size').get;
const { values: setValues } = Set.prototype;
const { entries: mapEntries } = Map.prototype;

const shownOf = (ctx, count) => Math.min(Math.max(0, ctx.maxArrayLength), count);

function noteRest(entries, rest) {
  if (rest > 0) entries.push(more(rest, 'item'));
  return entries;
}

function array(ctx, list, about) {
  const { constructor, tag } = about;
  const named = constructor !== 'Array' || tag !== '';
  const start = named ? prefix(constructor, tag, 'Array', `(${list.length})`) : '';
  const keys = keysBesideIndexes(list, ctx.showHidden);
  if (list.length === 0 && about.bare(keys)) return { whole: `${start}[]` };
  const entries = (depth) => elements(ctx, list, depth);
  return { open: `${start}[`, close: ']', list: true, keys, entries };
}

function elements(ctx, list, depth) {
  const entries = [];
  const count = shownOf(ctx, list.length);
  for (let i = 0; i < count; i++) {
    if (!Object.hasOwn(list, i)) return sparseElements(ctx, list, depth, entries, count);
    entries.push(element(ctx, list, i, depth));
  }
  return noteRest(entries, list.length - count);
}

/** Goes on from the first hole; a run of holes is one entry. */
function sparseElements(ctx, list, depth, entries, count) {
  const indexes = Object.keys(list);
  let next = entries.length;
  for (let i = entries.length; i < indexes.length && entries.length < count; i++) {
    const index = Number(indexes[i]);
    if (!/^(?:0|[1-9]\d*)$/.test(indexes[i]) || index > 2 ** 32 - 2) break;
    if (index !== next) {
      entries.push(holes(ctx, index - next));
      next = index;
      if (entries.length === count) break;
    }
    entries.push(element(ctx, list, index, depth));
    next++;
  }
  const rest = list.length - next;
  if (entries.length === count) return noteRest(entries, rest);
  if (rest > 0) entries.push(holes(ctx, rest));
  return entries;
}

const holes = (ctx, count) =>
  ctx.stylize(`<${count} empty item${count > 1 ? 's' : ''}>`, 'undefined');

function set(ctx, items, about) {
  const size = Reflect.apply(sizeOfSet, items, []);
  const start = prefix(about.constructor, about.tag, 'Set', `(${size})`);
  const keys = keysOf(items, ctx.showHidden);
  if (size === 0 && about.bare(keys)) return { whole: `${start}{}` };
  const entries = (depth) => {
    const texts = [];
    const count = about.constructor === null ? size : shownOf(ctx, size);
    ctx.indent += 2;
    let i = 0;
    for (const item of Reflect.apply(setValues, items, [])) {
      if (i++ >= count) break;
      texts.push(value.show(ctx, item, depth));
    }
    noteRest(texts, size - count);
    ctx.indent -= 2;
    return texts;
  };
  return { open: `${start}{`, keys, entries };
}

function map(ctx, items, about) {
  const size = Reflect.apply(sizeOfMap, items, []);
  const start = prefix(about.constructor, about.tag, 'Map', `(${size})`);
  const keys = keysOf(items, ctx.showHidden);
  if (size === 0 && about.bare(keys)) return { whole: `${start}{}` };
  const entries = (depth) => {
    const texts = [];
    const count = about.constructor === null ? size : shownOf(ctx, size);
    ctx.indent += 2;
    let i = 0;
    for (const [key, item] of Reflect.apply(mapEntries, items, [])) {
      if (i++ >= count) break;
      texts.push(`${value.show(ctx, key, depth)} => ${value.show(ctx, item, depth)}`);
    }
    noteRest(texts, size - count);
    ctx.indent -= 2;
    return texts;
  };
  return { open: `${start}{`, keys, entries };
}

/** What an iterator would still give, without moving it. */
function iterator(ctx, source, about, brand) {
  const kind = brand === 'MapIterator' ? 'Map' : 'Set';
  const keys = keysOf(source, ctx.showHidden);
  const inPairs = binding.iteratesPairs(source);
  const tag = about.tag === `${kind} Iterator` || about.tag === '' ? '' : `[${about.tag}] `;
  const open = `${tag}[${kind} ${inPairs ? 'Entries' : 'Iterator'}] {`;
  const entries = (depth) => {
    const rest = binding.iteratorRest(source);
    return inPairs ? pairs(ctx, rest, depth) : singles(ctx, rest, depth);
  };
  return { open, keys, entries };
}

function singles(ctx, rest, depth) {
  const texts = [];
  const count = shownOf(ctx, rest.length);
  ctx.indent += 2;
  for (let i = 0; i < count; i++) texts.push(value.show(ctx, rest[i], depth));
  ctx.indent -= 2;
  return noteRest(texts, rest.length - count);
}

function pairs(ctx, rest, depth) {
  const texts = [];
  const total = rest.length / 2;
  const count = shownOf(ctx, total);
  ctx.indent += 2;
  for (let i = 0; i < count; i++) {
    const pair = [value.show(ctx, rest[2 * i], depth), value.show(ctx, rest[2 * i + 1], depth)];
    const shape = { base: '', open: '[', close: ']', list: true };
    texts.push(assemble(ctx, pair, shape, depth));
  }
  ctx.indent -= 2;
  return noteRest(texts, total - count);
}

module.exports = { array, iterator, map, set };
