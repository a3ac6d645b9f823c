// compare, static and with ranges.

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

show(() => Buffer.compare(b,'a'));
show(() => Buffer.compare('a',b));
show(() => Buffer.compare(b,new Uint8Array([1])));
show(() => b.compare('a'));
show(() => b.compare(b,-1));
show(() => b.compare(b,0,9));
show(() => b.compare(b,9));
show(() => b.compare(b,0,5,0,9));
show(() => b.compare(b,0,0));
show(() => b.compare(b,0,5,5));
show(() => b.compare(b,'0'));
show(() => b.compare(b,0,1.5));
show(() => b.compare(b,6,5));
show(() => b.compare(b,3,2,1,0));
