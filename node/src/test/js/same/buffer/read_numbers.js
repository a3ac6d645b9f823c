// read*: values, offsets that are none, widths that are none.

const { inspect } = require('util');

const text = (fn) => {
  try {
    return inspect(fn());
  } catch (error) {
    return `${error.name} [${error.code}] ${error.message}`;
  }
};

const b = Buffer.from([1, 2, 0x83, 0x84, 0xf5, 6, 7, 8, 9]);
const offsets = [undefined, 0, 1, -1, 99, 1.5, '1', NaN, Infinity, null, {}, 8, 9, 1n];

for (const method of ['readUInt8', 'readInt8', 'readUInt16LE', 'readInt16BE', 'readInt32BE',
  'readUInt32LE', 'readBigInt64LE', 'readBigUInt64BE', 'readDoubleLE', 'readFloatBE']) {
  for (const offset of offsets) console.log(method, offset, text(() => b[method](offset)));
}
for (const method of ['readUIntLE', 'readIntBE', 'readUIntBE', 'readIntLE']) {
  for (const [offset, width] of [[], [0], [0, 1], [0, 2], [0, 3], [0, 4], [0, 5], [0, 6], [0, 7],
    [0, 0], [0, 1.5], [0, '2'], [4, 6], [-1, 2], [undefined, 2], ['1', 2], [1.5, 2], [0, -1],
    [NaN, 3], [99, 1], [1, NaN], [0, Infinity], [2, 5], [3, 3]]) {
    console.log(method, offset, width, text(() => b[method](offset, width)));
  }
}
for (const method of ['readUInt8', 'readUInt32LE', 'readDoubleLE', 'readBigInt64BE']) {
  console.log(method, text(() => Buffer.alloc(0)[method]()));
}
console.log(text(() => Buffer.alloc(1).readUIntLE(0, 3)));
console.log(Object.keys(Buffer.prototype).join(' '));
console.log(Buffer.prototype.readUint8 === Buffer.prototype.readUInt8,
            Buffer.prototype.readUInt32LE.length, Buffer.prototype.readUIntLE.length,
            Buffer.prototype.writeUInt8.name, Buffer.prototype.readDoubleLE.name);
