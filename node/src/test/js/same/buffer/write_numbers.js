// write*: values in and out of range, offsets that are none, widths that are none.

const { inspect } = require('util');

const text = (fn) => {
  try {
    return inspect(fn());
  } catch (error) {
    return `${error.name} [${error.code}] ${error.message}`;
  }
};

const w = Buffer.alloc(8);
const shown = (fn) => `${text(fn)} ${w.toString('hex')}`;

for (const [method, ...values] of [
  ['writeUInt8', 0, 255, 256, -1, '5', 1.5, NaN, undefined, null, 'x', {}, Infinity],
  ['writeInt8', 127, 128, -128, -129], ['writeUInt16LE', 65535, 65536, -1],
  ['writeInt16BE', 32767, -32769], ['writeUInt32BE', 2 ** 32, 2 ** 32 - 1, -1],
  ['writeInt32LE', 2 ** 31, -(2 ** 31) - 1, -(2 ** 31)],
  ['writeBigInt64LE', 1n, 2n ** 63n, -(2n ** 63n), -(2n ** 63n) - 1n, 5, '5'],
  ['writeBigUInt64BE', 2n ** 64n, -1n, 2n ** 64n - 1n, 5],
  ['writeDoubleLE', 1.5, '2.5', NaN, undefined, -0], ['writeFloatBE', 1e40, 1.1, 'x'],
]) {
  for (const value of values) console.log(method, value, shown(() => w[method](value)));
}
for (const [method, value, offset] of [
  ['writeUInt8', 1, 8], ['writeUInt8', 1, -1], ['writeUInt8', 1, '1'], ['writeUInt8', 1, 1.5],
  ['writeUInt16LE', 1, 7], ['writeInt32BE', 1, 5], ['writeBigInt64LE', 1n, 1],
  ['writeBigInt64LE', 1n, -1], ['writeBigInt64LE', 1n, '0'], ['writeDoubleLE', 1, 1],
  ['writeDoubleLE', 1, '0'], ['writeFloatLE', 1, null], ['writeUInt32LE', 1, null],
  ['writeUInt8', 999, 99], ['writeUInt8', NaN, NaN], ['writeUInt32BE', 123456789.9, 2],
]) {
  console.log(method, value, offset, shown(() => w[method](value, offset)));
}
for (const method of ['writeUIntLE', 'writeUIntBE', 'writeIntLE', 'writeIntBE']) {
  for (const [value, offset, width] of [[1], [1, 0], [1, 0, 1], [258, 0, 2], [258, 0, 1],
    [0x123456, 1, 3], [2 ** 24, 1, 3], [-1, 1, 3], [2 ** 32, 0, 4], [2 ** 40, 0, 5],
    [2 ** 47, 0, 6], [2 ** 48, 0, 6], [-(2 ** 47) - 1, 0, 6], [1, 0, 7], [1, 0, 0], [1, 0, '2'],
    [1, 4, 6], [1, -1, 2], [1, undefined, 2], [1, '1', 2], [1, 1.5, 2], [-129, 0, 1],
    [2 ** 31, 0, 4], [NaN, 0, 3], ['300', 0, 3], [-2, 0, 6], [1.9, 0, 5]]) {
    console.log(method, value, offset, width, shown(() => w[method](value, offset, width)));
  }
}
for (const method of ['writeUInt32LE', 'writeDoubleLE']) {
  console.log(method, text(() => Buffer.alloc(1)[method](1)));
}
console.log(text(() => Buffer.alloc(1).writeBigInt64BE(1n)));
console.log(text(() => Buffer.alloc(1).writeIntLE(0, 0, 3)));
