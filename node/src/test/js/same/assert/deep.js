'use strict';
const assert = require('assert');
const { attempt } = require('./shared');
class A { constructor(a) { this.a = a; } }
class B { constructor(a) { this.a = a; } }
const range = (length, make) => Array.from({ length }, (_, i) => make(i));
const circular = (name) => { const o = { name }; o.self = o; return o; };
const pairs = [[{ a: 1, b: [1, 2] }, { a: 1, b: [1, 3] }], [{ a: 1 }, { a: '1' }], [[1, 2, [3]], [1, 2, [4]]], ['a', 'b'], [1, 2],
  [range(10, (i) => i + 1), range(10, (i) => (i === 9 ? 11 : i + 1))], [range(60, (i) => i), range(60, (i) => (i === 50 ? 0 : i))],
  [range(30, (i) => i), range(30, (i) => (i % 10 ? i : -i))], [range(60, () => 1), range(60, () => 2)],
  [new Map([[1, { a: 1 }]]), new Map([[1, { a: 2 }]])], [new Set([1]), new Set([2])], [new Set([{ a: 1 }]), new Set([{ a: 1 }])],
  [[1, 2], [1, 2, 3]], [{ a: 1 }, [1]], [new Error('a'), new Error('b')], [new Error('a'), new Error('a')],
  [new Date(0), new Date(1)], [{}, Object.create(null)], [[1], { 0: 1, length: 1 }], [{ a: 1, b: { c: [1, 2, 3] } }, { a: 1, b: { c: [1, 3] } }],
  [{ a: 'x\n\n' }, { a: 'y' }], [{ a: 1 }, { a: 1, b: 2 }], [{ a: 1, b: 2 }, { a: 1 }], [/a/, /b/], [/a/g, /a/g], [Object(1), Object(2)],
  [[[1, [2]]], [[1, [3]]]], [new A(1), new B(1)], [new A(1), new A(1)], [circular('a'), circular('a')], [circular('a'), circular('b')],
  [new Uint8Array([1, 2]), new Uint8Array([1, 3])], [new Float32Array([0]), new Float32Array([-0])], [new ArrayBuffer(2), new ArrayBuffer(2)],
  [NaN, NaN], [-0, 0], [[undefined], [null]], [[, 1], [undefined, 1]], [new Map([[{ k: 1 }, 1]]), new Map([[{ k: 1 }, 1]])],
  [new Set(['1']), new Set([1])], [new Map([['1', 1]]), new Map([[1, 1]])], [{ [Symbol.for('s')]: 1 }, { [Symbol.for('s')]: 2 }],
  [Promise.resolve(), Promise.resolve()], [new WeakMap(), new WeakMap()], [() => {}, () => {}], [Object('a'), Object('a')],
  [{ a: range(12, (i) => ({ i })) }, { a: range(12, (i) => ({ i: i === 6 ? 60 : i })) }]];
for (const [one, other] of pairs) {
  for (const method of ['deepEqual', 'deepStrictEqual', 'notDeepEqual', 'notDeepStrictEqual', 'partialDeepStrictEqual']) {
    attempt(() => assert[method](one, other));
  }
}
