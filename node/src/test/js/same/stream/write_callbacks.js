'use strict';

// What the callbacks of write() and end() are called with.

const { Duplex, PassThrough, Writable } = require('stream');

const show = (what) => (...values) => console.log(what, values);
const now = new Writable({ write(chunk, encoding, callback) { callback(); } });
now.write('x', show('at once'));
now.write('x', 'utf8', show('with an encoding'));
console.log(now.write('x'), now.write.length, now.write.name);

setImmediate(() => {
  const later = new Writable({ write(chunk, encoding, callback) { setImmediate(callback); } });
  later.cork();
  later.write('x', show('corked'));
  later.write('y', show('corked, too'));
  later.uncork();
  later.end('z', show('ended'));
});

setTimeout(() => {
  const many = new Duplex({ writev(chunks, callback) { setImmediate(callback); }, read() {} });
  many.cork();
  many.write('x', show('many'));
  many.write('y', show('many, too'));
  many.uncork();
  many.end(show('many ended'));
}, 50);

setTimeout(() => {
  const gone = new PassThrough();
  gone.on('error', () => {});
  gone.destroy();
  gone.write('x', (error) => console.log('destroyed', error.code));
}, 100);
