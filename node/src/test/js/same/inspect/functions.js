'use strict';
const { inspect } = require('util');
class Base { static s = 1; }
const bare = (object) => Object.setPrototypeOf(object, null);
const values = [
  function() {}, function foo() {}, () => {}, async () => {}, async function af() {}, function* g() {},
  async function* ag() {}, Object.assign(function foo() {}, { a: 1 }),
  Object.assign(() => {}, { b: { c: { d: {} } } }), { f() {}, async m() {}, *g() {}, async *h() {} },
  { class() {} }.class, { class(a, b) {} }.class, { async() {} }.async, Math.max, Math.max.bind(null),
  Object.defineProperty(() => {}, 'name', { value: '' }),
  Object.defineProperty(() => {}, 'name', { value: 'a b' }),
  Base, class {}, class Sub extends Base {}, class extends Base {}, class extends null {},
  class /* a comment { */ Odd {}, bare(function q() {}), bare(class Q {}),
  Object.setPrototypeOf(function q() {}, Object.prototype),
  Object.assign(class Z {}, { [Symbol.toStringTag]: 'ZT' }),
  Object.defineProperty(class Z {}, Symbol.toStringTag, { value: 'ZT' }), Map, Promise, Symbol,
];
for (const value of values) {
  console.log(inspect(value), inspect([value]), inspect({ value }, { depth: 0 }));
  console.log(inspect(value, { colors: true }), inspect(value, { compact: false }));
}
console.log(inspect(function foo(a, b) {}, { showHidden: true }));
