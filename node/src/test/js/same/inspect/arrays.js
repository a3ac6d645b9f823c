'use strict';
const { inspect } = require('util');
class Sub extends Array {}
const range = (length, make) => Array.from({ length }, (_, i) => make(i));
const values = [
  [], [1, 2, 3], [[[[]]]], [[[[1]]]], [,], [1, , 2], [, , 3, , ,], new Array(3), new Array(101),
  Object.assign([1, 2], { x: 1, '-1': 2, '01': 3 }), Sub.from([1, 2]), new Sub(),
  Object.setPrototypeOf([1], null), Object.defineProperty([1], 'h', { value: 1 }),
  range(6, (i) => i), range(7, (i) => i), range(101, (i) => i), range(120, (i) => i * i * 37 % 1001),
  range(30, (i) => 's'.repeat(i % 9)), range(27, (i) => ({ a: i })), range(8, (i) => [i]),
  range(50, (i) => -i * 1.5), range(10, (i) => BigInt(i) ** 9n), range(200, (i) => `item${i}`),
  range(20, (i) => (i % 2 ? i : `s${i}`)), range(9, (i) => 'wide'.repeat(i)), range(12, () => null),
  ['中文', '日本', '한국', 'a', 'b', 'c', 'd'], range(10, () => '😀'), range(7, (i) => i % 2 === 0),
  [undefined, null, NaN, -0, 1n, 'x', Symbol('s'), true],
];
const options = [{}, { maxArrayLength: 3 }, { maxArrayLength: 0 }, { breakLength: 40 },
  { compact: 1 }, { compact: 10, breakLength: 120 }, { compact: false, maxArrayLength: 8 },
  { compact: true, maxArrayLength: 12 }, { colors: true, maxArrayLength: 20 }];
for (const value of values) {
  for (const option of options) console.log(inspect(value, option));
  console.log(inspect({ list: value, inner: { list: value } }, { maxArrayLength: 10 }));
}
console.log(inspect(values[17], { maxArrayLength: null }));
