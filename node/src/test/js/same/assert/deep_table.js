'use strict';
const assert = require('assert');
const { isDeepStrictEqual } = require('util');
class A { constructor(a) { this.a = a; } }
const circle = { a: 1 };
circle.self = circle;
const shared = { q: 1 };
const s = Symbol('s');
const args = function() { return arguments; };
const values = [0, -0, 1, '1', '', NaN, undefined, true, false, 1n, 'a', s, {}, { a: 1 }, { a: '1' }, { a: 1, b: 2 }, { a: undefined },
  Object.assign(Object.create(null), { a: 1 }), new A(1), new A('1'), { [s]: 1 }, [], [1], ['1'], [1, 2], [2, 1], Object.assign([1], { x: 1 }),
  [[1], [2]], new Set(), new Set([1]), new Set(['1']), new Set([1, 2]), new Set([{ a: 1 }]), new Set([[1], [1]]), new Map(), new Map([[1, 1]]),
  new Map([['1', 1]]), new Map([[{ a: 1 }, 1]]), new Map([[1, { a: 1 }]]), new Map([[1, 1], [2, 2]]), new Date(0), new Date(1), new Date(NaN),
  /a/, /a/g, /b/, new Error('a'), new Error('b'), new TypeError('a'), new Error('a', { cause: 1 }), Object.assign(new Error('a'), { code: 1 }),
  new AggregateError([1], 'a'), new AggregateError([2], 'a'), Object(1), Object('1'), Object(true), Object(1n), Object(-0), Object(0),
  new Uint8Array([1]), new Uint8Array([2]), new Uint8Array([1, 2]), new Uint16Array([1]), new Float32Array([0]), new Float32Array([-0]),
  new Float64Array([NaN]), new ArrayBuffer(1), new ArrayBuffer(2), args(1), args(), circle, { a: 1, self: { a: 1, self: circle } }, shared,
  { x: shared }, { x: { q: 1 } }, () => {}, Math.max, new Proxy({ a: 1 }, {}), new Proxy([1], {})];
const ok = (run) => { try { run(); return 1; } catch (error) { return error.code === 'ERR_ASSERTION' ? 0 : error.name; } };
values.forEach((one, i) => {
  const rows = { loose: '', strict: '', partial: '' };
  for (const other of values) {
    rows.loose += ok(() => assert.deepEqual(one, other));
    rows.strict += isDeepStrictEqual(one, other) ? 1 : 0;
    rows.partial += ok(() => assert.partialDeepStrictEqual(one, other));
  }
  console.log(i, rows.loose, rows.strict, rows.partial);
});
