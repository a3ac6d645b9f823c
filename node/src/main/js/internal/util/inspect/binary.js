'use strict';

// Typed arrays, array buffers and data views.

const value = require('internal/util/inspect/value');
const { prefix } = require('internal/util/inspect/names');
const { keysBesideIndexes, keysOf } = require('internal/util/inspect/keys');
const { bigintText, more, numberText } = require('internal/util/inspect/text');
const { typedArrayName } = require('internal/util/types');

const typedLength = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype), 'length').get;

function typedArray(ctx, array, about) {
  const { constructor, tag } = about;
  const keys = keysBesideIndexes(array, ctx.showHidden);
  const size = Reflect.apply(typedLength, array, []);
  let fallback = '';
  let bound = array;
  if (constructor === null) {
    fallback = typedArrayName(array);
    bound = new globalThis[fallback](array);
  }
  const start = prefix(constructor, tag, fallback, `(${size})`);
  if (size === 0 && keys.length === 0 && !ctx.showHidden) return { whole: `${start}[]` };
  const entries = (depth) => typedElements(ctx, array, bound, size, depth);
  return { open: `${start}[`, close: ']', list: true, keys, entries };
}

const ofTypedArrays = ['BYTES_PER_ELEMENT', 'length', 'byteLength', 'byteOffset', 'buffer'];

function typedElements(ctx, array, bound, size, depth) {
  const count = Math.min(Math.max(0, ctx.maxArrayLength), size);
  const { numericSeparator } = ctx;
  const style = size > 0 && typeof bound[0] === 'bigint' ? 'bigint' : 'number';
  const textOf = style === 'bigint' ? bigintText : numberText;
  const entries = [];
  for (let i = 0; i < count; i++) {
    entries.push(ctx.stylize(textOf(bound[i], numericSeparator), style));
  }
  if (size > count) entries.push(more(size - count, 'item'));
  if (ctx.showHidden) {
    for (const key of ofTypedArrays) entries.push(hiddenOf(ctx, array, key, depth, true));
  }
  return entries;
}

/** A property that the prototype answers for. */
const hidden = (ctx, key, text) => `${ctx.stylize(`[${key}]`, 'string')}: ${text}`;

function hiddenOf(ctx, holder, key, depth, inTypedArray = false) {
  ctx.indent += 2;
  const text = value.show(ctx, holder[key], depth, inTypedArray);
  ctx.indent -= 2;
  return hidden(ctx, key, text);
}

function arrayBuffer(ctx, buffer, about, brand) {
  const start = prefix(about.constructor, about.tag, brand);
  const keys = keysOf(buffer, ctx.showHidden);
  if (about.inTypedArray && about.bare(keys)) {
    const length = ctx.stylize(numberText(buffer.byteLength, false), 'number');
    return { whole: `${start}{ [byteLength]: ${length} }` };
  }
  const entries = (depth) => {
    const own = about.inTypedArray ? [] : contents(ctx, buffer);
    return own === undefined
      ? [ctx.stylize('(detached)', 'special'), hiddenOf(ctx, buffer, 'byteLength', depth)]
      : [...own, hiddenOf(ctx, buffer, 'byteLength', depth)];
  };
  return { open: `${start}{`, keys, entries };
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The bytes in hexadecimal, undefined when the buffer has been taken away. */
function contents(ctx, buffer) {
  let bytes;
  try {
    bytes = new Uint8Array(buffer);
  } catch {
    return undefined;
  }
  const count = Math.min(Math.max(0, ctx.maxArrayLength), bytes.length);
  const shown = [];
  for (let i = 0; i < count; i++) shown.push(hex[bytes[i]]);
  const rest = bytes.length > count ? ` ${more(bytes.length - count, 'byte')}` : '';
  return [`${ctx.stylize('[Uint8Contents]', 'special')}: <${shown.join(' ')}${rest}>`];
}

function dataView(ctx, view, about) {
  const keys = keysOf(view, ctx.showHidden);
  const entries = (depth) => ['byteLength', 'byteOffset', 'buffer']
    .map((key) => hiddenOf(ctx, view, key, depth));
  return { open: `${prefix(about.constructor, about.tag, 'DataView')}{`, keys, entries };
}

module.exports = { arrayBuffer, dataView, typedArray };
