'use strict';
// events.once
const { once, EventEmitter } = require('events');
const e = new EventEmitter();
const state = () => `[${e.eventNames().map(String).join()}]`;

(async () => {
  let waiting = once(e, 'a');
  console.log(state());
  e.emit('a', 1, 'two');
  console.log((await waiting).join(), state());

  waiting = once(e, 'a');
  e.emit('error', new Error('failed'));
  await waiting.catch((error) => console.log(error.message, state()));

  waiting = once(e, 'error');
  console.log(state());
  e.emit('error', new Error('wanted'));
  console.log((await waiting)[0].message, state());

  const controller = new AbortController();
  waiting = once(e, 'a', { signal: controller.signal });
  controller.abort('enough');
  await waiting.catch((error) =>
    console.log(`${error.name} ${error.code} ${error.message} ${error.cause} ${state()}`));

  const unused = new AbortController();
  waiting = once(e, 'a', { signal: unused.signal });
  e.emit('a', 'in time');
  console.log((await waiting)[0]);
  unused.abort();

  const target = new EventTarget();
  waiting = once(target, 'ping');
  target.dispatchEvent(new Event('ping'));
  const values = await waiting;
  console.log(`${values.length} ${values[0].type}`);
  waiting = once(target, 'error');
  target.dispatchEvent(new Event('error'));
  console.log((await waiting)[0].type);

  const order = [];
  once(e, 'o').then(() => order.push('once'));
  Promise.resolve().then(() => order.push('1')).then(() => order.push('2'))
    .then(() => order.push('3')).then(() => order.push('4')).then(() => order.push('5'));
  e.emit('o');
  await new Promise((resolve) => setImmediate(resolve));
  console.log(order.join());
})();
