// copy and equals.

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

show(() => b.equals(5));
show(() => b.equals(new Uint8Array(2)));
show(() => b.equals(b.slice()));
show(() => b.equals(new Uint16Array(2)));
show(() => b.copy());
show(() => b.copy(w));
show(() => b.copy(w,2));
show(() => b.copy(w,-1));
show(() => b.copy(w,99));
show(() => b.copy(w,0,-1));
show(() => b.copy(w,0,99));
show(() => b.copy(w,0,0,-1));
show(() => b.copy(w,0,0,99));
show(() => b.copy(w,0,5,3));
show(() => b.copy(w,'1'));
show(() => b.copy(w,1.5));
show(() => b.copy(w,NaN));
show(() => b.copy([]));
show(() => b.copy(w,0,11));
show(() => b.copy(w,0,12));
show(() => b.copy(w,8));
show(() => b.copy(w,0,NaN,2));
show(() => b.copy(w,0,0,'3'));
show(() => b.copy(new Uint16Array(3)));
show(() => b.copy(new DataView(new ArrayBuffer(3))));
show(() => b.copy(b,2,0,5));
show(() => Buffer.prototype.copy.call({},w));
show(() => Buffer.prototype.copy.call(new Uint16Array([1,2]),w));
