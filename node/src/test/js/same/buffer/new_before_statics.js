'use strict';

// `new` before the functions that make buffers changes nothing: old programs write it.

console.log(new Buffer.alloc(3, 1), new Buffer.from('abc'), new Buffer.allocUnsafe(2).length);
console.log(new Buffer.allocUnsafeSlow(2).length, new Buffer.concat([new Buffer.from('a')]));
console.log(new Buffer.from([1, 2]) instanceof Buffer, Buffer.alloc.name, Buffer.alloc.length);
for (const name of ['of', 'alloc', 'isBuffer', 'compare', 'isEncoding', 'byteLength']) {
  console.log(name, Object.hasOwn(Buffer[name], 'prototype'));
}
