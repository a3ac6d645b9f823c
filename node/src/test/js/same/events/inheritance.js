'use strict';
// Subclasses of every kind, and `_events` set before the constructor runs.
const EventEmitter = require('events');
const keys = (object) => Reflect.ownKeys(object).map(String).join();

class Modern extends EventEmitter {
  constructor() {
    super({ captureRejections: true });
    this.own = 1;
  }
}
function Old() {
  EventEmitter.call(this);
  this.own = 1;
}
Object.setPrototypeOf(Old.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Old, EventEmitter);
function Lazy() {}
Object.setPrototypeOf(Lazy.prototype, EventEmitter.prototype);

for (const Kind of [Modern, Old, Lazy]) {
  const made = new Kind();
  console.log(Kind.name, keys(made), String(made instanceof EventEmitter));
  made.on('x', () => console.log(`${Kind.name} got x`));
  made.emit('x');
  console.log(keys(made), Object.keys(made).join());
}

// The types a subclass names beforehand stay as keys when their listeners go.
function Shaped() {
  this._events = { a: undefined, b: undefined };
  EventEmitter.call(this);
}
Object.setPrototypeOf(Shaped.prototype, EventEmitter.prototype);
const shaped = new Shaped();
const f = () => {};
const state = () => `${Reflect.ownKeys(shaped._events).join()} | ${shaped.eventNames().join()} | ` +
  `${shaped._eventsCount}`;
console.log(state());
shaped.on('a', f).on('c', f);
console.log(state());
shaped.off('a', f).off('c', f);
console.log(state());
shaped.on('b', f).on('a', f);
shaped.removeAllListeners('b');
console.log(state());
shaped.removeAllListeners();
console.log(state());

for (const attempt of [() => EventEmitter(), () => new EventEmitter({ captureRejections: 1 })]) {
  try {
    attempt();
    console.log('fine');
  } catch (error) {
    console.log(error.name, String(error.code));
  }
}
console.log(keys(EventEmitter.call.call(EventEmitter, {}) ?? {}));
