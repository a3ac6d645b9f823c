'use strict';
// What AsyncResource and createHook refuse.
const { AsyncResource, createHook } = require('async_hooks');

function attempt(fn) {
  try {
    const value = fn();
    console.log('fine', typeof value);
  } catch (error) {
    console.log(error.name, error.code, error.code && error.message);
  }
}

for (const type of [undefined, null, 5, Symbol('x'), {}, '']) attempt(() => new AsyncResource(type));
for (const trigger of [-2, 1.5, NaN, Infinity, 'a', '5', null, true, 2 ** 53, -1, 0, 7]) {
  attempt(() => new AsyncResource('x', { triggerAsyncId: trigger }));
}
for (const options of [-2, 1.5, NaN, 5, 'text', true, null, {}, undefined]) {
  attempt(() => new AsyncResource('x', options));
}
for (const value of [0, 'no', {}, undefined]) {
  attempt(() => new AsyncResource('x', { requireManualDestroy: value }));
}
for (const fn of [undefined, null, 5, 'f', {}]) {
  attempt(() => new AsyncResource('x').bind(fn));
  attempt(() => AsyncResource.bind(fn));
}
attempt(() => createHook());
attempt(() => createHook(null));
attempt(() => createHook(5));
for (const name of ['init', 'before', 'after', 'destroy', 'promiseResolve', 'trackPromises']) {
  for (const value of [5, null, 'x', {}, undefined, false, () => {}]) {
    attempt(() => createHook({ [name]: value }));
  }
}
attempt(() => createHook({ trackPromises: false, promiseResolve() {} }));
attempt(() => createHook({ trackPromises: true, promiseResolve() {} }));
const hook = createHook({ init() {} });
console.log(hook.enable() === hook, hook.enable() === hook);
attempt(() => new AsyncResource(''));
console.log(hook.disable() === hook, hook.disable() === hook);
attempt(() => new AsyncResource(''));
