'use strict';
// Stores bound to a channel hold its message while something runs on it.
const { AsyncLocalStorage } = require('async_hooks');
const { channel: channelOf } = require('diagnostics_channel');

const channel = channelOf('stores');
const plain = new AsyncLocalStorage();
const changed = new AsyncLocalStorage();
const both = () => [plain.getStore(), changed.getStore()];

console.log(channel.runStores('inactive', function(...args) {
  return [this, args, ...both()];
}, 'self', 1, 2));
console.log(channel.bindStore(plain), channel.bindStore(changed, (data) => ({ data })));
console.log(channel.hasSubscribers, channel);
channel.subscribe((message) => console.log('subscriber', message, ...both()));
console.log(channel.runStores('message', function(...args) {
  setImmediate(() => console.log('later', ...both()));
  return [this, args, ...both()];
}, 'self', 1, 2));
console.log(...both());
console.log(channel.runStores(1, () => channel.runStores(2, both)), ...both());
try {
  channel.runStores('throws', () => {
    throw new Error('thrown');
  });
} catch (error) {
  console.log(error.message, ...both());
}
const scope = channel.withStoreScope('scope');
console.log(...both());
scope[Symbol.dispose]();
console.log(...both());
scope[Symbol.dispose]();
channel.bindStore(plain, () => 'bound again');
console.log(channel.runStores(1, both));
console.log(channel.unbindStore(plain), channel.unbindStore(plain), channel.runStores(1, both));

process.once('uncaughtException', (error) => {
  console.log('uncaught', error.message);
  console.log(channel.unbindStore(changed), channel.hasSubscribers);
});
channel.bindStore(changed, () => {
  throw new Error('in transform');
});
console.log(channel.runStores(1, both));
