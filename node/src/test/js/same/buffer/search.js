// indexOf, lastIndexOf, includes.

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

show(() => b.indexOf());
show(() => b.indexOf(null));
show(() => b.indexOf({}));
show(() => b.indexOf('l',3));
show(() => b.indexOf('l','3'));
show(() => b.indexOf('l','latin1'));
show(() => b.indexOf('l',0,'nope'));
show(() => b.indexOf('l',NaN));
show(() => b.indexOf('l',-3));
show(() => b.indexOf('l',-99));
show(() => b.indexOf('l',99));
show(() => b.indexOf('',3));
show(() => b.indexOf('',99));
show(() => b.indexOf('',-3));
show(() => b.lastIndexOf(''));
show(() => b.lastIndexOf('',3));
show(() => b.lastIndexOf('',-99));
show(() => b.lastIndexOf('l'));
show(() => b.lastIndexOf('l',undefined));
show(() => b.lastIndexOf('l',null));
show(() => b.lastIndexOf('l',[]));
show(() => b.lastIndexOf('l',{}));
show(() => b.lastIndexOf('hello',5));
show(() => b.lastIndexOf('hello',6));
show(() => b.lastIndexOf('hello',-1));
show(() => b.lastIndexOf('hello',-99));
show(() => b.indexOf(108));
show(() => b.indexOf(108.9));
show(() => b.indexOf(108+256));
show(() => b.indexOf(-148));
show(() => b.lastIndexOf(108,5));
show(() => b.indexOf(NaN));
show(() => b.indexOf(new Uint8Array([108,111])));
show(() => b.indexOf(new Uint16Array([108])));
show(() => b.includes('lo'));
show(() => b.includes('x'));
show(() => b.includes(''));
show(() => b.indexOf('bGxv','base64'));
show(() => b.indexOf('6c6c','hex'));
show(() => b.indexOf('6c6','hex'));
show(() => b.indexOf('l',1.9));
show(() => b.indexOf('l',{}));
show(() => b.indexOf('l',null));
show(() => b.indexOf('l',[]));
show(() => b.indexOf('l',2**40));
show(() => b.indexOf('l',-(2**40)));
show(() => Buffer.from('abcabc','utf16le').indexOf('b',0,'utf16le'));
show(() => Buffer.from('abcabc','utf16le').indexOf('b',3,'utf16le'));
show(() => Buffer.from('abcabc','utf16le').indexOf('b',1,'utf16le'));
show(() => Buffer.from('abcabc','utf16le').lastIndexOf('b',undefined,'utf16le'));
show(() => Buffer.from('abcabc','utf16le').lastIndexOf('c',9,'utf16le'));
show(() => Buffer.from('abcabc','utf16le').indexOf(Buffer.from('b','utf16le'),0,'utf16le'));
show(() => Buffer.from([0,97,0,97,0]).indexOf('a',0,'utf16le'));
show(() => Buffer.from([0,97,0,97,0]).indexOf('a',1,'utf16le'));
show(() => Buffer.from([97]).indexOf('a',0,'utf16le'));
show(() => Buffer.from('abc').indexOf(Buffer.from('b'),0,'utf16le'));
show(() => Buffer.from('abcabc','utf16le').indexOf('',3,'utf16le'));
show(() => b.indexOf('\u016c',0,'latin1'));
show(() => b.indexOf('é',0,'ascii'));
show(() => Buffer.from([0x6c,0xe9]).indexOf('é','latin1'));
show(() => Buffer.from([0x6c,0xe9]).indexOf('é','ascii'));
show(() => b.lastIndexOf('hello hello x'));
show(() => Buffer.alloc(0).indexOf('a'));
show(() => Buffer.alloc(0).indexOf(''));
show(() => Buffer.alloc(0).lastIndexOf(''));
show(() => Buffer.prototype.indexOf.call({},'a'));
show(() => Buffer.prototype.indexOf.call(new Uint8Array([97]),'a'));
