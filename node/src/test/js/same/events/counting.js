'use strict';
// listeners, rawListeners, listenerCount, eventNames, and the insides of `_events`.
const EventEmitter = require('events');
const f = () => {};
const g = () => {};
const e = new EventEmitter();
e.on('a', f);
console.log(typeof e._events.a, String(e._eventsCount));
e.once('a', f);
e.on('a', g);
console.log(String(Array.isArray(e._events.a)), String(e._events.a.length));
console.log(Reflect.ownKeys(e._events.a).map(String).join());
console.log(e.listeners('a').map((each) => (each === f ? 'f' : 'g')).join());
const raw = e.rawListeners('a');
const [, wrapped] = raw;
console.log(String(wrapped === f), String(wrapped.listener === f), wrapped.name,
  String(wrapped.length));
for (const [type, listener] of [['a'], ['a', f], ['a', g], ['a', raw[1]], ['a', null], ['a', 5],
  ['a', () => {}], ['none'], ['none', f]]) {
  console.log(`${type} ${String(e.listenerCount(type, listener))}`);
}
console.log(String(EventEmitter.listenerCount(e, 'a')));
console.log(EventEmitter.getEventListeners(e, 'a').length.toString());
e.off('a', f);
console.log(e.listeners('a').map((each) => (each === f ? 'f' : 'g')).join());
e.off('a', f);
console.log(typeof e._events.a);
e.off('a', f).off('nope', f);
e.off('a', g);
console.log(String(e._eventsCount), Reflect.ownKeys(e._events).join());
e.on('p', f).on('q', f).on('p', f);
console.log(e.eventNames().join(), String(e._eventsCount));
e.removeAllListeners('p');
console.log(e.eventNames().join(), String(e._eventsCount));
e.removeAllListeners('p').removeAllListeners();
console.log(String(e._eventsCount));

const bare = Object.create(EventEmitter.prototype);
console.log(String(bare.emit('x')), String(bare.listenerCount('x')), bare.eventNames().join());
console.log(String(bare.removeAllListeners() === bare), String(bare.listeners('x').length));
bare.on('x', f);
console.log(Reflect.ownKeys(bare).map(String).join());
const plain = Object.assign({}, EventEmitter.prototype);
plain.on('q', () => console.log('plain emits'));
plain.emit('q');
