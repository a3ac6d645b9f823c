'use strict';
// What 'error' does without a listener, and errorMonitor.
const EventEmitter = require('events');
const e = new EventEmitter();
const attempt = (...values) => {
  try {
    console.log(String(e.emit('error', ...values)));
  } catch (error) {
    const { name, code, message } = error;
    console.log([name, code, message, Object.keys(error).join(),
      'context' in error ? typeof error.context : '-'].join(' | '));
  }
};
attempt();
for (const value of [undefined, null, 'text', 5, 5n, true, Symbol('s'), { a: 1 },
  { message: 'like an error' }, [1, 2], () => {}, new Map([[1, 2]])]) {
  attempt(value);
}
const real = new TypeError('real');
attempt(real);
attempt('first', 'second');
try {
  e.emit('error', real);
} catch (error) {
  console.log(String(error === real));
}
try {
  e.emit('error', 5);
} catch (error) {
  console.log(error.stack.split('\n')[0], String(error.context), String(error));
  console.log(Reflect.ownKeys(error).map(String).join());
}

const monitored = new EventEmitter();
monitored.on(EventEmitter.errorMonitor, (error, more) =>
  console.log(`monitor ${error?.message} ${more}`));
try {
  monitored.emit('error', new Error('one'), 'extra');
} catch (error) {
  console.log(`thrown ${error.message}`);
}
monitored.on('error', (error) => console.log(`listener ${error.message}`));
console.log(String(monitored.emit('error', new Error('two'))));
console.log(monitored.eventNames().map(String).join());

class Cross extends Error {}
try {
  new EventEmitter().emit('error', Object.create(Cross.prototype));
} catch (error) {
  console.log(String(error instanceof Cross));
}
