// copyBytesFrom and of.

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

show(() => Buffer.copyBytesFrom(new Uint16Array([1,2,3]),1));
show(() => Buffer.copyBytesFrom(new Uint16Array([1,2,3]),1,1));
show(() => Buffer.copyBytesFrom([1]));
show(() => Buffer.copyBytesFrom(b,-1));
show(() => Buffer.copyBytesFrom(b,1.5));
show(() => Buffer.copyBytesFrom(b,9));
show(() => Buffer.copyBytesFrom(b,1,99));
show(() => Buffer.copyBytesFrom(b,1,'2'));
show(() => Buffer.copyBytesFrom(new DataView(new ArrayBuffer(3))));
show(() => Buffer.of(1,256,-1,'3',NaN));
