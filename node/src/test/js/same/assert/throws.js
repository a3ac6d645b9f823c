'use strict';
const assert = require('assert');
const { attempt } = require('./shared');
const error = Object.assign(new Error('foo'), { code: 'E', nested: { a: 1 } });
const fail = () => { throw error; };
class Own extends TypeError {}
const expectations = [undefined, null, 5, 'foo', 'bar', /foo/, /bar/, /^Error: foo$/, Error, TypeError, { message: 'foo' },
  { message: /fo+/ }, { message: 'bar' }, { message: /bar/, code: 'E' }, { code: 'E', nested: { a: 1 } }, { nested: { a: 2 } }, { missing: 1 },
  {}, new Error('foo'), new Error('bar'), error, () => true, () => false, () => undefined, function named() { return 1; },
  () => { throw new RangeError('inner'); }, { name: 'Error' }, { name: /Type/ }];
for (const expected of expectations) {
  attempt(() => assert.throws(fail, expected));
  attempt(() => assert.throws(fail, expected, 'given'));
  attempt(() => assert.throws(() => {}, expected));
  attempt(() => assert.doesNotThrow(fail, expected));
  attempt(() => assert.doesNotThrow(() => {}, expected));
}
for (const thrown of [5, null, undefined, 'text', { a: 1 }]) {
  const run = () => { throw thrown; };
  attempt(() => assert.throws(run));
  attempt(() => assert.throws(run, /x/));
  attempt(() => assert.throws(run, { a: 1 }));
  attempt(() => assert.throws(run, 'text'));
  attempt(() => assert.doesNotThrow(run, 'given'));
}
attempt(() => assert.throws(() => { throw new Own('x'); }, TypeError));
attempt(() => assert.throws(() => { throw new Own('x'); }, RangeError));
attempt(() => assert.throws(5));
attempt(() => assert.throws());
attempt(() => assert.doesNotThrow('x'));
attempt(() => assert.throws(fail, Own, new RangeError('mine')));
