'use strict';
// Which properties the module, the prototype and an instance have, in order, with their flags.
const EventEmitter = require('events');

function describe(object, key) {
  const own = Object.getOwnPropertyDescriptor(object, key);
  const flags = (own.enumerable ? 'e' : '-') + (own.configurable ? 'c' : '-');
  if (!('value' in own)) return `${flags} ${own.get ? 'get' : ''}${own.set ? 'set' : ''}`;
  const { value } = own;
  const shown = typeof value === 'function' ? `function '${value.name}' ${value.length}` :
    value === null || typeof value !== 'object' ? String(value) : 'object';
  return `${own.writable ? 'w' : '-'}${flags} ${shown}`;
}

for (const [title, object] of [
  ['module', EventEmitter],
  ['prototype', EventEmitter.prototype],
  ['instance', new EventEmitter()],
]) {
  console.log(`-- ${title}`);
  for (const key of Reflect.ownKeys(object)) {
    console.log(`${String(key)}: ${describe(object, key)}`);
  }
}
console.log(String(EventEmitter.EventEmitter === EventEmitter));
console.log(String(require('node:events') === EventEmitter));
console.log(String(EventEmitter.prototype.on === EventEmitter.prototype.addListener));
console.log(String(EventEmitter.prototype.off === EventEmitter.prototype.removeListener));
console.log(String(Object.getPrototypeOf(new EventEmitter()._events)));
console.log(Object.prototype.toString.call(EventEmitter.once));
console.log(String(EventEmitter.captureRejectionSymbol === Symbol.for('nodejs.rejection')));
