'use strict';
const { inspect } = require('util');
const values = [0, -0, 1.5, NaN, -Infinity, 1e21, 1e-7, 123n, -5n, '', 'a', "it's", "\"'", "`'\"",
  "${`'\"", '\x00\x1b\x7f\x9f', '\ud800x\udc00\u{1F600}', 'tab\tnew\nline\\', true, undefined, null,
  Symbol(), Symbol('a b'), Symbol('x\ny'), Symbol.iterator, Symbol.for('key')];
for (const value of values) console.log(inspect(value));
console.log(values.map((value) => inspect(value, { colors: true })).join(' '));
const numbers = [1234567.891, -1234567, 0.1234567, 1e21, 999, -1000, 123456789n, 1000.0001];
for (const value of numbers) console.log(inspect(value, { numericSeparator: true }));
for (const length of [0, 1, 5, 100]) {
  console.log(inspect('hello world', { maxStringLength: length }));
}
const long = 'The quick brown fox\njumps over\n\nthe lazy dog, '.repeat(3);
console.log(inspect(long));
console.log(inspect({ long, nested: [long] }));
console.log(inspect(long, { compact: true }), inspect(long, { breakLength: Infinity }));
console.log(inspect(long, { maxStringLength: 30 }), inspect({ a: long }, { compact: false }));
console.log(inspect('x'.repeat(100)), inspect(['x'.repeat(100)]));
