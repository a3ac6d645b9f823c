'use strict';
const assert = require('assert');
const { inspect } = require('util');
const { attempt } = require('./shared');
const { AssertionError } = assert;
const make = (options) => new AssertionError(options);
attempt(() => make());
attempt(() => make(5));
for (const options of [{}, { message: 'm' }, { message: 5 }, { actual: 1, expected: 2, operator: 'foo' }, { operator: 'fail' },
  { actual: 1, expected: 2, operator: 'strictEqual', diff: 'full' }, { actual: [1], expected: [2], operator: 'deepStrictEqual', message: 'm' }]) {
  attempt(() => { throw make(options); });
}
const error = make({ actual: 'x\n'.repeat(30), expected: 'y', operator: 'strictEqual' });
const shown = (value) => inspect(value).split('\n').filter((line) => !/^ +at /.test(line)).join('\n');
console.log(shown(error), String(error).slice(0, 60), Object.keys(error), error instanceof Error);
console.log(error.stack.split('\n')[0], Object.getOwnPropertyDescriptor(error, 'name'), error.toString === Error.prototype.toString);
console.log(Object.getOwnPropertyDescriptor(error, 'message').enumerable, JSON.stringify(make({ message: 'm' })));
function start() { return make({ message: 'm', stackStartFn: start }); }
console.log(start().stack.includes('start'), AssertionError.name, AssertionError.length);
const nested = { deep: { a: 1 }, list: [1, 2, 3] };
try { assert.deepStrictEqual(nested, { deep: { a: 2 }, list: [1] }); } catch (failure) {
  console.log(failure.actual === nested, shown(failure));
}
