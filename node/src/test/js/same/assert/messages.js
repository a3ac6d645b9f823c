'use strict';
const assert = require('assert');
const { attempt } = require('./shared');
for (const method of ['equal', 'strictEqual', 'deepEqual', 'deepStrictEqual', 'partialDeepStrictEqual']) {
  attempt(() => assert[method]({ a: 1 }, { a: 2 }, 'given'));
  attempt(() => assert[method](1, 2, 'given %s %d', 'x', 5));
  attempt(() => assert[method](1, 2, (actual, expected) => `from ${actual} ${expected}`));
  attempt(() => assert[method](1, 2, new TypeError('mine')));
  attempt(() => assert[method](1, 2, ''));
  attempt(() => assert[method](1, 2, undefined));
}
for (const method of ['notEqual', 'notStrictEqual', 'notDeepEqual', 'notDeepStrictEqual']) {
  attempt(() => assert[method](1, 1, 'given'));
  attempt(() => assert[method](1, 1, new TypeError('mine')));
  attempt(() => assert[method]({ a: 1 }, { a: 1 }));
}
for (const wrong of [5, null, {}, Symbol('x'), true]) attempt(() => assert.strictEqual(1, 2, wrong));
attempt(() => assert.fail());
attempt(() => assert.fail('given'));
attempt(() => assert.fail(new TypeError('mine')));
attempt(() => assert.fail(undefined));
attempt(() => assert.match('abc', /x/));
attempt(() => assert.match('abc', /x/, 'given'));
attempt(() => assert.match('abc', /x/, new TypeError('mine')));
attempt(() => assert.match(5, /x/));
attempt(() => assert.match('abc', 'x'));
attempt(() => assert.match('abc', /b/));
attempt(() => assert.doesNotMatch('abc', /b/));
attempt(() => assert.doesNotMatch({}, /b/));
attempt(() => assert.doesNotMatch('abc', /x/));
for (const value of [null, undefined, 5, '', false, { a: 1 }, { message: 'mm' }, new Error('e'), new RangeError('')]) {
  attempt(() => assert.ifError(value));
}
