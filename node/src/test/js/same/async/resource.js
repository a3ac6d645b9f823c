'use strict';
// AsyncResource: scopes, binding, numbers.
const { AsyncLocalStorage, AsyncResource, executionAsyncId, executionAsyncResource, triggerAsyncId } =
  require('async_hooks');

const storage = new AsyncLocalStorage();
const resource = storage.run('made', () => new AsyncResource('MINE'));
console.log(typeof resource.asyncId(), resource.triggerAsyncId());
console.log(executionAsyncId(), triggerAsyncId());
console.log(storage.run('caller', () => resource.runInAsyncScope(function(...args) {
  storage.enterWith('entered inside');
  return [
    this, ...args, executionAsyncId() === resource.asyncId(), triggerAsyncId(),
    executionAsyncResource() === resource,
  ];
}, 'self', 1, 2)), storage.getStore());
console.log(executionAsyncId(), executionAsyncResource() === executionAsyncResource());
try {
  resource.runInAsyncScope(() => {
    throw new Error('thrown');
  });
} catch (error) {
  console.log(error.message, executionAsyncId(), storage.getStore());
}
console.log(resource.runInAsyncScope(() => {
  const inner = new AsyncResource('INNER');
  const given = new AsyncResource('GIVEN', 42);
  const named = new AsyncResource('NAMED', { triggerAsyncId: 43 });
  return [
    inner.triggerAsyncId() === resource.asyncId(), given.triggerAsyncId(), named.triggerAsyncId(),
    inner.asyncId() < given.asyncId(),
    inner.runInAsyncScope(() => [storage.getStore(), resource.runInAsyncScope(triggerAsyncId)]),
  ];
}));
console.log(resource.emitDestroy() === resource);

function named(a, b) {
  return [this === undefined ? 'none' : this, a, b, storage.getStore()];
}
const show = (fn) => console.log(fn, fn.length, Reflect.ownKeys(fn), fn.call('caller', 1, 2));
show(resource.bind(named));
show(resource.bind(named, 'self'));
show(AsyncResource.bind(named));
show(AsyncResource.bind(named, 'TYPE'));
show(AsyncResource.bind(named, undefined, 'self'));
console.log(resource.bind(() => {}).asyncResource, new AsyncResource('X', -1).triggerAsyncId());

class Sub extends AsyncResource {
  constructor() {
    super('SUB');
    this.own = 1;
  }
}
console.log(Object.keys(new Sub()), Object.getOwnPropertySymbols(new Sub()).map(String));
