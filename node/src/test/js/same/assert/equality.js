'use strict';
const assert = require('assert');
const { attempt } = require('./shared');
const object = { a: 1, b: 2 };
const pairs = [[1, 2], [1, 1], [1, '1'], [NaN, NaN], [NaN, 0], [-0, 0], [undefined, null], ['a', 'b'], [10n, 10],
  ['abcdefg', 'abcdefh'], ['a', 'abcdefghijklmnop'], ['abcd efghij', 'abcd efghik'], [123456789, 1234567890123],
  ['a\nb\nc', 'a\nb\nd'], ['a'.repeat(50), 'a'.repeat(51)], [Symbol('a'), Symbol('a')], [object, object],
  [{ a: 1 }, { a: 1 }], [{ a: 1 }, { a: 2 }], [[1, 2], 1], [1, { a: 1 }], [() => {}, () => {}], ['long string here', 'long string here'],
  [true, 1], [null, null], [new Date(0), new Date(0)], ['line one is quite long\nline two', 'line one is quite long\nline 2']];
for (const [one, other] of pairs) {
  for (const method of ['equal', 'notEqual', 'strictEqual', 'notStrictEqual']) attempt(() => assert[method](one, other));
}
for (const method of ['equal', 'strictEqual', 'deepEqual', 'notDeepStrictEqual', 'partialDeepStrictEqual']) {
  attempt(() => assert[method](1));
  attempt(() => assert[method]());
}
