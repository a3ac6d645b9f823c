// What a Buffer is.

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

const b = Buffer.from('hello');

show(() => Buffer.isBuffer(new Uint8Array(1)));
show(() => Buffer.poolSize);
show(() => b.parent===b.buffer);
show(() => Buffer.prototype.parent);
show(() => Buffer.prototype.offset);
show(() => b.toLocaleString===b.toString);
show(() => Buffer[Symbol.species].name);
show(() => Buffer.prototype.constructor.name);
show(() => Object.getPrototypeOf(Buffer).name);
show(() => Object.getPrototypeOf(Buffer.prototype)===Uint8Array.prototype);
show(() => b.map(x=>x+1));
show(() => b.slice===b.subarray);
show(() => Buffer.isBuffer(Buffer.prototype));
show(() => Buffer.from('x') instanceof Buffer);
show(() => Object.prototype.toString.call(b));
