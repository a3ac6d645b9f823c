'use strict';

// What the callbacks of write() and end() are called with.

const { Duplex, PassThrough, Writable } = require('stream');

const show = (what, next) => (...values) => {
  console.log(what, values);
  next?.();
};
const now = new Writable({ write(chunk, encoding, callback) { callback(); } });
now.write('x', show('at once'));
now.write('x', 'utf8', show('with an encoding', corked));
console.log(now.write('x'), now.write.length, now.write.name);

function corked() {
  const later = new Writable({ write(chunk, encoding, callback) { setImmediate(callback); } });
  later.cork();
  later.write('x', show('corked'));
  later.write('y', show('corked, too'));
  later.uncork();
  later.end('z', show('ended', many));
}

function many() {
  const duplex = new Duplex({ writev(chunks, callback) { setImmediate(callback); }, read() {} });
  duplex.cork();
  duplex.write('x', show('many'));
  duplex.write('y', show('many, too'));
  duplex.uncork();
  duplex.end(show('many ended', destroyed));
}

function destroyed() {
  const gone = new PassThrough();
  gone.on('error', () => {});
  gone.destroy();
  gone.write('x', (error) => console.log('destroyed', error.code));
}
