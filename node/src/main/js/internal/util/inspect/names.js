'use strict';

// What an object is called: `Foo(2) [Map] `, `[Object: null prototype] `, `B <Complex prototype>`.

const { brandOf, typedArrayName } = require('internal/util/types');

/** Whether the constructor comes with the language, under a name of its own. */
function isBuiltIn(constructor) {
  if (constructor.name !== 'TypedArray' && !Object.hasOwn(globalThis, constructor.name)) {
    return false;
  }
  const source = Function.prototype.toString.call(constructor);
  return source.endsWith('{ [native code] }');
}

function isInstance(value, constructor) {
  try {
    return value instanceof constructor;
  } catch {
    return false;
  }
}

/** The constructor that `object` itself holds and that a value below it is an instance of. */
function constructorHeldBy(object, value) {
  const held = Object.getOwnPropertyDescriptor(object, 'constructor')?.value;
  if (typeof held !== 'function' || held.name === '' || !isInstance(value, held)) return undefined;
  return held;
}

const pastDepth = (ctx, depth) => ctx.depth !== null && depth > ctx.depth;

/**
 * The name of the nearest constructor on the prototype chain; null without a prototype.
 * `inherited`, if given, receives the entries of properties that the prototypes hold.
 */
function constructorName(ctx, value, depth, inherited) {
  let first;
  for (let object = value; object !== null; object = Object.getPrototypeOf(object)) {
    const constructor = constructorHeldBy(object, value);
    if (constructor !== undefined) {
      const name = String(constructor.name);
      if (inherited !== undefined && (first !== object || !isBuiltIn(constructor))) {
        const { addInherited } = require('internal/util/inspect/property');
        addInherited(ctx, value, first || value, depth, inherited, isBuiltIn);
      }
      return name;
    }
    if (first === undefined) first = Object.getPrototypeOf(object);
  }
  if (first === null || first === undefined) return null;

  // No constructor anywhere: tell what it is and what it inherits from.
  const own = engineName(value);
  if (pastDepth(ctx, depth)) return `${own} <Complex prototype>`;
  const next = constructorName(ctx, first, depth + 1, inherited);
  if (next !== null) return `${own} <${next}>`;
  const { inspect } = require('internal/util/inspect');
  return `${own} <${inspect(first, { ...publicOptions(ctx), customInspect: false, depth: -1 })}>`;
}

function publicOptions(ctx) {
  const { defaults } = require('internal/util/inspect/settings');
  return Object.fromEntries(Object.keys(defaults).map((key) => [key, ctx[key]]));
}

const engineNames = { MapIterator: 'Map Iterator', SetIterator: 'Set Iterator' };

function engineName(value) {
  const brand = brandOf(value);
  if (brand !== 'Object' && brand !== 'Arguments') {
    return engineNames[brand] ?? kindName(value, brand);
  }
  for (let object = value; object !== null; object = Object.getPrototypeOf(object)) {
    const held = Object.getOwnPropertyDescriptor(object, 'constructor');
    if (held !== undefined) return held.value?.name || 'Object';
  }
  return 'Object';
}

/** The brand as a word; a typed array's is its own. */
const kindName = (value, brand) => (brand === 'TypedArray' ? typedArrayName(value) : brand);

/** The words before the opening bracket, a space after them. */
function prefix(constructor, tag, fallback, size = '') {
  if (constructor === null) {
    const shownTag = tag !== '' && fallback !== tag ? `[${tag}] ` : '';
    return `[${fallback}${size}: null prototype] ${shownTag}`;
  }
  const shownTag = tag !== '' && constructor !== tag ? `[${tag}] ` : '';
  return `${constructor}${size} ${shownTag}`;
}

/** Symbol.toStringTag, unless the property itself is going to be shown. */
function tagOf(ctx, value) {
  const tag = value[Symbol.toStringTag];
  if (typeof tag !== 'string' || tag === '') return '';
  const shown = ctx.showHidden
    ? Object.hasOwn(value, Symbol.toStringTag)
    : Object.prototype.propertyIsEnumerable.call(value, Symbol.toStringTag);
  return shown ? '' : tag;
}

module.exports = { constructorName, isBuiltIn, kindName, pastDepth, prefix, tagOf };
