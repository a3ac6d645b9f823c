'use strict';

// Any value as text: the way every inspection goes, at every depth.

exports.show = show;

const binding = internalBinding('util');
const { optionsFor } = require('internal/util/inspect/settings');
const { primitiveText } = require('internal/util/inspect/text');
const { assemble } = require('internal/util/inspect/layout');
const { constructorName, pastDepth, tagOf } = require('internal/util/inspect/names');
const { property } = require('internal/util/inspect/property');
const { shapeOf } = require('internal/util/inspect/shapes');
const { isProxy } = require('internal/util/types');


const customSymbol = Symbol.for('nodejs.util.inspect.custom');

/** The text of `value`; `inTypedArray` when it is a typed array's buffer. */
function show(ctx, value, depth, inTypedArray = false) {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
    return primitiveText(ctx, ctx.stylize, value);
  }
  let subject = value;
  const proxied = isProxy(value);
  if (proxied) {
    // Showing it by way of its traps would run the script's code.
    if (!binding.seesInside()) return ctx.stylize('[Proxy]', 'special');
    if (ctx.showProxy) return proxyText(ctx, value, depth);
    subject = innermostTarget(value);
    if (subject === null) return ctx.stylize('<Revoked Proxy>', 'special');
  }
  if (ctx.customInspect) {
    const custom = subject[customSymbol];
    if (typeof custom === 'function' && custom !== require('internal/util/inspect').inspect) {
      const result = customResult(ctx, custom, value, subject, depth, proxied);
      if (result !== undefined) return result.text;
    }
  }
  if (ctx.path.includes(subject)) return circularText(ctx, subject);
  const text = object(ctx, subject, depth, inTypedArray);
  return proxied ? inProxyWords(ctx, value, text) : text;
}

/** `Proxy(…)`, once for each proxy around the innermost target. */
function inProxyWords(ctx, value, text) {
  let words = text;
  for (let at = value; isProxy(at); at = binding.proxyTarget(at)) {
    words = `${ctx.stylize('Proxy(', 'special')}${words}${ctx.stylize(')', 'special')}`;
  }
  return words;
}

function customResult(ctx, custom, value, subject, depth, proxied) {
  // A class whose prototype has the method is not itself to be shown by it.
  const { constructor } = subject;
  if (constructor && constructor.prototype === subject) return undefined;
  const left = ctx.depth === null ? null : ctx.depth - depth;
  const foreign = proxied || !(value instanceof Object);
  const { inspect } = require('internal/util/inspect');
  const result = Reflect.apply(custom, value, [left, optionsFor(ctx, foreign), inspect]);
  if (result === value) return undefined;
  if (typeof result !== 'string') return { text: show(ctx, result, depth) };
  return { text: result.replaceAll('\n', `\n${' '.repeat(ctx.indent)}`) };
}

function innermostTarget(value) {
  let target = value;
  while (target !== null && isProxy(target)) target = binding.proxyTarget(target);
  return target;
}

function proxyText(ctx, value, depth) {
  const target = binding.proxyTarget(value);
  if (target === null) return ctx.stylize('<Revoked Proxy>', 'special');
  if (pastDepth(ctx, depth)) return ctx.stylize('Proxy [Array]', 'special');
  ctx.indent += 2;
  const parts = [
    show(ctx, target, depth + 1),
    show(ctx, binding.proxyHandler(value), depth + 1),
  ];
  ctx.indent -= 2;
  return assemble(ctx, parts, { base: '', open: 'Proxy [', close: ']', list: true }, depth + 1);
}

function circularText(ctx, subject) {
  ctx.circular ??= new Map();
  let number = ctx.circular.get(subject);
  if (number === undefined) {
    number = ctx.circular.size + 1;
    ctx.circular.set(subject, number);
  }
  return ctx.stylize(`[Circular *${number}]`, 'special');
}

function object(ctx, subject, depth, inTypedArray) {
  let inherited = ctx.showHidden && !pastDepth(ctx, depth) ? [] : undefined;
  const constructor = constructorName(ctx, subject, depth, inherited);
  if (inherited?.length === 0) inherited = undefined;
  const about = {
    constructor,
    tag: tagOf(ctx, subject),
    bare: (keys) => keys.length === 0 && inherited === undefined,
    depth,
    inTypedArray,
  };
  const shape = shapeOf(ctx, subject, about);
  if (shape.whole !== undefined) return shape.whole;
  if (pastDepth(ctx, depth)) return ctx.stylize(shape.short(), 'special');

  const inner = depth + 1;
  ctx.path.push(subject);
  ctx.level = inner;
  let entries;
  try {
    entries = shape.entries(inner);
    for (const key of shape.keys) entries.push(shape.entryFor(key, inner));
    if (inherited !== undefined) entries.push(...inherited);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    ctx.path.length = 0;
    ctx.indent = 0;
    const name = constructor ?? 'Object: null prototype';
    return ctx.stylize(
      `[${name}: Inspection interrupted prematurely. Maximum call stack size exceeded.]`,
      'special');
  }
  const number = ctx.circular?.get(subject);
  if (number !== undefined) mark(ctx, shape, number);
  ctx.path.pop();
  if (ctx.sorted) sort(ctx, entries, shape);
  const text = assemble(ctx, entries, shape, inner, shape.list ? subject : undefined);
  limitOutput(ctx, text);
  return text;
}

function mark(ctx, shape, number) {
  const reference = ctx.stylize(`<ref *${number}>`, 'special');
  if (ctx.compact === true) shape.open = `${reference} ${shape.open}`;
  else shape.base = shape.base === '' ? reference : `${reference} ${shape.base}`;
}

function sort(ctx, entries, shape) {
  const order = ctx.sorted === true ? undefined : ctx.sorted;
  if (!shape.list) {
    entries.sort(order);
  } else if (shape.keys.length > 1) {
    // The elements keep their places, the properties behind them are sorted.
    const properties = entries.splice(entries.length - shape.keys.length);
    entries.push(...properties.sort(order));
  }
}

// About 128 million characters on one level are more than anybody reads: no deeper from there.
const mostCharacters = 2 ** 27;
function limitOutput(ctx, text) {
  const spent = (ctx.spent[ctx.indent] ?? 0) + text.length;
  ctx.spent[ctx.indent] = spent;
  if (spent > mostCharacters) ctx.depth = -1;
}

function isStackOverflow(error) {
  return error instanceof RangeError && /call stack/i.test(error.message);
}

exports.property = property;
