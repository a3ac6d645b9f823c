'use strict';

// What kind of object a value really is, whatever its prototype or Symbol.toStringTag says.

const binding = internalBinding('util');

/**
 * One of 'Array', 'Map', 'Set', 'MapIterator', 'SetIterator', 'WeakMap', 'WeakSet', 'WeakRef',
 * 'Promise', 'Proxy', 'Date', 'RegExp', 'Error', 'ArrayBuffer', 'SharedArrayBuffer', 'DataView',
 * 'TypedArray', 'Arguments', 'Generator', 'Number', 'String', 'Boolean', 'Symbol', 'BigInt',
 * 'Module', 'Function', 'External', 'Object'; undefined for a primitive.
 */
function brandOf(value) {
  if (!isObject(value)) return undefined;
  return binding.brand(value) ?? require('internal/util/brands').guess(value);
}

const isObject = (value) =>
  value !== null && (typeof value === 'object' || typeof value === 'function');

const async = 1;
const generator = 2;

function functionKind(value) {
  if (typeof value !== 'function') return 0;
  const kind = binding.functionKind(value);
  return kind < 0 ? require('internal/util/brands').functionKind(value) : kind;
}

const is = (brand) => {
  const name = `is${brand}`;
  return { [name]: (value) => brandOf(value) === brand }[name];
};

const typedTag = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;

/** 'Uint8Array' and so on; undefined for all else. */
const typedArrayName = (value) => Reflect.apply(typedTag, value, []);

const isTyped = (name) => {
  const key = `is${name}`;
  return { [key]: (value) => typedArrayName(value) === name }[key];
};

const buffers = ['ArrayBuffer', 'SharedArrayBuffer'];
const boxes = ['Number', 'String', 'Boolean', 'BigInt', 'Symbol'];

const types = {
  isArgumentsObject: (value) => brandOf(value) === 'Arguments',
  isArrayBuffer: is('ArrayBuffer'),
  isAsyncFunction: (value) => (functionKind(value) & async) !== 0,
  isBigIntObject: (value) => brandOf(value) === 'BigInt',
  isBooleanObject: (value) => brandOf(value) === 'Boolean',
  isDate: is('Date'),
  isExternal: is('External'),
  isGeneratorFunction: (value) => (functionKind(value) & generator) !== 0,
  isGeneratorObject: (value) => brandOf(value) === 'Generator',
  isMap: is('Map'),
  isMapIterator: is('MapIterator'),
  isModuleNamespaceObject: (value) => brandOf(value) === 'Module',
  isNativeError: (value) => brandOf(value) === 'Error',
  isNumberObject: (value) => brandOf(value) === 'Number',
  isPromise: is('Promise'),
  isProxy: (value) => isObject(value) && binding.isProxy(value),
  isRegExp: is('RegExp'),
  isSet: is('Set'),
  isSetIterator: is('SetIterator'),
  isSharedArrayBuffer: is('SharedArrayBuffer'),
  isStringObject: (value) => brandOf(value) === 'String',
  isSymbolObject: (value) => brandOf(value) === 'Symbol',
  isWeakMap: is('WeakMap'),
  isWeakSet: is('WeakSet'),
  isAnyArrayBuffer: (value) => buffers.includes(brandOf(value)),
  isBoxedPrimitive: (value) => boxes.includes(brandOf(value)),
  isArrayBufferView: ArrayBuffer.isView,
  isDataView: (value) => ArrayBuffer.isView(value) && typedArrayName(value) === undefined,
  isTypedArray: (value) => typedArrayName(value) !== undefined,
  isUint8Array: isTyped('Uint8Array'),
  isUint8ClampedArray: isTyped('Uint8ClampedArray'),
  isUint16Array: isTyped('Uint16Array'),
  isUint32Array: isTyped('Uint32Array'),
  isInt8Array: isTyped('Int8Array'),
  isInt16Array: isTyped('Int16Array'),
  isInt32Array: isTyped('Int32Array'),
  isFloat16Array: isTyped('Float16Array'),
  isFloat32Array: isTyped('Float32Array'),
  isFloat64Array: isTyped('Float64Array'),
  isBigInt64Array: isTyped('BigInt64Array'),
  isBigUint64Array: isTyped('BigUint64Array'),
  // There are no such objects before there is `crypto`.
  isKeyObject: () => false,
  isCryptoKey: () => false,
};

// Not of the public table: what `util.types` lists is enumerable, this is for our own modules.
Object.defineProperties(types, {
  brandOf: { __proto__: null, value: brandOf },
  typedArrayName: { __proto__: null, value: typedArrayName },
});

module.exports = types;
