'use strict';

// What was queued before something threw goes on later: with the next callback of the loop.

const log = [];
const note = (text) => log.push(text);
process.on('uncaughtException', (error) => note(`uncaught ${error.message}`));

// Each part begins when all of the one before is over.
const parts = [inATimer, inATick, inAJob, () => console.log(log.join('\n'))];
const goOn = () => setTimeout(() => setTimeout(parts.shift(), 20), 20);

function inATimer() {
  setImmediate(note, 'immediate before');
  process.nextTick(note, 'tick of the timer');
  Promise.resolve().then(() => note('job of the timer'));
  setImmediate(note, 'immediate behind');
  goOn();
  throw new Error('timer');
}

function inATick() {
  process.nextTick(() => {
    process.nextTick(note, 'tick of a tick');
    setImmediate(note, 'immediate of a tick');
    throw new Error('tick');
  });
  process.nextTick(note, 'tick behind it');
  goOn();
}

function inAJob() {
  queueMicrotask(() => {
    process.nextTick(note, 'tick of a job');
    setImmediate(note, 'immediate of a job');
    throw new Error('job');
  });
  queueMicrotask(() => note('job behind it'));
  goOn();
}

process.nextTick(note, 'tick of the main script');
setImmediate(note, 'immediate of the main script');
goOn();
throw new Error('main');
