'use strict';
// The warning of a leak, once an emitter and type.
const EventEmitter = require('events');
const f = () => {};
process.on('warning', (warning) => {
  console.log(`${warning.name}: ${warning.message}`);
  console.log(`${String(warning.type)} ${warning.count} ${Object.keys(warning).join()} ` +
    `${(warning.emitter ?? warning.target).constructor.name}`);
});
const e = new EventEmitter();
for (let i = 0; i < 13; i++) e.on('x', f);
console.log(String(e._events.x.warned), Object.keys(e._events.x).slice(-1)[0]);
e.setMaxListeners(1);
e.on(Symbol('quiet'), f);
e.once('y', f).prependListener('y', f).on('y', f);
class Custom extends EventEmitter {}
const custom = new Custom();
custom.setMaxListeners(2);
for (let i = 0; i < 4; i++) custom.on('z', f);
const free = new EventEmitter();
free.setMaxListeners(0);
for (let i = 0; i < 50; i++) free.on('x', f);
console.log(String(free.getMaxListeners()), String(EventEmitter.getMaxListeners(free)));
EventEmitter.setMaxListeners(3);
console.log(String(EventEmitter.defaultMaxListeners), String(new EventEmitter().getMaxListeners()));
const third = new EventEmitter();
for (let i = 0; i < 5; i++) third.on('x', f);
const target = new EventTarget();
EventEmitter.setMaxListeners(1, target, third);
console.log(String(EventEmitter.getMaxListeners(target)), String(third.getMaxListeners()));
target.addEventListener('t', () => {});
target.addEventListener('t', () => {});
target.addEventListener('t', () => {});
