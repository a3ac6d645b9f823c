// Uncaught exceptions of each queue go to the listeners, and what was queued behind goes on.
'use strict';

process.on('uncaughtException', (error, origin) => console.log('caught', error.message, origin));
process.on('uncaughtExceptionMonitor', (error) => console.log('monitor', error.message));

const stages = [
  () => {
    process.nextTick(() => { throw new Error('tick'); });
    process.nextTick(() => console.log('tick after'));
  },
  () => {
    queueMicrotask(() => { throw new Error('microtask'); });
    queueMicrotask(() => console.log('microtask after'));
  },
  () => { throw new Error('timer'); },
  () => {
    setImmediate(() => { throw new Error('immediate'); });
    setImmediate(() => console.log('immediate after'));
  },
  () => { Promise.reject(new Error('rejection')); },
  () => {
    (async () => {
      await null;
      throw new Error('async function');
    })();
  },
];

function run(i) {
  if (i + 1 < stages.length) setTimeout(run, 5, i + 1);
  stages[i]();
}

setTimeout(run, 1, 0);
throw new Error('main');
