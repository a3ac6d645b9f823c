'use strict';
const { format, formatWithOptions } = require('util');
class Named { toString() { return 'named'; } }
class Tagged { get [Symbol.toStringTag]() { return 'T'; } }
class Failure extends Error {}
const circular = { a: 1 };
circular.self = circular;
const flat = (error) => Object.defineProperty(error, 'stack', { value: `${error.name}: ${error.message}\n    at z` });
const values = [1, -0, 1.5, 10n, 's', '', null, undefined, true, Symbol('q'), { a: { b: { c: {} } } },
  [1, [2, [3]]], () => {}, class A {}, flat(new Error('e')), new Date(0), new Named(), new Tagged(),
  { toString() { return 'ts'; } }, { [Symbol.toPrimitive]() { return 'tp'; } }, flat(new Failure('f')),
  Object.create(null), new Map([[1, 2]]), '12px', '0x1f', NaN, Infinity, circular, /x/, Object('str'),
  new Proxy({ toString() { return 'p'; } }, {}), [], {}, new Set(['x'])];
const attempt = (run) => {
  try {
    return run();
  } catch (error) {
    return error.name;
  }
};
for (const directive of ['%s', '%d', '%i', '%f', '%j', '%o', '%O', '%c', '%%', '%x', '%', '%s %s', '%%s %s']) {
  for (const value of values) {
    console.log(directive, attempt(() => format(directive, value)), '|',
      attempt(() => format(directive, value, 'rest', { b: 1 })));
  }
}
console.log(format(), format(''), format('%s'), format('%%'), format('%% %s', 'a'), format('a', 'b', 3));
console.log(format(1, 2, '3'), format('%s', 'a', 'b'), format('%s:%s', 'x'), format({}, '%s', 1));
console.log(JSON.stringify(formatWithOptions({ colors: true, compact: false }, '%s %O %d', 'x', { a: 1 }, 2, [3])));
console.log(formatWithOptions({ numericSeparator: true }, '%d %i %f %s', 12345, 12345.6, 1234.5678, 1234567));
for (const wrong of [1, 'x', null, undefined]) {
  try { formatWithOptions(wrong, 'x'); } catch (error) { console.log(error.code, error.message); }
}
