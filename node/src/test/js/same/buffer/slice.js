// slice, subarray, swap16, swap32, swap64, toJSON.

const { inspect } = require('util');

const show = (fn) => {
  let text;
  try {
    text = inspect(fn());
  } catch (error) {
    text = `${error.name} [${error.code}] ${error.message}`;
  }
  console.log(`${fn.toString().slice(6)}: ${text}`);
};

const b = Buffer.from('hello hello');
const w = Buffer.alloc(8);

show(() => b.slice(-3));
show(() => b.slice(1,-1));
show(() => b.slice('1'));
show(() => b.slice(1.9));
show(() => b.slice(NaN));
show(() => b.slice(9,3));
show(() => b.slice(99));
show(() => b.slice(0,1.9));
show(() => b.subarray(null,3));
show(() => b.slice(-99));
show(() => b.slice({}));
show(() => b.subarray(1).buffer===b.buffer);
show(() => Buffer.from([1,2,3]).swap16());
show(() => Buffer.from([1,2,3,4]).swap16());
show(() => Buffer.from([1,2,3]).swap32());
show(() => Buffer.from([1,2,3,4,5,6,7,8]).swap32());
show(() => Buffer.from([1,2,3]).swap64());
show(() => Buffer.from([1,2,3,4,5,6,7,8]).swap64());
show(() => Buffer.alloc(256).fill('abcdefgh').swap64().toString());
show(() => b.toJSON());
show(() => JSON.stringify(Buffer.alloc(0)));
