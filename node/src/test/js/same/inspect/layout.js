'use strict';
const { inspect } = require('util');
const values = [
  { a: 'x'.repeat(30), b: 'y'.repeat(30), c: 'z'.repeat(2) },
  { a: 'x'.repeat(30), b: 'y'.repeat(30), c: 'z'.repeat(3) },
  { a: [1, 2, { b: 3, c: [4, 5, { d: 6 }] }] }, { a: { b: { c: {} } } }, [['a', 'b'], ['c', 'd']],
  { x: new Map([['a', { b: new Set([1, [2, { c: 3 }]]) }]]) },
  Array.from({ length: 7 }, (_, i) => ({ id: i, name: 'n'.repeat(i) })),
  { users: [{ name: 'a', tags: ['x', 'y'], at: { lat: 1.5, lon: 2.5 } }, { name: 'b', tags: [], at: null }],
    total: 2, next: undefined, when: new Date(0) },
  { key: 'value'.repeat(20), other: 1 }, [[[[1, 2], [3, 4]], [[5, 6]]], 'text', { deep: [[1]] }],
  { one: { two: { three: { four: 1 } } }, list: [[[[1]]]] }, { a: () => {}, b: class X {}, c: Symbol('c') },
];
for (const value of values) {
  for (const compact of [0, 1, 2, 3, 5, true, false]) {
    for (const breakLength of [20, 60, 80, Infinity]) {
      console.log(compact, breakLength, inspect(value, { compact, breakLength, depth: 5 }));
    }
  }
}
