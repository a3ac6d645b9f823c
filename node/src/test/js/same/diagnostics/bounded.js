'use strict';
// boundedChannel: a start and an end around something.
const { AsyncLocalStorage } = require('async_hooks');
const { boundedChannel, BoundedChannel, channel } = require('diagnostics_channel');

const bounded = boundedChannel('b');
console.log(bounded.start.name, bounded.end.name, bounded.hasSubscribers);
console.log(bounded.run({}, (...args) => args, null, 1, 2));
const handlers = {
  start: (context, name) => console.log('start', context, name),
  end: (context, name) => console.log('end', context, name),
};
console.log(bounded.subscribe(handlers), bounded.hasSubscribers);
console.log(bounded.run({ a: 1 }, function(...args) {
  return [this, ...args];
}, 'self', 1, 2));
try {
  bounded.run({ a: 2 }, () => {
    throw new Error('thrown');
  });
} catch (error) {
  console.log(error.message);
}
const scope = bounded.withScope({ b: 1 });
console.log('in scope');
scope[Symbol.dispose]();
scope[Symbol.dispose]();
bounded.withScope()[Symbol.dispose]();
const storage = new AsyncLocalStorage();
bounded.start.bindStore(storage);
console.log(bounded.run({ stored: true }, () => storage.getStore()), storage.getStore());
console.log(bounded.unsubscribe(handlers), bounded.unsubscribe(handlers), bounded.hasSubscribers);
console.log(bounded.unsubscribe({}), bounded.unsubscribe({ start() {} }));

const [start, end] = [channel('s'), channel('e')];
const given = new BoundedChannel({ start, end });
console.log(given.start === start, given.end === end);
for (const value of [undefined, null, 5, Symbol('x'), { start: 1, end }, { start, end: 'x' }, '']) {
  for (const call of [() => boundedChannel(value), () => new BoundedChannel(value)]) {
    try {
      console.log(call());
    } catch (error) {
      console.log(error.name, error.code, error.message);
    }
  }
}
try {
  bounded.subscribe({ start: 5 });
} catch (error) {
  console.log(error.code, error.message);
}
