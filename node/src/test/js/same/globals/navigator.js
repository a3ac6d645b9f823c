'use strict';

// navigator and its locks: who holds a name, who waits, who is sent away.

console.log(navigator.platform === `${require('os').type()} ${require('os').machine()}`,
  navigator.language, navigator.languages, Object.isFrozen(navigator.languages));
console.log(navigator.hardwareConcurrency === require('os').availableParallelism());
console.log(navigator.userAgent, Object.keys(Navigator.prototype), typeof navigator.locks);
console.log(require('worker_threads').locks === navigator.locks);

const { locks } = navigator;
const show = async (what) => {
  try {
    console.log(await what());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
};

(async () => {
  await show(() => locks.request('a'));
  await show(() => locks.request('a', 1));
  await show(() => locks.request('-a', () => {}));
  await show(() => locks.request('a', { mode: 'x' }, () => {}));
  await show(() => locks.request('a', { ifAvailable: true, steal: true }, () => {}));
  await show(() => locks.request('a', { steal: true, mode: 'shared' }, () => {}));
  await show(() => locks.request('a', { signal: AbortSignal.abort() }, () => {}));

  const log = [];
  const free = Promise.withResolvers();
  const take = (mode, name, until) => locks.request('r', { mode }, async (lock) => {
    log.push([name, lock.name, lock.mode]);
    await until;
    return name;
  });
  const all = [take('exclusive', 'one', free.promise), take('shared', 'two'),
    take('shared', 'three'), take('exclusive', 'four'), take('shared', 'five')];
  console.log(await locks.request('r', { ifAvailable: true }, (lock) => lock));
  const { held, pending } = await locks.query();
  console.log(held.map(({ mode }) => mode), pending.map(({ mode }) => mode));
  free.resolve();
  console.log(await Promise.all(all), log);

  const never = locks.request('s', () => new Promise(() => {}));
  const stolen = never.catch((error) => error.name);
  console.log(await locks.request('s', { steal: true }, () => 'taken'), await stolen);

  const controller = new AbortController();
  const gate = Promise.withResolvers();
  const holder = locks.request('t', () => gate.promise);
  const waiting = locks.request('t', { signal: controller.signal }, () => 'never');
  controller.abort(new Error('why'));
  await show(() => waiting);
  gate.resolve('done');
  console.log(await holder);
  await show(() => locks.request('u', () => {
    throw new RangeError('inside');
  }));
})();
