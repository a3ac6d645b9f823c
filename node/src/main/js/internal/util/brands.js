'use strict';

// Brands found with the language alone, for an engine whose objects we cannot look into: the
// intrinsic methods refuse every object that is not theirs. Iterators, generators and arguments
// can only be known by their tag there.

const tried = (method, ...args) => (value) => {
  try {
    Reflect.apply(method, value, args);
    return true;
  } catch {
    return false;
  }
};
const getter = (prototype, key) => Object.getOwnPropertyDescriptor(prototype, key).get;
const typed = Object.getPrototypeOf(Uint8Array.prototype);
const nobody = {};

const checks = [
  ['Array', Array.isArray],
  ['TypedArray', (value) => Reflect.apply(getter(typed, Symbol.toStringTag), value, [])],
  ['DataView', ArrayBuffer.isView],
  ['Error', Error.isError],
  ['Map', tried(Map.prototype.has, nobody)],
  ['Set', tried(Set.prototype.has, nobody)],
  ['WeakMap', tried(WeakMap.prototype.has, nobody)],
  ['WeakSet', tried(WeakSet.prototype.has, nobody)],
  ['WeakRef', tried(WeakRef.prototype.deref)],
  ['Date', tried(Date.prototype.getTime)],
  ['RegExp', tried(getter(RegExp.prototype, 'sticky'))],
  ['ArrayBuffer', tried(getter(ArrayBuffer.prototype, 'byteLength'))],
  ['SharedArrayBuffer', tried(getter(SharedArrayBuffer.prototype, 'byteLength'))],
  ['Number', tried(Number.prototype.valueOf)],
  ['String', tried(String.prototype.valueOf)],
  ['Boolean', tried(Boolean.prototype.valueOf)],
  ['Symbol', tried(Symbol.prototype.valueOf)],
  ['BigInt', tried(BigInt.prototype.valueOf)],
];

const tags = {
  '[object Map Iterator]': 'MapIterator',
  '[object Set Iterator]': 'SetIterator',
  '[object Generator]': 'Generator',
  '[object AsyncGenerator]': 'Generator',
  '[object Arguments]': 'Arguments',
  '[object Promise]': 'Promise',
  '[object Module]': 'Module',
};

function guess(value) {
  if (typeof value === 'function') return 'Function';
  // RegExp.prototype answers as an expression would and is none.
  if (value === RegExp.prototype) return 'Object';
  for (const [brand, check] of checks) {
    if (check(value)) return brand;
  }
  return tags[Object.prototype.toString.call(value)] ?? 'Object';
}

const kinds = [
  [Object.getPrototypeOf(async () => {}), 1],
  [Object.getPrototypeOf(function* () {}), 2],
  [Object.getPrototypeOf(async function* () {}), 3],
];

/** As the binding's: by prototype, which a script may have changed. */
function functionKind(fn) {
  return kinds.find(([prototype]) => Object.prototype.isPrototypeOf.call(prototype, fn))?.[1] ?? 0;
}

module.exports = { functionKind, guess };
