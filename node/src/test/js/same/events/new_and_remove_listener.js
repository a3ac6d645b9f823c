'use strict';
// The events 'newListener' and 'removeListener'.
const EventEmitter = require('events');
const f = () => {};
const e = new EventEmitter();
const name = (listener) => (listener === f ? 'f' : 'other');

e.on('newListener', (type, listener) =>
  console.log(`new ${String(type)} ${name(listener)} ${e.listenerCount(type)}`));
e.on('removeListener', (type, listener) =>
  console.log(`removed ${String(type)} ${name(listener)} ${e.listenerCount(type)}`));

e.on('a', f);
e.once('a', f);
e.prependListener('a', () => {});
e.emit('a');
e.off('a', f);
e.off('a', f);
e.removeAllListeners('a');

e.once('b', f);
e.off('b', f);
e.once('c', f);
e.on('c', () => {});
e.off('c', e.rawListeners('c')[0]);
for (let i = 0; i < 3; i++) e.on('d', f);
e.removeAllListeners('d');
e.on('y', f);
e.on('z', f);
e.removeAllListeners();
console.log(String(e._eventsCount), e.eventNames().join());

const late = new EventEmitter();
late.once('newListener', (type) => {
  late.on(type, () => console.log('sneaked in'));
});
late.on('x', () => console.log('asked for'));
late.emit('x');
