'use strict';
const { inspect, types } = require('util');
const bare = (object) => Object.setPrototypeOf(object, null);
const tagged = (object) => Object.defineProperty(object, Symbol.toStringTag, { value: 'Tag' });
const handled = Promise.reject(3);
handled.catch(() => {});
class D extends Date {}
class P extends Promise {}
class R extends RegExp {}
class N extends Number {}
class X extends String {}
function args() { return arguments; }
const values = [
  new Date(0), new Date(NaN), Object.assign(new Date(5), { x: 1 }), new D(0), bare(new Date(0)),
  /a\/b/gi, Object.assign(/x/, { y: 1 }), new R('r'), bare(/x/g), tagged(/x/), tagged(new Date(0)),
  Object(1), Object(-0), Object('abc'), Object(''), Object(true), Object(Symbol('q')), Object(5n),
  Object.assign(Object('ab'), { k: 1 }), Object.assign(Object(3), { k: 1 }), new N(3), new X('xx'),
  bare(Object(1)), bare(Object('str')), tagged(Object(1)),
  Promise.resolve({ a: 1 }), new Promise(() => {}), handled, P.resolve(3),
  Object.assign(Promise.resolve(1), { x: 1 }), bare(Promise.resolve(1)), tagged(Promise.resolve(1)),
  args(), args(1, { a: 1 }), bare(args(1)), (function* g() {})(), (async function* g() {})(),
  globalThis === global, bare(new Uint8Array(2)), bare(new ArrayBuffer(2)),
  Object.setPrototypeOf(new Date(0), Object.prototype),
  Object.setPrototypeOf([1], Object.prototype), Object.setPrototypeOf(new Map([[1, 2]]), D.prototype),
  Object.prototype, Array.prototype, Map.prototype, Error.prototype, Function.prototype,
  RegExp.prototype, Date.prototype, Promise.prototype, Symbol.prototype, Number.prototype,
];
const options = [{}, { depth: 0 }, { colors: true }, { compact: false }];
for (const value of values) {
  // Node colours a regular expression's class name as if it were part of the expression.
  const plain = types.isRegExp(value);
  for (const option of options) {
    if (!option.colors || !plain) console.log(inspect(value, option));
  }
  console.log(inspect({ a: { b: value }, c: [value] }));
}
