'use strict';
// EventTarget: order, options, errors of listeners.
const target = new EventTarget();
const fire = (type, options) => target.dispatchEvent(new Event(type, options));
process.on('uncaughtException', (error, origin) =>
  console.log(`uncaught ${error.message} ${origin}`));

const f = () => console.log('f');
target.addEventListener('dup', f);
target.addEventListener('dup', f);
target.addEventListener('dup', f, true);
target.addEventListener('dup', f, { capture: true });
console.log(String(fire('dup')));
target.removeEventListener('dup', f);
fire('dup');
target.removeEventListener('dup', f, { capture: true });
fire('dup');

target.addEventListener('once', function(event) {
  console.log(`once ${this === target} ${arguments.length} ${event.type}`);
}, { once: true });
fire('once');
fire('once');

target.addEventListener('passive', (event) => {
  event.preventDefault();
  console.log(String(event.defaultPrevented));
}, { passive: true });
console.log(String(fire('passive', { cancelable: true })));
target.addEventListener('cancel', (event) => event.preventDefault());
console.log(String(fire('cancel', { cancelable: true })), String(fire('cancel')));

const controller = new AbortController();
const { signal } = controller;
target.addEventListener('signal', () => console.log('until aborted'), { signal });
target.addEventListener('signal', () => console.log('never'), { signal: AbortSignal.abort() });
fire('signal');
controller.abort();
fire('signal');

target.addEventListener('stop', (event) => {
  event.stopPropagation();
  console.log(`stop ${event.cancelBubble}`);
});
target.addEventListener('stop', (event) => {
  event.stopImmediatePropagation();
  console.log('stop at once');
});
target.addEventListener('stop', () => console.log('never'));
fire('stop');

const seen = [];
target.addEventListener('grow', () => {
  seen.push(1);
  if (seen.length === 1) target.addEventListener('grow', () => seen.push('new'));
});
target.addEventListener('grow', () => seen.push(2));
fire('grow');
console.log(seen.join());
const victim = () => console.log('victim');
target.addEventListener('shrink', () => target.removeEventListener('shrink', victim));
target.addEventListener('shrink', victim);
target.addEventListener('shrink', () => console.log('end'));
fire('shrink');

target.addEventListener('object', {
  q: 7,
  handleEvent(event) {
    console.log(`${this.q} ${event.type}`);
  },
});
target.addEventListener('object', {});
fire('object');

target.addEventListener('throws', () => {
  throw new Error('thrown');
});
target.addEventListener('throws', async () => {
  throw new Error('rejected');
});
target.addEventListener('throws', () => console.log('and on'));
console.log(String(fire('throws')));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('microtask'));
