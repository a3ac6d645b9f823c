// status: 1
'use strict';

// Without anybody to hear of it, what a listener of 'unhandledRejection' throws ends the process.

process.on('exit', (status) => console.log('exit', status));
process.on('unhandledRejection', () => {
  throw new Error('of the listener');
});
Promise.reject(new Error('first'));
setTimeout(() => console.log('too late'), 100);
