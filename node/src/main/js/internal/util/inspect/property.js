'use strict';

// One entry `key: value` of an object.

const value = require('internal/util/inspect/value');
const { escapeOnly, quote, primitiveText, symbolText } = require('internal/util/inspect/text');

const plainKey = /^[a-zA-Z_][a-zA-Z_0-9]*$/;

function keyText(ctx, key, enumerable) {
  if (typeof key === 'symbol') {
    const text = ctx.stylize(escapeOnly(symbolText(key)), 'symbol');
    return enumerable ? text : `[${text}]`;
  }
  if (key === '__proto__') return "['__proto__']";
  if (!enumerable) return `[${plainKey.test(key) ? key : ctx.stylize(quote(key), 'string')}]`;
  return plainKey.test(key) ? ctx.stylize(key, 'name') : ctx.stylize(quote(key), 'string');
}

function descriptorOf(object, key) {
  return Object.getOwnPropertyDescriptor(object, key) ??
    { value: object[key], enumerable: true, configurable: true };
}

/** The value at a list's index; `indent` columns are taken before it. */
function element(ctx, object, index, depth) {
  return described(ctx, descriptorOf(object, index), depth, 2, object);
}

/** `key: value`; `holder` is what a getter is called on. */
function property(ctx, object, key, depth, options) {
  const { list = false, descriptor = descriptorOf(object, key), holder = object } = options ?? {};
  // Compact objects put a long value below its key, one column further in.
  const step = ctx.compact === true && !list ? 3 : 2;
  const text = described(ctx, descriptor, depth, step, holder);
  let space = ' ';
  if (step === 3 && descriptor.value !== undefined) {
    const { getStringWidth } = require('internal/util/inspect/width');
    if (ctx.breakLength < getStringWidth(text, ctx.colors)) {
      space = `\n${' '.repeat(ctx.indent + step)}`;
    }
  }
  return `${keyText(ctx, key, descriptor.enumerable !== false)}:${space}${text}`;
}

function described(ctx, descriptor, depth, step, holder) {
  if (descriptor.value !== undefined) {
    ctx.indent += step;
    const text = value.show(ctx, descriptor.value, depth);
    ctx.indent -= step;
    return text;
  }
  if (isLazy(descriptor)) {
    const become = { ...descriptor, value: Reflect.apply(descriptor.get, holder, []) };
    return described(ctx, become, depth, step, holder);
  }
  if (descriptor.get !== undefined) return getterText(ctx, descriptor, depth, holder);
  if (descriptor.set !== undefined) return ctx.stylize('[Setter]', 'special');
  return ctx.stylize('undefined', 'undefined');
}

// A property of the runtime's own that becomes a value when it is first read: it is shown as one.
const isLazy = ({ get, set }) => get !== undefined && set?.name === 'become' &&
  Function.prototype.toString.call(set).endsWith('{ [native code] }');

function getterText(ctx, { get, set }, depth, holder) {
  const { getters } = ctx;
  const label = set === undefined ? 'Getter' : 'Getter/Setter';
  const special = (text) => ctx.stylize(text, 'special');
  const wanted = getters === true || getters === (set === undefined ? 'get' : 'set');
  if (!wanted) return special(`[${label}]`);
  const opened = special(`[${label}:`);
  try {
    const got = Reflect.apply(get, holder, []);
    ctx.indent += 2;
    const text = got !== null && typeof got === 'object'
      ? `${special(`[${label}]`)} ${value.show(ctx, got, depth)}`
      : `${opened} ${primitiveOrFunction(ctx, got)}${special(']')}`;
    ctx.indent -= 2;
    return text;
  } catch (error) {
    return `${opened} ${threw(ctx, error, depth)}${special(']')}`;
  }
}

const primitiveOrFunction = (ctx, got) => primitiveText(ctx, ctx.stylize, got);

function threw(ctx, error, depth) {
  return `<Inspection threw (${value.show(ctx, error, depth)})>`;
}

/**
 * Adds the entries of what the prototypes between `from` and the built-in ones hold: at most
 * three levels, no functions, nothing that a nearer object hides.
 */
function addInherited(ctx, main, from, depth, entries, isBuiltIn) {
  const hidden = new Set();
  let object = from;
  for (let level = 0; level < 3; level++) {
    if (level !== 0 || main === object) {
      object = Object.getPrototypeOf(object);
      if (object === null) return;
      const held = Object.getOwnPropertyDescriptor(object, 'constructor')?.value;
      if (typeof held === 'function' && isBuiltIn(held)) return;
    }
    const keys = Reflect.ownKeys(object);
    ctx.path.push(main);
    for (const key of keys) {
      if (key === 'constructor' || Object.hasOwn(main, key)) continue;
      if (level !== 0 && hidden.has(key)) continue;
      const descriptor = Object.getOwnPropertyDescriptor(object, key);
      if (typeof descriptor.value === 'function') continue;
      const text = property(ctx, object, key, depth, { descriptor, holder: main });
      entries.push(ctx.colors ? `\u001b[2m${text}\u001b[22m` : text);
    }
    ctx.path.pop();
    for (const key of keys) hidden.add(key);
  }
}

module.exports = { addInherited, element, property };
