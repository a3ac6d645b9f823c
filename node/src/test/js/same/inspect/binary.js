'use strict';
const { inspect } = require('util');
class U extends Uint8Array {}
const taken = new ArrayBuffer(3);
structuredClone(taken, { transfer: [taken] });
const values = [
  new Uint8Array(3), new Uint8Array(0), new Float64Array([1.5, -0, NaN]), new BigInt64Array([1n, -2n]),
  new Uint8Array(150), new U(2), Object.assign(new Uint8Array(1), { q: 1 }), new Uint8ClampedArray(2),
  new Float16Array([0.5]), new Int32Array([1, -1]), new ArrayBuffer(0), new ArrayBuffer(5),
  new ArrayBuffer(200), new SharedArrayBuffer(2), Object.assign(new ArrayBuffer(1), { z: 1 }),
  new DataView(new ArrayBuffer(3), 1), Object.assign(new DataView(new ArrayBuffer(3)), { z: 1 }),
  taken, new Uint8Array(new ArrayBuffer(8), 2, 3),
];
for (const value of values) {
  console.log(inspect(value), inspect(value, { maxArrayLength: 2 }), inspect(value, { depth: 0 }));
  console.log(inspect([value], { colors: true }), inspect({ a: { b: { c: value } } }));
}
for (const value of values.slice(0, 10)) console.log(inspect(value, { showHidden: true, maxArrayLength: 4 }));
