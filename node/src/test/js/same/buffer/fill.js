// fill with all its arguments.

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

show(() => w.fill());
show(() => w.fill('ab',1,5));
show(() => w.fill('ab',-1));
show(() => w.fill('ab',9));
show(() => w.fill('ab',0,9));
show(() => w.fill('ab',5,3));
show(() => w.fill('ab','latin1'));
show(() => w.fill('ab',0,'hex'));
show(() => w.fill('abc',0,8,'nope'));
show(() => w.fill('abc',0,8,5));
show(() => w.fill('abc','nope'));
show(() => w.fill(300));
show(() => w.fill(-1.5));
show(() => w.fill(true));
show(() => w.fill(null));
show(() => w.fill(undefined));
show(() => w.fill({}));
show(() => w.fill([]));
show(() => w.fill(new Uint8Array([1,2,3])));
show(() => w.fill(new Uint8Array(0)));
show(() => w.fill(''));
show(() => w.fill('\u0222'));
show(() => w.fill('\u0222','latin1'));
show(() => w.fill('\u0222','utf16le'));
show(() => w.fill(0,'1'));
show(() => w.fill(0,1.5));
show(() => w.fill('a',0,1.5));
show(() => w.fill('a',0,NaN));
show(() => w.fill(Symbol()));
show(() => w.fill(5n));
show(() => w.fill('zz','hex'));
show(() => w.fill('a',2,2,'nope'));
show(() => w.fill('aé😀'));
show(() => w.fill(new DataView(new ArrayBuffer(2))));
