'use strict';
// AsyncLocalStorage.bind and .snapshot.
const { AsyncLocalStorage } = require('async_hooks');

const storage = new AsyncLocalStorage();
const show = (fn) => console.log(fn, fn.name, fn.length, Reflect.ownKeys(fn));

const bound = storage.run('bound', () => AsyncLocalStorage.bind(function three(a, b, c) {
  return [storage.getStore(), this, a, b, c];
}));
show(bound);
console.log(storage.run('caller', () => bound.call('self', 1, 2, 3)), storage.getStore());

const snapshot = storage.run('snapshot', () => AsyncLocalStorage.snapshot());
show(snapshot);
console.log(storage.run('caller', () => snapshot((...args) => [storage.getStore(), args])));
console.log(snapshot.call(7, function() {
  return this;
}));

for (const value of [5, undefined, 'f', {}]) {
  try {
    AsyncLocalStorage.bind(value);
  } catch (error) {
    console.log(error.name, error.code, error.code && error.message);
  }
  try {
    AsyncLocalStorage.snapshot()(value);
  } catch (error) {
    console.log(error.name);
  }
}
try {
  storage.run(1, () => AsyncLocalStorage.snapshot())(() => {
    storage.enterWith(2);
    throw new Error('thrown');
  });
} catch (error) {
  console.log(error.message, storage.getStore());
}
setImmediate(() => {
  console.log(bound().slice(0, 1), snapshot(() => storage.getStore()));
  snapshot(() => setTimeout(() => console.log('timeout', storage.getStore()), 1));
});
