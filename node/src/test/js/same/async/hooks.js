'use strict';
// createHook: the five events of ticks, timers, microtasks, promises and resources of one's own.
const hooks = require('async_hooks');

const lines = [];
const note = (...words) => lines.push(words.join(' '));
const now = () => `${hooks.executionAsyncId()} ${hooks.triggerAsyncId()}`;
const hook = hooks.createHook({
  init: (id, type, trigger, resource) => note('init', id, type, trigger, typeof resource, now()),
  before: (id) => note('before', id, now()),
  after: (id) => note('after', id, now()),
  destroy: (id) => note('destroy', id),
  promiseResolve: (id) => note('promiseResolve', id),
}).enable();

note('main', now());
setImmediate(() => {
  note('immediate', now());
  setImmediate(() => note('inner immediate', now()));
  process.nextTick(() => note('tick of immediate', now()));
});
setImmediate(() => note('other immediate'));
clearTimeout(setTimeout(() => {}, 1));
clearImmediate(setImmediate(() => {}));
process.nextTick(() => {
  note('tick', now());
  process.nextTick(() => note('inner tick', now()));
});
queueMicrotask(() => note('microtask', now()));
Promise.resolve(1).then(() => note('then', now()));
(async () => {
  note('async starts');
  await 1;
  note('async goes on', now());
})();
new Promise((resolve) => setImmediate(resolve)).then(() => note('settled by immediate', now()));
const mine = new hooks.AsyncResource('MINE', { triggerAsyncId: 1 });
mine.runInAsyncScope(() => note('in scope', now()));
try {
  mine.runInAsyncScope(() => {
    throw new Error('x');
  });
} catch {
  note('caught', now());
}
mine.emitDestroy();
hooks.AsyncLocalStorage.bind(() => note('bound', now()))();

process.on('beforeExit', () => note('beforeExit', now()));
process.on('exit', () => {
  note('exit', now());
  hook.disable();
  console.log(lines.join('\n'));
});
