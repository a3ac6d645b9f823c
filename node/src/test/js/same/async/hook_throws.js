'use strict';
// status: 1
// A hook that throws ends the process at once; handlers of uncaught exceptions are not asked.
const { AsyncResource, createHook } = require('async_hooks');

process.on('uncaughtException', () => console.log('not called'));
process.on('exit', (code) => console.log('exit', code));
createHook({
  init(id, type) {
    if (type === 'BAD') throw new Error('in a hook');
  },
}).enable();
try {
  new AsyncResource('BAD');
} catch {
  console.log('not caught');
} finally {
  console.log('not run');
}
