'use strict';

// The members of node:stream, legacy streams, marks, and what is wrong with chunks.

const stream = require('stream');
const { inherits } = require('util');
const { Readable, Writable, Stream } = stream;

console.log(Object.keys(stream));
console.log(stream.getDefaultHighWaterMark(false), stream.getDefaultHighWaterMark(true));
console.log(new Readable().readableHighWaterMark, new Writable().writableHighWaterMark);

function Old() {
  Stream.call(this);
  this.readable = true;
}
inherits(Old, Stream);
const old = new Old();
console.log(old instanceof Stream, old instanceof require('events'), Stream === stream);
old.pipe(new Writable({
  write(chunk, encoding, callback) {
    console.log('old', chunk, encoding);
    callback();
  },
}));
old.emit('data', Buffer.from('one'));
old.emit('end');

function say(action) {
  try {
    console.log(action());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

const sink = (name) => new Writable({
  write(chunk, encoding, callback) {
    console.log(chunk, encoding);
    callback();
  },
}).on('error', (error) => console.log(name, error.code, error.message));

for (const chunk of [new Uint16Array(2), new DataView(new ArrayBuffer(2)), new ArrayBuffer(2), 1,
  undefined, null, {}]) {
  say(() => sink('sink').write(chunk));
  const source = new Readable({ read() {} });
  source.on('error', (error) => console.log('source', error.message));
  source.push(chunk);
  say(() => source.read());
}
say(() => new Writable({ highWaterMark: 'x' }));
say(() => new Writable().write('x'));
say(() => new Readable().setEncoding('none'));
say(() => Readable.from(1));
say(() => Readable.from([1]).map(1));
say(() => stream.pipeline(new Readable()));
say(() => stream.finished());

const late = sink('late');
late.end();
late.write('x', (error) => console.log(error.code));
const gone = sink('gone');
gone.destroy();
gone.write('x', (error) => console.log(error.code));
const over = new Readable({ read() {} });
over.on('error', (error) => console.log('over', error.code, error.message));
over.push(null);
over.push('x');
