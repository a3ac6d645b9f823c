'use strict';

// `finished` waits for what a stream that was ended still has to write, and for its `final`.

const { Duplex, Writable, finished } = require('stream');

const told = [];
let release;
const gate = new Promise((resolve) => {
  release = resolve;
});

const write = (chunk, encoding, done) => gate.then(() => done());
const final = (done) => gate.then(() => done());

function watch(name, stream, options = {}) {
  finished(stream, options, (error) => {
    told.push([name, error?.message, stream.writableFinished]);
  });
}

function ended(stream, ...chunk) {
  stream.end(...chunk);
  return stream;
}

watch('kept', ended(new Writable({ autoDestroy: false, write }), 'x'));
watch('silent', ended(new Writable({ emitClose: false, write }), 'x'));
watch('final', ended(new Writable({ autoDestroy: false, write, final })));
watch('both', ended(new Writable({ autoDestroy: false, write, final }), 'x'));
watch('duplex', ended(new Duplex({ autoDestroy: false, write, read() {} }), 'x'),
  { readable: false });
watch('empty', ended(new Writable({ autoDestroy: false, write })));

const broken = new Writable({ autoDestroy: false, write });
broken.end('x');
watch('broken', broken);
broken.destroy(new Error('bad'));

setImmediate(() => {
  console.log(told.splice(0));
  release();
  setImmediate(() => console.log(told.sort()));
});
