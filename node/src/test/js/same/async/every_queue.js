'use strict';
// Every queue keeps the store of the place a callback was queued at.
const { AsyncLocalStorage } = require('async_hooks');

const storage = new AsyncLocalStorage();
const lines = [];
const note = (what) => lines.push(`${what}: ${storage.getStore()}`);
const queues = {
  tick: (fn) => process.nextTick(fn, 'tick'),
  microtask: (fn) => queueMicrotask(() => fn('microtask')),
  job: (fn) => Promise.resolve('job').then(fn),
  timeout: (fn) => setTimeout(fn, 1, 'timeout'),
  immediate: (fn) => setImmediate(fn, 'immediate'),
};

for (const name of Object.keys(queues)) {
  storage.run(`${name} in run`, () => queues[name]((what) => {
    note(what);
    for (const inner of Object.keys(queues)) queues[inner]((again) => note(`${what} > ${again}`));
    storage.enterWith(`${name} entered`);
    for (const inner of Object.keys(queues)) queues[inner]((again) => note(`${what} >> ${again}`));
  }));
  queues[name]((what) => note(`${what} outside`));
}

let ticks = 0;
const interval = storage.run('interval', () => setInterval(() => {
  note('interval');
  storage.enterWith('only this time');
  if (++ticks === 3) clearInterval(interval);
}, 1));
const again = storage.run('first', () => setTimeout(() => note('refreshed'), 1));
storage.run('refresh', () => again.refresh());

process.on('beforeExit', () => note('beforeExit'));
process.on('exit', () => {
  note('exit');
  console.log(lines.sort().join('\n'));
});
