'use strict';
// Functions of `events` on event targets.
const EventEmitter = require('events');
const target = new EventTarget();
const f = () => {};
target.addEventListener('x', f);
target.addEventListener('x', f, true);
target.addEventListener('x', { handleEvent() {} });
const found = EventEmitter.getEventListeners(target, 'x');
console.log(String(found.length), String(found[0] === f), typeof found[2]);
console.log(String(EventEmitter.getEventListeners(target, 'none').length));
console.log(String(EventEmitter.listenerCount(target, 'x')));
console.log(String(EventEmitter.getMaxListeners(target)));
console.log(String(EventEmitter.getMaxListeners(new AbortController().signal)));
process.on('warning', ({ name, message, type }) => console.log(name, message, String(type)));
target.addEventListener('nothing', null);
target.addEventListener('nothing', undefined);
console.log(String(EventEmitter.listenerCount(target, 'nothing')));
