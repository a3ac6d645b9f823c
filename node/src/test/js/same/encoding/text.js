// TextDecoder and TextEncoder: options, streams, errors.

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

const u = (...a) => new Uint8Array(a);

show(() => new TextDecoder());
show(() => new TextEncoder());
show(() => new TextEncoder().encoding);
show(() => TextDecoder());
show(() => TextEncoder());
show(() => new TextDecoder('utf8',null));
show(() => new TextDecoder('utf8',5));
show(() => new TextDecoder('utf8',{fatal:1,ignoreBOM:'x'}).fatal);
show(() => new TextDecoder('utf8',{ignoreBOM:1}).ignoreBOM);
show(() => new TextDecoder(Symbol()));
show(() => new TextDecoder('utf8',()=>1).fatal);
show(() => new TextDecoder('utf8',{fatal:true}).decode(u(0xff)));
show(() => new TextDecoder('utf-16le',{fatal:true}).decode(u(0x00,0xd8)));
show(() => new TextDecoder('gbk',{fatal:true}).decode(u(0xff)));
show(() => new TextDecoder('windows-1252',{fatal:true}).decode(u(0x81)));
show(() => new TextDecoder().decode());
show(() => new TextDecoder().decode(undefined));
show(() => new TextDecoder().decode(null));
show(() => new TextDecoder().decode('a'));
show(() => new TextDecoder().decode([65]));
show(() => new TextDecoder().decode(new ArrayBuffer(2)));
show(() => new TextDecoder().decode(new DataView(new ArrayBuffer(2))));
show(() => new TextDecoder().decode(new SharedArrayBuffer(2)));
show(() => new TextDecoder().decode(new Uint16Array([0x4142])));
show(() => new TextDecoder().decode(u(65),5));
show(() => new TextDecoder().decode(u(65),null));
show(() => new TextDecoder().decode(u(65),{stream:1}));
show(() => {const d=new TextDecoder();return [d.decode(u(0xf0,0x9f),{stream:true}),d.decode(u(0x98,0x80),{stream:true}),d.decode(u(0xe2)),d.decode(u(0x82))]});
show(() => {const d=new TextDecoder();return [d.decode(u(0xef),{stream:true}),d.decode(u(0xbb),{stream:true}),d.decode(u(0xbf),{stream:true}),d.decode(u(0x41),{stream:true}),d.decode(u(0xef,0xbb,0xbf),{stream:true}),d.decode(),d.decode(u(0xef,0xbb,0xbf,0x42))]});
show(() => {const d=new TextDecoder('utf-8',{ignoreBOM:true});return [d.decode(u(0xef,0xbb,0xbf,0x41))]});
show(() => {const d=new TextDecoder('utf-16le');return [d.decode(u(0xff),{stream:true}),d.decode(u(0xfe,0x41),{stream:true}),d.decode(u(0,0x3d,0xd8),{stream:true}),d.decode(u(0x00,0xde),{stream:true}),d.decode(u(0x41))]});
show(() => {const d=new TextDecoder('utf-16be');return [d.decode(u(0xfe,0xff,0,0x41,0xd8,0x3d,0xde,0)),d.decode(u(0xd8,0))]});
show(() => {const d=new TextDecoder('utf-8',{fatal:true});let r=[];try{d.decode(u(0xe2,0x82),{stream:true});r.push(d.decode(u(0x41)))}catch(e){r.push(e.message)};r.push(d.decode(u(0x42)));try{r.push(d.decode(u(0xe2)))}catch(e){r.push(e.code)};return r});
show(() => new TextDecoder('latin1').decode(u(0x80,0x81,0x8d,0x8f,0x90,0x9d,0x9f,0xa0,0xff)));
show(() => new TextDecoder('ascii').decode(u(0x80,0xe9)));
show(() => new TextDecoder('koi8-r').decode(u(0xc1,0xc2)));
show(() => new TextDecoder('shift_jis').decode(u(0x82,0xa0,0x80,0xa1)));
show(() => new TextDecoder('euc-jp').decode(u(0xa4,0xa2,0x8e,0xb1)));
show(() => new TextDecoder('iso-2022-jp').decode(u(0x1b,0x24,0x42,0x24,0x22,0x1b,0x28,0x42,0x41)));
show(() => new TextDecoder('gb18030').decode(u(0xc4,0xe3,0x81,0x30,0x81,0x30,0x80)));
show(() => new TextDecoder('euc-kr').decode(u(0xb0,0xa1)));
show(() => {const d=new TextDecoder('shift_jis');return [d.decode(u(0x82),{stream:true}),d.decode(u(0xa0)),d.decode(u(0x82))]});
show(() => {const d=new TextDecoder('gbk');return [d.decode(u(0xc4),{stream:true}),d.decode(u(0xe3,0xc4),{stream:true}),d.decode()]});
show(() => {const d=new TextDecoder('latin1');return [d.decode(u(0xe9),{stream:true}),d.decode()]});
show(() => new TextEncoder().encode());
show(() => new TextEncoder().encode(undefined));
show(() => new TextEncoder().encode(null));
show(() => new TextEncoder().encode(5));
show(() => new TextEncoder().encode('é\ud800'));
show(() => new TextEncoder().encode(Symbol()));
show(() => new TextEncoder().encode('x').constructor.name);
show(() => new TextEncoder().encodeInto('abc',new Uint8Array(2)));
show(() => new TextEncoder().encodeInto('é😀x',new Uint8Array(5)));
show(() => new TextEncoder().encodeInto(5,new Uint8Array(2)));
show(() => new TextEncoder().encodeInto('a',[]));
show(() => new TextEncoder().encodeInto('a',new Uint16Array(1)));
show(() => new TextEncoder().encodeInto('a'));
show(() => new TextEncoder().encodeInto('abc',Buffer.alloc(5)));
show(() => new TextEncoder().encodeInto('\ud800',new Uint8Array(3)));
show(() => new TextEncoder().encodeInto('a',new DataView(new ArrayBuffer(3))));
show(() => TextEncoder.prototype.encode.call({}));
show(() => TextDecoder.prototype.decode.call({}));
show(() => TextDecoder.prototype.encoding);
show(() => Object.prototype.toString.call(new TextDecoder()));
show(() => Object.prototype.toString.call(new TextEncoder()));
show(() => Object.entries(Object.getOwnPropertyDescriptors(TextDecoder.prototype)).map(([k,d])=>k+(d.get?'g':'')+(d.enumerable?'e':'')+(d.configurable?'c':'')+(d.value?.length??'')).join());
show(() => Object.entries(Object.getOwnPropertyDescriptors(TextEncoder.prototype)).map(([k,d])=>k+(d.get?'g':'')+(d.enumerable?'e':'')+(d.configurable?'c':'')+(d.value?.length??'')).join());
show(() => [TextDecoder.name,TextDecoder.length,TextEncoder.length,Object.keys(Object.getOwnPropertyDescriptor(globalThis,'TextDecoder'))]);
show(() => require('util').TextDecoder===TextDecoder);
