'use strict';
// enterWith: for the rest of the callback or job, and all that is queued from there on.
const { AsyncLocalStorage } = require('async_hooks');

const storage = new AsyncLocalStorage();
const note = (what) => console.log(what, storage.getStore());

Promise.resolve().then(() => note('job before'));
process.nextTick(() => note('tick before'));
storage.enterWith(1);
Promise.resolve().then(() => {
  note('job after');
  storage.enterWith('in job');
  Promise.resolve().then(() => note('job of job'));
}).then(() => note('next job'));
Promise.resolve().then(() => note('other job'));
process.nextTick(() => {
  note('tick after');
  storage.enterWith('in tick');
});
process.nextTick(() => note('other tick'));

async function work(id) {
  storage.enterWith(id);
  await null;
  note(`${id} awaited`);
  await new Promise((resolve) => setImmediate(resolve));
  note(`${id} awaited an immediate`);
  storage.enterWith(`${id}'`);
  await null;
  note(`${id} went on`);
}
work('a');
note('after a began');
work('b');
note('after b began');
(async () => {
  await (async () => storage.enterWith('callee'))();
  note('caller');
})();
storage.run('run', async () => {
  await work('c');
  note('run awaited');
});
note('end of main');
setImmediate(() => setImmediate(() => setImmediate(() => note('late'))));
