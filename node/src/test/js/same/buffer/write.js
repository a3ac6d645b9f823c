// write with all its arguments.

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

show(() => w.write());
show(() => w.write(5));
show(() => w.write('abc',6));
show(() => w.write('abc',9));
show(() => w.write('abc',8));
show(() => w.write('abc',-1));
show(() => w.write('abc','1'));
show(() => w.write('abc','latin1'));
show(() => w.write('abc','nope'));
show(() => w.write('abc',1,'hex'));
show(() => w.write('abc',1,2,'latin1'));
show(() => w.write('abc',1,2,'nope'));
show(() => w.write('abc',1,99));
show(() => w.write('abc',1,-1));
show(() => w.write('abc',1,'2'));
show(() => w.write('abc',1.5));
show(() => w.write('abc',undefined));
show(() => w.write('abc',undefined,2));
show(() => w.write('abc',undefined,undefined,'latin1'));
show(() => w.write('abc',0,undefined,'hex'));
show(() => w.write('😀',6));
show(() => w.write('é',7));
show(() => w.write('zz','hex'));
show(() => w.write('616','hex'));
show(() => w.write('abc',1,null));
show(() => w.write('abc',null));
show(() => w.write('abc',0,2,5));
show(() => w.write('abc',0,2,''));
show(() => w.write('abc','utf16le'));
show(() => w.write('abc',5,'utf16le'));
show(() => w.write('abcdefghij','base64'));
show(() => w.write('a',0,0));
