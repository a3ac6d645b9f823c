import * as self from './types.mjs';
import { types } from 'node:util';
class Fake { get [Symbol.toStringTag]() { return 'Map'; } }
const args = (function() { return arguments; })();
const handled = Promise.reject(1);
handled.catch(() => {});
const values = {
  array: [], map: new Map(), set: new Set(), mapIterator: new Map().keys(), setIterator: new Set().values(),
  arrayIterator: [].values(), weakMap: new WeakMap(), weakSet: new WeakSet(), weakRef: new WeakRef({}),
  promise: handled, proxy: new Proxy({}, {}), mapProxy: new Proxy(new Map(), {}), fnProxy: new Proxy(() => {}, {}),
  date: new Date(), regexp: /x/, error: new TypeError(), madeError: Object.create(Error.prototype),
  buffer: new ArrayBuffer(1), shared: new SharedArrayBuffer(1), view: new DataView(new ArrayBuffer(1)),
  u8: new Uint8Array(), u8c: new Uint8ClampedArray(), u16: new Uint16Array(), u32: new Uint32Array(),
  i8: new Int8Array(), i16: new Int16Array(), i32: new Int32Array(), f16: new Float16Array(),
  f32: new Float32Array(), f64: new Float64Array(), bi64: new BigInt64Array(), bu64: new BigUint64Array(),
  number: Object(1), string: Object('s'), boolean: Object(true), symbol: Object(Symbol()), bigint: Object(1n),
  args, generator: (function* () {})(), asyncGenerator: (async function* () {})(), fn() {}, arrow: () => {},
  asyncFn: async () => {}, generatorFn: function* () {}, asyncGeneratorFn: async function* () {}, cls: class {},
  module: self, plain: {}, bare: Object.create(null), fake: new Fake(),
  noMap: Object.setPrototypeOf(new Map(), null), noDate: Object.setPrototypeOf(new Date(), {}),
  noError: Object.setPrototypeOf(new Error(), null), noAsync: Object.setPrototypeOf(async () => {}, null),
  tagged: Object.defineProperty(new Map(), Symbol.toStringTag, { value: 'Set' }),
  1: 1, text: 'text', undefined, null: null, sym: Symbol.iterator, big: 1n, nan: NaN,
};
for (const [name, value] of Object.entries(values)) {
  console.log(name, Object.keys(types).filter((key) => types[key](value)).join(' '));
}
