// toString with ranges and encodings.

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

show(() => b.toString('nope'));
show(() => b.toString(5));
show(() => b.toString(null));
show(() => b.toString(''));
show(() => b.toString('utf8',1));
show(() => b.toString('utf8',1,3));
show(() => b.toString('utf8',-1,3));
show(() => b.toString('utf8',3,1));
show(() => b.toString('utf8','1','3'));
show(() => b.toString('utf8',1.9,3.9));
show(() => b.toString('utf8',NaN,3));
show(() => b.toString('utf8',0,99));
show(() => b.toString('utf8',99));
show(() => b.toString('utf8',0,null));
show(() => b.toString(undefined,1,2));
show(() => b.toString('nope',5,5));
show(() => b.toString('UCS2'));
show(() => b.toString('HEX',0,2));
show(() => b.toString('utf8',1n));
show(() => b.toString('buffer'));
