'use strict';
// AsyncLocalStorage.prototype.withScope.
const { AsyncLocalStorage } = require('async_hooks');

const storage = new AsyncLocalStorage();
const scope = storage.withScope(4);
console.log(scope, scope.constructor.name, Reflect.ownKeys(scope.constructor.prototype));
console.log(storage.getStore());
console.log(scope.dispose(), storage.getStore());
storage.enterWith('new');
console.log(scope[Symbol.dispose](), storage.getStore());

storage.enterWith(1);
const outer = storage.withScope(2);
const inner = storage.withScope(3);
console.log(storage.getStore());
outer.dispose();
console.log(storage.getStore());
inner.dispose();
console.log(storage.getStore());

const kept = storage.withScope('kept');
process.nextTick(() => console.log('tick', storage.getStore()));
Promise.resolve().then(() => console.log('job', storage.getStore()));
kept[Symbol.dispose]();
setImmediate(() => console.log('immediate', storage.getStore()));
