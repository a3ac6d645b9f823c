'use strict';

// Buffer.concat goes by how many bytes there are, whatever an array says of its length.

const liar = new Uint8Array([1, 2, 3, 4]);
Object.defineProperty(liar, 'length', { get: () => 100 });
console.log(Buffer.concat([liar, new Uint8Array([5, 6, 7, 8])]));
console.log(Buffer.concat([liar, liar], 6), Buffer.concat([liar], 9));
for (const list of [[{ length: 3 }], [liar, 'x'], [undefined], 'list']) {
  try {
    Buffer.concat(list);
  } catch (error) {
    console.log(error.code, error.message);
  }
}
