// What shares the pool, and where it begins there.

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

show(() => Buffer.from('abc').buffer.byteLength);
show(() => Buffer.from('a'.repeat(40000)).buffer.byteLength);
show(() => Buffer.from([1,2]).buffer.byteLength);
show(() => Buffer.from(new Array(40000).fill(1)).buffer.byteLength);
show(() => Buffer.from(b).buffer.byteLength);
show(() => Buffer.alloc(3).buffer.byteLength);
show(() => Buffer.allocUnsafe(3).buffer.byteLength);
show(() => Buffer.allocUnsafe(32767).buffer.byteLength);
show(() => Buffer.allocUnsafe(32768).buffer.byteLength);
show(() => Buffer.allocUnsafeSlow(3).buffer.byteLength);
show(() => Buffer.concat([b,b]).buffer.byteLength);
show(() => Buffer.of(1).buffer.byteLength);
show(() => Buffer.copyBytesFrom(b).buffer.byteLength);
show(() => Buffer.from('616263','hex').buffer.byteLength);
show(() => Buffer.from('616263','base64').buffer.byteLength);
show(() => Buffer.from('abc','latin1').buffer.byteLength);
show(() => Buffer.from('abc','utf16le').buffer.byteLength);
show(() => Buffer.from({type:'Buffer',data:[1]}).buffer.byteLength);
show(() => {const o=Buffer.allocUnsafe(5);const p=Buffer.allocUnsafe(3);return [p.byteOffset-o.byteOffset]});
show(() => {const o=Buffer.from('abcde');const p=Buffer.from('x');return [p.byteOffset-o.byteOffset]});
show(() => {const o=Buffer.from([1]);const p=Buffer.from([1]);return [p.byteOffset-o.byteOffset]});
