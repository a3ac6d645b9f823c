'use strict';

// What a listener of 'unhandledRejection' throws is an exception nobody caught; monitors hear of
// each before the capture callback or the listeners do.

process.on('uncaughtExceptionMonitor', (error, origin) => {
  console.log('monitor', error.message, origin);
});
process.on('uncaughtException', (error, origin) => {
  console.log('uncaught', error.message, origin);
});
process.once('unhandledRejection', (reason) => {
  console.log('rejection', reason.message);
  throw new Error('of the listener');
});
Promise.reject(new Error('first'));

setTimeout(() => {
  process.setUncaughtExceptionCaptureCallback((...values) => {
    console.log('captured', values.length, values[0].message);
  });
  Promise.reject(new Error('second'));
  setTimeout(() => {
    throw new Error('third');
  }, 1);
}, 10);
