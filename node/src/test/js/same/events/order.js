'use strict';
// Listeners run in order; `this`, the arguments and the result of emit.
const EventEmitter = require('events');
const e = new EventEmitter();

e.on('a', () => console.log('first'));
e.prependListener('a', () => console.log('before'));
e.once('a', () => console.log('once'));
e.prependOnceListener('a', () => console.log('once before'));
console.log(String(e.emit('a')));
console.log(String(e.emit('a')));
console.log(String(e.emit('nobody')));

for (let count = 0; count <= 6; count++) {
  const type = `n${count}`;
  e.on(type, function(...values) {
    console.log(`${type} ${this === e} ${values.join()}`);
  });
  if (count % 2 === 0) e.on(type, (...values) => console.log(`again ${values.length}`));
  e.emit(type, ...Array.from({ length: count }, (_, i) => i));
}

console.log(e.on('chain', () => {}).off('chain', () => {}).once('chain', () => {}) === e ?
  'chains' : 'does not');
console.log(e.eventNames().map(String).join());

const s = Symbol('s');
e.removeAllListeners();
for (const type of [s, '__proto__', 'toString', 5, 'constructor']) {
  e.on(type, () => console.log(`got ${String(type)}`));
  e.emit(type);
}
console.log(e.eventNames().map(String).join());

e.on('throws', () => {
  throw new Error('boom');
});
e.on('throws', () => console.log('never'));
try {
  e.emit('throws');
} catch (error) {
  console.log(error.message);
}
