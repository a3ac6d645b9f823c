// Immediates run in the order queued, those queued meanwhile a turn later, ticks in between.
'use strict';

const cancelled = setImmediate(() => console.log('never'));
setImmediate(() => {
  console.log('one');
  process.nextTick(() => console.log('tick of one'));
  Promise.resolve().then(() => console.log('job of one'));
  setImmediate(() => console.log('next turn'));
  clearImmediate(cancelled);
});
setImmediate((a) => console.log('two ' + a), 'with argument');
setImmediate(() => console.log('three')).unref();
clearImmediate(null);
clearImmediate('nonsense');
