// Ticks, promise jobs, timers and immediates, nested in each other.
'use strict';

const say = (text) => () => console.log(text);

setTimeout(() => {
  console.log('timer');
  process.nextTick(say('tick of timer'));
  Promise.resolve().then(() => {
    console.log('job of timer');
    process.nextTick(say('tick of job of timer'));
    queueMicrotask(say('second job of timer'));
  });
  setImmediate(say('immediate of timer'));
}, 1);

process.nextTick(() => {
  console.log('tick 1');
  process.nextTick(say('tick of tick'));
  Promise.resolve().then(say('job of tick'));
});
process.nextTick((a, b) => console.log('tick 2 ' + a + b), 'x', 'y');

Promise.resolve()
  .then(() => {
    console.log('job 1');
    process.nextTick(say('tick of job'));
  })
  .then(say('job 2'));
queueMicrotask(say('microtask'));

(async () => {
  console.log('async body');
  await null;
  console.log('async after await');
})();

console.log('main');
