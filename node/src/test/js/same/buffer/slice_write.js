// The undocumented fooSlice and fooWrite, in and out of bounds.

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

show(() => b.utf8Slice(-1,3));
show(() => b.utf8Slice(1,99));
show(() => b.utf8Slice(3,1));
show(() => b.utf8Slice('a'));
show(() => b.utf8Slice({},2));
show(() => b.utf8Slice(1.7,3.9));
show(() => b.utf8Slice(6));
show(() => b.utf8Slice(undefined,2));
show(() => b.utf8Slice(null,2));
show(() => b.hexSlice(-1,3));
show(() => b.hexSlice(1,99));
show(() => b.latin1Slice(6,7));
show(() => b.latin1Slice(5,5));
show(() => b.latin1Slice(7,6));
show(() => Buffer.prototype.utf8Slice.call(new Uint8Array(3)));
show(() => Buffer.prototype.utf8Slice.call({}));
show(() => Buffer.prototype.utf8Slice.call(new Uint16Array([65])));
show(() => b.utf8Write(5));
show(() => b.utf8Write('x',-1));
show(() => b.utf8Write('x',6));
show(() => b.utf8Write('x',5));
show(() => b.utf8Write('x',0,-1));
show(() => b.utf8Write('xyz',0,2));
show(() => b.utf8Write('xyz',0,99));
show(() => b.utf8Write('x','0'));
show(() => b.utf8Write('x',1.5));
show(() => b.hexWrite(5));
show(() => b.hexWrite('61',-1));
show(() => b.hexWrite('61',6));
show(() => b.hexWrite('61',5));
show(() => b.hexWrite('61',0,-1));
show(() => b.hexWrite('616263',0,2));
show(() => b.hexWrite('61',0,99));
show(() => b.hexWrite('61','0'));
show(() => b.hexWrite('61',1.5));
show(() => b.hexWrite('616'));
show(() => b.latin1Write(5));
show(() => b.latin1Write('x',-1));
show(() => b.latin1Write('x',6));
show(() => b.asciiWrite('x',0,99));
show(() => b.base64Write('x',9));
show(() => b.ucs2Write('xyz',1));
show(() => b.ucs2Write('xyz',0,3));
show(() => b.ucs2Write('xyz',4));
show(() => b.asciiWrite('\u0141'));
show(() => b);
show(() => b.latin1Write('\u0141é'));
show(() => b);
show(() => Buffer.prototype.utf8Write.call(new Uint8Array(3),'ab'));
show(() => Buffer.prototype.utf8Write.call({},'ab'));
