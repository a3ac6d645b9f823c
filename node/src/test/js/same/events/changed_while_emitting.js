'use strict';
// Listeners added or removed during an emit take effect with the next one.
const EventEmitter = require('events');
const seen = [];
const note = (text) => seen.push(text);
const flush = () => console.log(seen.splice(0).join());

const adds = new EventEmitter();
adds.on('x', () => {
  note('one');
  adds.on('x', () => note('late'));
});
adds.on('x', () => note('two'));
adds.emit('x');
flush();
adds.emit('x');
flush();

const removes = new EventEmitter();
const victim = () => note('victim');
removes.on('x', function self() {
  note('self');
  removes.off('x', self);
  removes.off('x', victim);
});
removes.on('x', victim);
removes.on('x', () => note('end'));
removes.emit('x');
flush();
removes.emit('x');
flush();

const clears = new EventEmitter();
clears.on('x', () => {
  note('clear');
  clears.removeAllListeners('x');
});
clears.on('x', () => note('still'));
clears.emit('x');
flush();
console.log(String(clears.emit('x')));

const nested = new EventEmitter();
let depth = 0;
nested.on('x', () => {
  note(`in${depth}`);
  if (depth++ < 2) {
    nested.once('x', () => note(`once${depth}`));
    nested.emit('x');
  }
  note('out');
});
nested.on('x', () => note('second'));
nested.emit('x');
flush();
console.log(String(nested.listenerCount('x')));

const thrower = new EventEmitter();
thrower.on('x', () => {
  throw new Error('t');
});
thrower.on('x', () => note('unreached'));
try {
  thrower.emit('x');
} catch {
  note('caught');
}
thrower.prependListener('x', () => note('prepended'));
try {
  thrower.emit('x');
} catch {
  note('caught');
}
flush();
