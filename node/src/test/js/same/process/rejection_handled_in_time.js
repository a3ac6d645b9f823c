'use strict';

// A handler that ticks and promise jobs attach, however they follow each other, is in time.

process.on('unhandledRejection', (reason) => console.log('unhandled', reason.message));
process.on('rejectionHandled', () => console.log('handled too late'));

const tick = (next) => () => process.nextTick(next);
const job = (next) => () => {
  Promise.resolve().then(next);
};

function attempt(name, ...steps) {
  const promise = Promise.reject(new Error(name));
  const attach = () => promise.catch((reason) => console.log('caught', reason.message));
  steps.reduceRight((next, step) => step(next), attach)();
}

attempt('main: tick, job, tick, job', tick, job, tick, job);
attempt('main: job, tick, job, tick', job, tick, job, tick);
setImmediate(() => {
  attempt('immediate: tick, job, tick, job', tick, job, tick, job);
  setTimeout(() => {
    attempt('timeout: job, tick, job, tick', job, tick, job, tick);
    Promise.reject(new Error('nobody'));
    setTimeout(() => {
      attempt('too late', (next) => () => setImmediate(next));
    }, 5);
  }, 5);
});
