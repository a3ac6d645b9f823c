// atob, btoa, transcode, isUtf8, isAscii.

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

const buffer = require('buffer');
const { transcode, isUtf8, isAscii, atob: a, btoa: b } = buffer;

show(() => a());
show(() => a(''));
show(() => a('YQ'));
show(() => a('YQ=='));
show(() => a('YQ='));
show(() => a('YQ==='));
show(() => a('Y'));
show(() => a('Y Q\n'));
show(() => a('Y*'));
show(() => a('YWI='));
show(() => a('YWI=='));
show(() => a('='));
show(() => a(null));
show(() => a(undefined));
show(() => a(12));
show(() => a('_-'));
show(() => a('é'));
show(() => a('\u0141'));
show(() => a(Symbol()));
show(() => a('YR=='));
show(() => a({toString(){return 'YQ'}}));
show(() => a('YWJj\u000b'));
show(() => a('    '));
show(() => a('a===b'));
show(() => a('ab=c'));
show(() => b());
show(() => b(''));
show(() => b('é'));
show(() => b('\u0141'));
show(() => b(null));
show(() => b(undefined));
show(() => b(12));
show(() => b('abc'));
show(() => b(Symbol()));
show(() => transcode(Buffer.from('€'),'utf8','latin1'));
show(() => transcode(Buffer.from('€é'),'utf8','ascii'));
show(() => transcode(Buffer.from('€é😀'),'utf8','ucs2'));
show(() => transcode(Buffer.from('é','latin1'),'latin1','utf8'));
show(() => transcode(Buffer.from('é','latin1'),'ascii','utf8'));
show(() => transcode(Buffer.from('é😀','utf16le'),'utf16le','utf8'));
show(() => transcode(Buffer.from('é😀','utf16le'),'utf16le','latin1'));
show(() => transcode(Buffer.from('a'),'hex','utf8'));
show(() => transcode(Buffer.from('a'),'utf8','base64'));
show(() => transcode('a','utf8','utf8'));
show(() => transcode(Buffer.from('a'),'nope','utf8'));
show(() => transcode(Buffer.from('a')));
show(() => transcode(Buffer.alloc(0),'hex','hex'));
show(() => transcode(new Uint8Array([0xff,0x41]),'utf8','utf8'));
show(() => transcode(new Uint8Array([0xff,0x41]),'utf8','latin1'));
show(() => transcode(Buffer.from([0x41,0xd8,0x42]),'ucs2','utf8'));
show(() => transcode(Buffer.from('abc'),'binary','ucs-2'));
show(() => transcode(Buffer.from('😀a'),'utf8','latin1'));
show(() => isUtf8(Buffer.from('é')));
show(() => isUtf8(Buffer.from('é','latin1')));
show(() => isUtf8('a'));
show(() => isUtf8(new DataView(new ArrayBuffer(1))));
show(() => isAscii(new ArrayBuffer(3)));
show(() => isAscii(Buffer.from('é')));
show(() => isAscii(new Uint16Array([0x1ff])));
show(() => {const x=new ArrayBuffer(1);structuredClone(x,{transfer:[x]});return isUtf8(x)});
show(() => isAscii(new SharedArrayBuffer(1)));
show(() => isUtf8(Buffer.from([0xed,0xa0,0x80])));
show(() => buffer.resolveObjectURL('x'));
show(() => buffer.SlowBuffer);
show(() => buffer.constants);
