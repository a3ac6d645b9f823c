'use strict';
// What diagnostics_channel offers, name by name.
const channels = require('node:diagnostics_channel');

console.log(channels === require('diagnostics_channel'), Object.keys(channels));
function list(what, holder) {
  for (const key of Reflect.ownKeys(holder)) {
    const { get, value, enumerable } = Object.getOwnPropertyDescriptor(holder, key);
    const kind = get ? 'getter' : typeof value;
    const { name, length } = kind === 'function' ? value : {};
    console.log(what, key, kind, name, length, enumerable);
  }
}
list('module', channels);
const channel = channels.channel('members');
console.log(channel, channel.constructor.name, Reflect.ownKeys(channel));
list('Channel', Object.getPrototypeOf(channel));
channel.subscribe(function heard() {});
console.log(channel, channel.constructor.name);
list('active', Object.getPrototypeOf(channel));
const tracing = channels.tracingChannel('members');
console.log(tracing, tracing.constructor.name, Object.getOwnPropertyDescriptors(tracing));
list('tracing', Object.getPrototypeOf(tracing));
const bounded = channels.boundedChannel('members');
console.log(bounded, bounded.constructor.name, Object.getOwnPropertyDescriptors(bounded));
list('bounded', Object.getPrototypeOf(bounded));
const scope = bounded.withScope();
console.log(scope, scope.constructor.name);
list('scope', Object.getPrototypeOf(scope));
const active = channel.withStoreScope();
console.log(active, active.constructor.name);
list('store scope', Object.getPrototypeOf(active));
console.log(Object.keys(channels.channel('silent').withStoreScope()).length);
const { Channel } = channels;
console.log(channel instanceof Channel, new Channel('x') instanceof Channel, {} instanceof Channel);
for (const Class of [Channel, channels.BoundedChannel]) {
  try {
    Class('x');
  } catch (error) {
    console.log(error.name);
  }
}
