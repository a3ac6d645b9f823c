'use strict';
// How emitters look when printed.
const EventEmitter = require('events');
function named() {}
class Custom extends EventEmitter {
  own = 1;
}
const e = new Custom();
console.log(e);
e.on('a', named);
console.log(e);
e.once('a', named);
e.on('b', () => {});
console.log(e);
console.log([e], { nested: { e } });
console.log(new EventEmitter({ captureRejections: true }));
const iterator = EventEmitter.on(e, 'v');
console.log(iterator);
console.log(e._events);
iterator.return();
try {
  e.emit('error', { deep: { er: { still: { more: 1 } } } });
} catch (error) {
  console.log(error.message);
  console.log(error.context);
}
