'use strict';
// tracingChannel: what a call did, synchronously, by promise, by callback.
const { AsyncLocalStorage } = require('async_hooks');
const { channel, tracingChannel } = require('diagnostics_channel');

const tracing = tracingChannel('t');
const later = new AsyncLocalStorage();
const show = (key, value) => (value instanceof Error ? value.message : value);
const handlers = {};
for (const event of ['start', 'end', 'asyncStart', 'asyncEnd', 'error']) {
  handlers[event] = (context, name) =>
    console.log(' ', event, JSON.stringify(context, show), name, later.getStore());
}
function attempt(what, fn) {
  console.log(what);
  try {
    const result = fn();
    console.log('=', result);
    return result;
  } catch (error) {
    console.log('!', error.name, error.code, error.code === undefined ? '' : error.message);
    return undefined;
  }
}

const echo = (...args) => args;
console.log(tracing.hasSubscribers, tracing.traceSync(echo, {}, null, 1));
console.log(tracing.tracePromise(echo, {}, null, 1), tracing.traceCallback(echo, 0, {}, null, 1));
console.log(tracing.subscribe(handlers), tracing.hasSubscribers);
tracing.asyncStart.bindStore(later, () => 'later');

attempt('returns', () => tracing.traceSync(function(...args) {
  return [this, ...args];
}, { a: 1 }, 'self', 1, 2));
attempt('without context', () => tracing.traceSync(() => 1));
attempt('throws', () => tracing.traceSync(() => {
  throw new Error('thrown');
}, {}));
const answer = (error) => (first, callback) => callback(error, 'result', 'more');
const called = (...args) => {
  console.log('callback', show('', args[0]), ...args.slice(1), later.getStore());
  return 9;
};
attempt('calls back', () => tracing.traceCallback(answer(null), -1, { a: 2 }, null, 1, called));
attempt('calls back at 1', () => tracing.traceCallback(answer(null), 1, {}, null, 1, called));
attempt('fails', () => tracing.traceCallback(answer(new Error('failed')), -1, {}, null, 1, called));
attempt('throws before', () => tracing.traceCallback(() => {
  throw new Error('thrown');
}, -1, {}, null, called));
attempt('no callback', () => tracing.traceCallback(() => 1));
attempt('no function', () => tracing.traceCallback(() => 1, 0, {}, null, 5));
attempt('no context', () => tracing.traceCallback((callback) => callback(), -1, undefined, null,
  called));

class Mine extends Promise {}
const thenable = {
  then(fulfil) {
    console.log('then called');
    fulfil('of thenable');
  },
};
async function promises() {
  const given = Promise.resolve('given');
  const traced = attempt('promise', () => tracing.tracePromise(() => given, { a: 3 }));
  console.log(traced === given, await traced);
  const failing = () => Promise.reject(new Error('rejected'));
  const rejected = attempt('rejection', () => tracing.tracePromise(failing, {}));
  console.log(await rejected.catch((error) => `caught ${error.message}`));
  const mine = attempt('subclass', () => tracing.tracePromise(() => Mine.resolve(1), {}));
  console.log(mine.constructor.name, await mine);
  console.log(attempt('thenable', () => tracing.tracePromise(() => thenable, {})) === thenable);
  attempt('no promise', () => tracing.tracePromise(() => 42, {}));
  attempt('throws', () => tracing.tracePromise(() => {
    throw new Error('thrown');
  }, {}));
  console.log(tracing.unsubscribe({ start: handlers.start, end() {} }));
  console.log(tracing.unsubscribe(handlers), tracing.asyncStart.unbindStore(later));
  console.log(tracing.hasSubscribers);
  await stores();
}

async function stores() {
  const storage = new AsyncLocalStorage();
  tracing.start.bindStore(storage, ({ tag }) => tag);
  console.log(tracing.traceSync(() => storage.getStore(), { tag: 'sync' }));
  await tracing.tracePromise(async () => {
    await null;
    console.log(storage.getStore());
  }, { tag: 'promise' }).then(() => console.log('then', storage.getStore()));
  tracing.traceCallback((callback) => setImmediate(callback), 0, { tag: 'callback' }, null,
    () => console.log('callback', storage.getStore()));
  console.log(storage.getStore());
}

const five = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'];
const made = Object.fromEntries(five.map((event) => [event, channel(`mine:${event}`)]));
console.log(five.every((event) => tracingChannel(made)[event] === made[event]));
for (const event of five) attempt(event, () => tracingChannel({ ...made, [event]: 5 }));
for (const value of [undefined, 5, Symbol('x'), () => {}]) {
  attempt(typeof value, () => tracingChannel(value));
}
attempt('of another', () => tracingChannel(tracingChannel('other')).error.name);
promises();
