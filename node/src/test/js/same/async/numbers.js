'use strict';
// executionAsyncId and triggerAsyncId without any hook.
const { executionAsyncId, executionAsyncResource, triggerAsyncId } = require('async_hooks');

const main = executionAsyncId();
console.log(main, triggerAsyncId(), executionAsyncResource());
const show = (what) => console.log(what, executionAsyncId() > main, triggerAsyncId());
process.nextTick(() => {
  show('tick');
  const outer = executionAsyncId();
  process.nextTick(() => console.log('inner tick', triggerAsyncId() === outer));
});
queueMicrotask(() => show('microtask'));
Promise.resolve().then(() => show('job'));
setImmediate(() => {
  show('immediate');
  const outer = executionAsyncId();
  Promise.resolve().then(() => show('job of immediate'));
  setImmediate(() => console.log('inner immediate', triggerAsyncId() === outer));
});
const immediate = setImmediate(() => console.log(executionAsyncResource() === immediate));
setImmediate(() => setImmediate(() => setImmediate(() => {
  const timeout = setTimeout(() => {
    console.log('timeout', executionAsyncResource() === timeout);
  }, 1);
})));
process.on('exit', () => console.log('exit', executionAsyncId(), triggerAsyncId()));
