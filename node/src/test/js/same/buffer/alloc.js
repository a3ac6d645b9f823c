// alloc, allocUnsafe, allocUnsafeSlow.

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

show(() => Buffer.alloc(-1));
show(() => Buffer.alloc('5'));
show(() => Buffer.alloc(NaN));
show(() => Buffer.alloc(1.7));
show(() => Buffer.alloc(2**53));
show(() => Buffer.alloc(2**40));
show(() => Buffer.alloc(5,'abc'));
show(() => Buffer.alloc(5,'abc','hex'));
show(() => Buffer.alloc(5,''));
show(() => Buffer.alloc(5,'616','hex'));
show(() => Buffer.alloc(5,'zz','hex'));
show(() => Buffer.alloc(5,Buffer.alloc(0)));
show(() => Buffer.alloc(5,[]));
show(() => Buffer.alloc(5,257));
show(() => Buffer.alloc(5,'a','nope'));
show(() => Buffer.alloc(5,'a',5));
show(() => Buffer.alloc(5,null));
show(() => Buffer.alloc(5,true));
show(() => Buffer.alloc(5,new Uint16Array([1,2])));
show(() => Buffer.alloc(5,'é','latin1'));
show(() => Buffer.alloc(5,'é'));
show(() => Buffer.alloc(5,'ab','utf16le'));
show(() => Buffer.allocUnsafe('5'));
show(() => Buffer.allocUnsafe(-5));
show(() => Buffer.allocUnsafeSlow(-5));
show(() => Buffer.allocUnsafe());
