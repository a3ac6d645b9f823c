'use strict';

// Deep equality in three degrees: loose (`==` for primitives, prototypes do not count), strict,
// and partial (what is expected must be there, more may be).

exports.isDeepEqual = (actual, expected) => same(actual, expected, loose, undefined);
exports.isDeepStrictEqual = (actual, expected, skipPrototype = false) =>
  same(actual, expected, skipPrototype ? strictButPrototype : strict, undefined);
exports.isPartialStrictEqual = (actual, expected) => same(actual, expected, partial, undefined);

const { brandOf, typedArrayName } = require('internal/util/types');

const loose = { primitives: 'loose', prototypes: false, partial: false };
const strict = { primitives: 'strict', prototypes: true, partial: false };
const strictButPrototype = { primitives: 'strict', prototypes: false, partial: false };
const partial = { primitives: 'strict', prototypes: false, partial: true };

const isObject = (value) => value !== null && typeof value === 'object';
const bothNaN = (one, other) => one !== one && other !== other;
const tagOf = (value) => Object.prototype.toString.call(value);

/** `met` remembers the pairs on the way down, for objects that hold themselves. */
function same(one, other, degree, met) {
  if (one === other) {
    return one !== 0 || degree === loose || Object.is(one, other);
  }
  if (degree === loose) {
    if (!isObject(one)) {
      // eslint-disable-next-line eqeqeq
      return !isObject(other) && (one == other || bothNaN(one, other));
    }
  } else if (typeof one !== 'object') {
    return typeof one === 'number' && bothNaN(one, other);
  }
  if (!isObject(one) || !isObject(other)) return false;
  if (degree.prototypes && Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) {
    return false;
  }
  if (tagOf(one) !== tagOf(other)) return false;
  const brand = comparableBrand(one);
  if (brand !== comparableBrand(other)) return false;
  return (comparers[brand] ?? properties)(one, other, degree, met);
}

/** As `brandOf`; the target's for a proxy, and errors by inheritance count as errors. */
function comparableBrand(value) {
  const brand = brandOf(value);
  if (brand === 'Proxy') {
    if (Array.isArray(value)) return 'Array';
    return value instanceof Error ? 'Error' : 'Object';
  }
  if (brand === 'Object' && value instanceof Error) return 'Error';
  return brand;
}

const comparers = {
  Array(one, other, degree, met) {
    if (degree.partial ? one.length < other.length : one.length !== other.length) return false;
    const items = degree.partial ? subsequence : elements;
    return properties(one, other, degree, met, items, beside);
  },
  Date: (one, other, degree, met) =>
    Object.is(Date.prototype.getTime.call(one), Date.prototype.getTime.call(other)) &&
    properties(one, other, degree, met),
  RegExp: (one, other, degree, met) =>
    one.source === other.source && one.flags === other.flags &&
    one.lastIndex === other.lastIndex && properties(one, other, degree, met),
  Error: (one, other, degree, met) =>
    hiddenAlike(one, other, degree, met) && properties(one, other, degree, met),
  Set: (one, other, degree, met) =>
    collections().setSizes(one, other, degree) &&
    properties(one, other, degree, met, collections().sets),
  Map: (one, other, degree, met) =>
    collections().setSizes(one, other, degree) &&
    properties(one, other, degree, met, collections().maps),
  TypedArray: (one, other, degree, met) =>
    typedArrayName(one) === typedArrayName(other) &&
    collections().views(one, other, degree) &&
    properties(one, other, degree, met, undefined, beside),
  DataView: (one, other, degree, met) =>
    collections().bytesOf(one, other, degree) && properties(one, other, degree, met),
  ArrayBuffer: (one, other, degree, met) =>
    collections().buffers(one, other, degree) && properties(one, other, degree, met),
  Number: boxed,
  String: boxed,
  Boolean: boxed,
  BigInt: boxed,
  Symbol: boxed,
  // Nothing can be learnt of what these hold: only the very same are equal.
  WeakMap: () => false,
  WeakSet: () => false,
  WeakRef: () => false,
  Promise: () => false,
};
comparers.SharedArrayBuffer = comparers.ArrayBuffer;

const collections = () => require('internal/util/comparisons/collections');

function boxed(one, other, degree, met) {
  const { valueOf } = globalThis[brandOf(one)].prototype;
  return Object.is(Reflect.apply(valueOf, one, []), Reflect.apply(valueOf, other, [])) &&
    properties(one, other, degree, met, undefined,
      brandOf(one) === 'String' ? beside : undefined);
}

/** What of an error counts though it is not enumerable. */
function hiddenAlike(one, other, degree, met) {
  for (const key of ['message', 'name']) {
    const listed = isEnumerable(one, key);
    if (listed !== isEnumerable(other, key)) return false;
    if (!listed && one[key] !== other[key]) return false;
  }
  for (const key of ['cause', 'errors']) {
    const wanted = isHidden(other, key);
    if (isHidden(one, key) !== wanted && !(degree.partial && !wanted)) return false;
    if (wanted && !same(one[key], other[key], degree, met)) return false;
  }
  return true;
}

const isEnumerable = (object, key) => Object.prototype.propertyIsEnumerable.call(object, key);
const isHidden = (object, key) => Object.hasOwn(object, key) && !isEnumerable(object, key);

/** Keys that are not indexes. */
function beside(object) {
  const { isIndex } = require('internal/util/inspect/keys');
  return Object.keys(object).filter((key) => !isIndex(key));
}

/** Compares own properties, then what `items` compares. */
function properties(one, other, degree, met, items, keysOf = Object.keys) {
  let keys = keysOf(other);
  if (!degree.partial && keysOf(one).length !== keys.length) return false;
  if (!keys.every((key) => isEnumerable(one, key))) return false;
  if (degree !== loose) {
    const symbols = enumerableSymbols(other);
    if (!symbols.every((key) => isEnumerable(one, key))) return false;
    if (!degree.partial && enumerableSymbols(one).length !== symbols.length) return false;
    keys = keys.concat(symbols);
  }
  if (keys.length === 0 && items === undefined) return true;
  return onTheWay(one, other, met, (way) =>
    keys.every((key) => same(one[key], other[key], degree, way)) &&
    (items === undefined || items(one, other, degree, way, same)));
}

const enumerableSymbols = (object) =>
  Object.getOwnPropertySymbols(object).filter((key) => isEnumerable(object, key));

/** Goes on unless both objects are being compared already: then they must be so together. */
function onTheWay(one, other, met, goOn) {
  const way = met ?? { ones: new Map(), others: new Map() };
  const first = way.ones.get(one);
  const second = way.others.get(other);
  if (first !== undefined && second !== undefined) return first === second;
  const place = {};
  way.ones.set(one, place);
  way.others.set(other, place);
  const result = goOn(way);
  restore(way.ones, one, first);
  restore(way.others, other, second);
  return result;
}

function restore(places, object, before) {
  if (before === undefined) places.delete(object);
  else places.set(object, before);
}

function elements(one, other, degree, met) {
  for (let i = 0; i < other.length; i++) {
    const has = Object.hasOwn(other, i);
    if (has !== Object.hasOwn(one, i)) return false;
    if (has && !same(one[i], other[i], degree, met)) return false;
  }
  return true;
}

/** The expected elements stand among the actual ones in their order; holes expect nothing. */
function subsequence(one, other, degree, met) {
  let at = 0;
  for (let i = 0; i < other.length; i++) {
    if (!Object.hasOwn(other, i)) continue;
    while (at < one.length && !(Object.hasOwn(one, at) &&
        same(one[at], other[i], degree, met))) at++;
    if (at++ === one.length) return false;
  }
  return true;
}
