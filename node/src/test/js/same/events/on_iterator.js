'use strict';
// events.on
const { on, EventEmitter } = require('events');
const e = new EventEmitter();
const state = () => `[${e.eventNames().map(String).join()}]`;
const show = ({ done, value }) => `${done} ${String(value)}`;

(async () => {
  let it = on(e, 'v');
  console.log(state(), Reflect.ownKeys(it).map(String).join());
  e.emit('v', 1);
  e.emit('v', 2, 3);
  console.log(show(await it.next()), show(await it.next()));
  console.log(Object.keys(await (e.emit('v', 0), it.next())).join());
  let next = it.next();
  const second = it.next();
  e.emit('v', 'late');
  console.log(show(await next));
  console.log(show(await it.return()), show(await second), show(await it.next()), state());

  it = on(e, 'v');
  e.emit('v', 'kept');
  e.emit('error', new Error('bad'));
  console.log(show(await it.next()));
  await it.next().catch((error) => console.log(error.message));
  console.log(show(await it.next()), state());

  it = on(e, 'v');
  next = it.next();
  e.emit('error', new Error('while waiting'));
  await next.catch((error) => console.log(error.message));
  console.log(state());

  it = on(e, 'v', { close: ['end', 'close'] });
  console.log(state());
  e.emit('v', 9);
  e.emit('end');
  console.log(show(await it.next()), show(await it.next()), state());

  const controller = new AbortController();
  it = on(e, 'v', { signal: controller.signal });
  e.emit('v', 'before');
  controller.abort('reason');
  try {
    for await (const [value] of it) console.log(value);
  } catch (error) {
    console.log(`${error.name} ${error.code} ${error.cause} ${state()}`);
  }

  it = on(e, 'v');
  console.log(String(it.throw(new Error('thrown in'))));
  await it.next().catch((error) => console.log(error.message, state()));

  it = on(e, 'v');
  for (let i = 0; i < 3; i++) e.emit('v', i);
  e.emit('v', 'stop');
  for await (const [value] of it) {
    console.log(String(value));
    if (value === 'stop') break;
  }
  console.log(state());

  const target = new EventTarget();
  it = on(target, 'ping');
  target.dispatchEvent(new Event('ping'));
  console.log((await it.next()).value[0].type);
  await it.return();
  console.log(String(EventEmitter.getEventListeners(target, 'ping').length));
})();
