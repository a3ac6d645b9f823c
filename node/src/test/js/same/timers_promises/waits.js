'use strict';
// timers/promises: setTimeout, setImmediate, scheduler.
const timers = require('timers/promises');
const attempt = async (title, work) => {
  try {
    console.log(`${title}: ${String(await work())}`);
  } catch (error) {
    console.log(`${title}: ${error.name} ${error.code} ${error.message} ${String(error.cause)}`);
  }
};
process.on('warning', () => {});
console.log(Object.keys(timers).join(), String(require('timers').promises === timers));
console.log(Object.values(timers).map((each) => each.length).join());

(async () => {
  await attempt('value', () => timers.setTimeout(1, 'v'));
  await attempt('no delay', () => timers.setTimeout(undefined, 'v'));
  for (const delay of ['x', null, {}]) await attempt('delay', () => timers.setTimeout(delay));
  for (const options of [5, null, { signal: 5 }, { ref: 5 }, { signal: AbortSignal.abort('w') }]) {
    await attempt('options', () => timers.setTimeout(1, 1, options));
    await attempt('immediate', () => timers.setImmediate('i', options));
  }
  await attempt('immediate', () => timers.setImmediate('i'));
  for (const start of [(options) => timers.setTimeout(1e6, 1, options),
    (options) => timers.setImmediate(1, options)]) {
    const controller = new AbortController();
    const waiting = start({ signal: controller.signal });
    controller.abort('why');
    await attempt('aborted', () => waiting);
  }
  await attempt('wait', () => timers.scheduler.wait(1));
  await attempt('wait', () => timers.scheduler.wait('x'));
  await attempt('wait', () => timers.scheduler.wait(1, { signal: AbortSignal.abort('s') }));
  await attempt('yield', () => timers.scheduler.yield());
  await attempt('this', () => timers.scheduler.wait.call({}, 1));
  await attempt('constructor', () => new timers.scheduler.constructor());

  const order = [];
  timers.setImmediate().then(() => order.push('immediate'));
  process.nextTick(() => order.push('tick'));
  Promise.resolve().then(() => order.push('microtask'));
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  console.log(order.join());
  timers.setTimeout(1e8, 1, { ref: false });
})();
