'use strict';
// A handler of uncaught exceptions sees the context of what threw.
const { AsyncLocalStorage, executionAsyncId } = require('async_hooks');

const storage = new AsyncLocalStorage();
function fail(message) {
  throw Object.assign(new Error(message), { id: executionAsyncId() });
}
const steps = [
  () => storage.run('tick', () => process.nextTick(fail, 'in a tick')),
  () => process.nextTick(() => {
    storage.enterWith('entered');
    fail('after enterWith');
  }),
  () => storage.run('microtask', () => queueMicrotask(() => fail('in a microtask'))),
  () => storage.run('immediate', () => setImmediate(fail, 'in an immediate')),
  () => storage.run('timeout', () => setTimeout(fail, 1, 'in a timeout')),
  () => setTimeout(() => console.log('last', storage.getStore()), 5),
];
process.on('uncaughtException', (error) => {
  console.log(error.message, storage.getStore(), executionAsyncId() === error.id);
  storage.exit(() => setImmediate(() => steps.shift()()));
});
steps.shift()();
