// Timers: order by due time, intervals, clearing by object, number and text, refresh, unref.
'use strict';

const log = [];
setTimeout(() => log.push('20'), 80);
setTimeout(() => log.push('5a'), 5);
setTimeout(() => log.push('5b'), 5);
setTimeout(() => log.push('1'), 0);
const cleared = setTimeout(() => log.push('never'), 3);
clearTimeout(cleared);
const byNumber = setTimeout(() => log.push('never'), 3);
clearTimeout(+byNumber);
const byText = setTimeout(() => log.push('never'), 3);
clearTimeout(`${byText}`);
setTimeout(() => log.push('never'), 60000).unref();

let rounds = 0;
const interval = setInterval((a) => {
  console.log('interval ' + a + ++rounds);
  if (rounds === 3) {
    clearInterval(interval);
    setTimeout(() => console.log(log.join('\n')), 150);
  }
}, 1, 'x');

const timer = setTimeout(function () {
  console.log(String(this === timer));
}, 1);
console.log(String(timer.hasRef()), String(timer.unref() === timer), String(timer.hasRef()));
timer.ref();
console.log(typeof timer[Symbol.toPrimitive]());
const noFunction = (f) => {
  try {
    f();
  } catch (error) {
    console.log(error.code, error.message);
  }
};
noFunction(() => setTimeout('text', 1));
noFunction(() => setInterval());
noFunction(() => setImmediate({}));
