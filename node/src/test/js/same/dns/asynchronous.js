'use strict';
// Look-ups keep the context they were asked in, and keep the loop going.
const { AsyncLocalStorage, createHook, executionAsyncResource } = require('async_hooks');
const dns = require('dns');

const storage = new AsyncLocalStorage();
const types = [];
const hook = createHook({
  init: (id, type) => /^GET/.test(type) && types.push(type),
}).enable();
const order = [];
const request = storage.run('lookup', () => dns.lookup('localhost', 4, () => {
  order.push(['lookup', storage.getStore(), executionAsyncResource() === request]);
}));
storage.run('literal', () => dns.lookup('127.0.0.1', () => {
  order.push(['literal', storage.getStore()]);
}));
storage.run('service', () => dns.lookupService('127.0.0.1', 65432, () => {
  order.push(['service', storage.getStore()]);
}));
storage.run('promise', () => dns.promises.lookup('localhost', 4).then(() => {
  order.push(['promise', storage.getStore()]);
}));
console.log(new Set(process.getActiveResourcesInfo()));
process.on('exit', () => {
  hook.disable();
  console.log(types, order.sort());
});
