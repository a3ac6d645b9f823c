'use strict';

// Dates, regular expressions, boxed primitives, promises, weak collections, modules.

const binding = internalBinding('util');
const value = require('internal/util/inspect/value');
const { pastDepth, prefix } = require('internal/util/inspect/names');
const { keysOf } = require('internal/util/inspect/keys');
const { property } = require('internal/util/inspect/property');
const { plain } = require('internal/util/inspect/settings');
const { primitiveText } = require('internal/util/inspect/text');

/** `Name ` in front of the text when it is not the ordinary one. */
function named(about, ordinary, text) {
  const start = prefix(about.constructor, about.tag, ordinary);
  return start === `${ordinary} ` ? text : `${start}${text}`;
}

function regexp(ctx, expression, about) {
  const keys = keysOf(expression, ctx.showHidden);
  const source = about.constructor === null ? new RegExp(expression) : expression;
  const base = named(about, 'RegExp', RegExp.prototype.toString.call(source));
  const styled = ctx.stylize(base, 'regexp');
  if (about.bare(keys) || pastDepth(ctx, about.depth)) return { whole: styled };
  return { base: styled, open: '{', keys };
}

function date(ctx, moment, about) {
  const keys = keysOf(moment, ctx.showHidden);
  const text = Number.isNaN(Date.prototype.getTime.call(moment))
    ? Date.prototype.toString.call(moment)
    : Date.prototype.toISOString.call(moment);
  const base = named(about, 'Date', text);
  if (about.bare(keys)) return { whole: ctx.stylize(base, 'date') };
  return { base, open: '{', keys };
}

function boxed(ctx, object, about, brand) {
  const { constructor, tag } = about;
  let keys = keysOf(object, ctx.showHidden);
  const primitive = globalThis[brand].prototype.valueOf.call(object);
  // The characters of a string are its first keys.
  if (brand === 'String') keys = keys.slice(primitive.length);
  let base = `[${brand}`;
  if (constructor === null) base += ' (null prototype)';
  else if (constructor !== brand) base += ` (${constructor})`;
  base += `: ${primitiveText(ctx, plain, primitive)}]`;
  if (tag !== '' && tag !== constructor) base += ` [${tag}]`;
  if (keys.length !== 0 || ctx.stylize === plain) {
    return about.bare(keys) ? { whole: base } : { base, open: '{', keys };
  }
  const shown = ctx.stylize(base, brand.toLowerCase());
  return about.bare(keys) ? { whole: shown } : { base: shown, open: '{', keys };
}

const pending = 0;
const rejected = 2;

function promise(ctx, source, about) {
  const open = `${prefix(about.constructor, about.tag, 'Promise')}{`;
  const entries = (depth) => {
    const state = binding.promiseState(source);
    if (state < 0) return [ctx.stylize('<state unknown>', 'special')];
    if (state === pending) return [ctx.stylize('<pending>', 'special')];
    ctx.indent += 2;
    const text = value.show(ctx, binding.promiseResult(source), depth);
    ctx.indent -= 2;
    return [state === rejected ? `${ctx.stylize('<rejected>', 'special')} ${text}` : text];
  };
  return { open, keys: keysOf(source, ctx.showHidden), entries };
}

function weak(ctx, source, about, brand) {
  return {
    open: `${prefix(about.constructor, about.tag, brand)}{`,
    keys: keysOf(source, ctx.showHidden),
    entries: () => [ctx.stylize('<items unknown>', 'special')],
  };
}

function moduleNamespace(ctx, namespace, about) {
  return {
    open: `${prefix(about.constructor, about.tag, 'Module')}{`,
    keys: keysOf(namespace, ctx.showHidden),
    entryFor: (key, depth) => binding_(ctx, namespace, key, depth),
  };
}

/** A binding of a module may not have its value yet. */
function binding_(ctx, namespace, key, depth) {
  try {
    return property(ctx, namespace, key, depth);
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const lacking = { descriptor: { value: '', enumerable: true } };
    const text = property(ctx, namespace, key, depth, lacking);
    return text.slice(0, text.lastIndexOf(':') + 2) + ctx.stylize('<uninitialized>', 'special');
  }
}

module.exports = { boxed, date, moduleNamespace, promise, regexp, weak };
