'use strict';
// Own properties of coded errors, their flags, their texts.
const EventEmitter = require('events');
const samples = {
  computed: () => new EventEmitter().on('x'),
  range: () => new EventEmitter().setMaxListeners(-1),
  fixed: () => new (class extends AbortSignal {})(),
  missing: () => new Event(),
  recursion: () => {
    const target = new EventTarget();
    const event = new Event('x');
    let caught;
    target.addEventListener('x', () => {
      try {
        target.dispatchEvent(event);
      } catch (error) {
        caught = error;
      }
    });
    target.dispatchEvent(event);
    throw caught;
  },
  unhandled: () => new EventEmitter().emit('error', 'text'),
};
for (const title of Object.keys(samples)) {
  try {
    samples[title]();
  } catch (error) {
    console.log(`-- ${title}`);
    console.log(Reflect.ownKeys(error).map(String).join());
    console.log(Object.keys(error).join());
    console.log(error.stack.split('\n')[0]);
    console.log(String(error));
    console.log(`${error.name} ${error.code} ${error.constructor.name} ` +
      `${error.constructor === globalThis[error.name]} ${error instanceof globalThis[error.name]}`);
    console.log(Object.prototype.toString.call(error), String(Object.hasOwn(error, 'name')));
    for (const key of ['code', 'message']) {
      const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(error, key);
      console.log(`${key} ${writable} ${enumerable} ${configurable}`);
    }
    error.message = 'changed';
    error.code = 'ALSO';
    console.log(`${error} | ${error.toString === Error.prototype.toString}`);
    console.log(JSON.stringify(error));
  }
}
