'use strict';
const { inspect } = require('util');
class M extends Map {}
class S extends Set {}
const many = Array.from({ length: 110 }, (_, i) => i);
const moved = new Map([[1, 2], [3, 4]]).entries();
moved.next();
const spent = new Set([1]).values();
for (const _ of spent);
const self = new Map();
self.set(self, new Set([self]));
const values = [
  new Map(), new Map([[{ a: 1 }, { b: 2 }], ['k', 'v']]), new Map(many.map((i) => [i, i])),
  new Set(), new Set([[1, 2], { a: 1 }, 'x']), new Set(many), new M([[1, { a: 1 }]]), new M(),
  new S([1, 'a']), new S(), Object.assign(new Map([[1, 2]]), { x: 1 }),
  Object.assign(new Set(), { x: 1 }), new Map([['a', new Map([['b', new Map([['c', new Map()]])]])]]),
  new Map([[1, 2], [3, 4]]).entries(), new Map([[1, 2]]).keys(), new Map([[1, { a: 2 }]]).values(),
  new Set([1, 2]).values(), new Set([1, 2]).entries(), new Set(many).keys(), moved, spent,
  Object.assign(new Set([1]).values(), { x: 1 }), self,
  Object.setPrototypeOf(new Map([[1, 2]]), null), Object.setPrototypeOf(new Set([1]), null),
  Object.defineProperty(new Map(), Symbol.toStringTag, { value: 'Tagged' }),
  new WeakMap(), new WeakSet(), new WeakRef({}), Object.assign(new WeakSet(), { a: 1 }),
  [].values(), 'a'[Symbol.iterator](), 'a'.matchAll(/a/g),
];
const options = [{}, { depth: 0 }, { maxArrayLength: 3 }, { compact: false, maxArrayLength: 5 },
  { colors: true, maxArrayLength: 2 }, { sorted: true, maxArrayLength: 5 }];
for (const value of values) {
  for (const option of options) console.log(inspect(value, option));
  console.log(inspect({ value, list: [value] }, { maxArrayLength: 4 }));
}
