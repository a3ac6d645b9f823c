'use strict';
const { inspect } = require('util');
const one = { a: 1 };
one.self = one;
one.b = { one, list: [one] };
one.map = new Map([[one, one]]);
const two = {};
two.x = { two, one };
one.two = two;
const list = [];
list.push(list, { list });
class Node { constructor() { this.parent = this; } }
for (const value of [one, [one], two, list, new Node(), { a: one, b: two }, new Set([list])]) {
  for (const options of [{}, { compact: false }, { compact: true }, { depth: 0 }, { colors: true }]) {
    console.log(inspect(value, options));
  }
}
const fn = function f() {};
fn.fn = fn;
console.log(fn, inspect(fn, { showHidden: true }));
const proxy = {};
proxy.p = new Proxy(proxy, {});
console.log(proxy);
