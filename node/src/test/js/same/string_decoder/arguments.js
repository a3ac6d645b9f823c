// StringDecoder: what it takes and what it shows.

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

const { StringDecoder } = require('string_decoder');

show(() => new StringDecoder().encoding);
show(() => new StringDecoder('nope'));
show(() => new StringDecoder(null).encoding);
show(() => new StringDecoder(5));
show(() => new StringDecoder('').encoding);
show(() => new StringDecoder().write('abc'));
show(() => new StringDecoder().write(5));
show(() => new StringDecoder().write());
show(() => new StringDecoder().write(null));
show(() => new StringDecoder().write(new DataView(new ArrayBuffer(2))));
show(() => new StringDecoder().write(new Uint16Array([0x4142])));
show(() => new StringDecoder().end('x'));
show(() => new StringDecoder().end());
show(() => {const d=new StringDecoder();d.write(Buffer.from([0xe2,0x82]));return [d.lastNeed,d.lastTotal,d.lastChar,d.end()]});
show(() => {const d=new StringDecoder('utf16le');return [d.write(Buffer.from([0x3d])),d.write(Buffer.from([0xd8])),d.lastNeed,d.lastTotal,d.write(Buffer.from([0])),d.end()]});
show(() => Object.keys(new StringDecoder()));
show(() => Object.getOwnPropertyNames(StringDecoder.prototype));
show(() => new StringDecoder('utf8'));
show(() => {const d=new StringDecoder('utf8');return [d.text(Buffer.from('abc'),1)]});
show(() => StringDecoder.length+StringDecoder.name);
show(() => {const d=new StringDecoder('base64');return [d.write(Buffer.from('a')),d.write(Buffer.from('bc')),d.write(Buffer.from('d')),d.end()]});
show(() => new StringDecoder().write(new ArrayBuffer(2)));
show(() => Object.getOwnPropertyNames(Object.getOwnPropertyDescriptors(StringDecoder.prototype)).map(k=>{const d=Object.getOwnPropertyDescriptor(StringDecoder.prototype,k);return k+(d.enumerable?'e':'')+(d.get?'g':'')+(d.configurable?'c':'')}).join());
