'use strict';
// What async_hooks offers, name by name.
const hooks = require('node:async_hooks');

console.log(hooks === require('async_hooks'), Object.keys(hooks));
for (const name of Object.keys(hooks)) {
  const { get, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(hooks, name);
  console.log(name, typeof get, writable, enumerable, configurable);
}
for (const name of ['createHook', 'executionAsyncId', 'triggerAsyncId', 'executionAsyncResource']) {
  console.log(hooks[name].name, hooks[name].length);
}
for (const Class of [hooks.AsyncLocalStorage, hooks.AsyncResource]) {
  for (const holder of [Class, Class.prototype]) {
    for (const key of Reflect.ownKeys(holder)) {
      const { value, get, enumerable } = Object.getOwnPropertyDescriptor(holder, key);
      const kind = get ? 'getter' : typeof value;
      const { name, length } = kind === 'function' ? value : {};
      console.log(Class.name, key, kind, name, length, enumerable);
    }
  }
  try {
    Class('x');
  } catch (error) {
    console.log(error.name);
  }
}
console.log(hooks.asyncWrapProviders, Object.isFrozen(hooks.asyncWrapProviders));
console.log(new hooks.AsyncLocalStorage({ name: 'named', defaultValue: 1 }));
console.log(hooks.createHook({}));
console.log(hooks.createHook({ init() {}, destroy() {} }));
console.log(hooks.executionAsyncResource());
