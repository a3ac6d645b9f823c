// Rejections: unhandled after the turn's promise jobs, handled late, handled in time.
'use strict';

process.on('unhandledRejection', (reason, promise) => {
  console.log('unhandled', reason instanceof Error ? reason.message : String(reason),
    String(promise instanceof Promise));
});
process.on('rejectionHandled', () => console.log('handled late'));

const late = Promise.reject(new Error('late'));
setTimeout(() => late.catch((error) => console.log('caught', error.message)), 100);

const inTime = Promise.reject(new Error('in time'));
process.nextTick(() => inTime.catch(() => console.log('caught in a tick')));

Promise.reject('no error object');
(async () => { throw new Error('async function'); })();
new Promise((_, reject) => setTimeout(reject, 2, new Error('from a timer')));
process.nextTick(() => console.log('tick'));
