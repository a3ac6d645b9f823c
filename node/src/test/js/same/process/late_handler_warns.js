'use strict';

// A rejection that is handled too late is warned of, unless somebody listens for that.

process.on('unhandledRejection', (reason) => console.log('unhandled', reason.message));
process.on('warning', (warning) => {
  console.log(Object.keys(warning), `${warning}`);
  process.on('rejectionHandled', (promise) => console.log('told', promise === second));
});
const first = Promise.reject(new Error('first'));
const second = Promise.reject(new Error('second'));
setTimeout(() => {
  first.catch(() => {});
  setTimeout(() => second.then(null, () => {}), 5);
}, 5);
