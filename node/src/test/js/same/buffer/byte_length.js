// byteLength and isEncoding.

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

show(() => Buffer.byteLength(5));
show(() => Buffer.byteLength());
show(() => Buffer.byteLength('é','nope'));
show(() => Buffer.byteLength('abc=','base64'));
show(() => Buffer.byteLength('abc','hex'));
show(() => Buffer.byteLength('a===','base64'));
show(() => Buffer.byteLength('ab\n','base64url'));
show(() => Buffer.byteLength(new DataView(new ArrayBuffer(3))));
show(() => Buffer.byteLength('\ud800x\udc00😀'));
show(() => Buffer.byteLength('é','binary'));
show(() => Buffer.byteLength('é','ucs-2'));
show(() => Buffer.isEncoding('UTF-8'));
show(() => Buffer.isEncoding('binary'));
show(() => Buffer.isEncoding('utf-16le'));
show(() => Buffer.isEncoding('UTF16LE'));
show(() => Buffer.isEncoding('Ucs2'));
show(() => Buffer.isEncoding('BASE64URL'));
show(() => Buffer.isEncoding('buffer'));
show(() => Buffer.isEncoding(''));
show(() => Buffer.isEncoding(5));
show(() => Buffer.isEncoding('utf_8'));
show(() => Buffer.isEncoding('latin-1'));
