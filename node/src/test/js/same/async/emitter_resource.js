'use strict';
// EventEmitterAsyncResource: listeners run in the context the emitter was made in.
const { EventEmitterAsyncResource } = require('events');
const { AsyncLocalStorage, executionAsyncId, executionAsyncResource } = require('async_hooks');

const storage = new AsyncLocalStorage();
class Mine extends EventEmitterAsyncResource {}
const emitter = storage.run('made', () => new Mine());
emitter.on('event', function(...args) {
  console.log(storage.getStore(), this === emitter, args, executionAsyncId() === emitter.asyncId);
  console.log(executionAsyncResource() === emitter.asyncResource);
});
console.log(storage.run('caller', () => emitter.emit('event', 1, 2)), emitter.emit('nobody'));
console.log(emitter.triggerAsyncId, emitter.asyncResource.eventEmitter === emitter);
const given = new EventEmitterAsyncResource({ name: 'GIVEN', triggerAsyncId: 9 });
console.log(given.triggerAsyncId, given.asyncResource.constructor.name, given.emitDestroy());
for (const options of [undefined, {}, { name: 5 }, 5]) {
  try {
    new EventEmitterAsyncResource(options);
    console.log('fine');
  } catch (error) {
    console.log(error.code, error.message);
  }
}
emitter.on('throws', () => {
  throw new Error('thrown');
});
try {
  emitter.emit('throws');
} catch (error) {
  console.log(error.message, executionAsyncId(), storage.getStore());
}
