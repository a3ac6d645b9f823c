'use strict';
// Reactions run in the context they were added in, whoever settles the promise.
const { AsyncLocalStorage } = require('async_hooks');

const storage = new AsyncLocalStorage();
const lines = [];
const note = (what) => lines.push(`${what}: ${storage.getStore()}`);
// In which order jobs run that several awaits lie between is not the matter here.
process.on('exit', () => console.log(lines.sort().join('\n')));
const inside = (store, fn) => storage.run(store, fn);

let resolve;
const pending = new Promise((fulfil) => {
  resolve = fulfil;
});
inside('reacts', () => pending.then(() => note('then')));
inside('awaits', async () => {
  await pending;
  note('await');
});
inside('settles', () => resolve());

const thenable = {
  then(fulfil) {
    note('thenable');
    fulfil(1);
  },
};
inside('resolves', () => {
  Promise.resolve(thenable).then(() => note('then of thenable'));
});
inside('awaits thenable', async () => {
  await thenable;
  note('await of thenable');
});
inside('catches', () => Promise.reject(new Error('x')).catch(() => note('catch')));
inside('finally', () => Promise.resolve().finally(() => note('finally')));
inside('all', () => Promise.all([1, thenable, pending]).then(() => note('all')));
inside('race', () => Promise.race([pending, 1]).then(() => note('race')));
inside('generator', async () => {
  async function* numbers() {
    note('generator');
    yield 1;
    note('generator');
    yield 2;
  }
  for await (const number of numbers()) note(`number ${number}`);
});
const shared = (async function* shared() {
  note('shared starts');
  yield 1;
  note('shared goes on');
})();
inside('first', () => shared.next().then(() => note('first next')));
inside('second', () => shared.next().then(() => note('second next')));
inside('with resolvers', () => {
  const { promise, resolve: done } = Promise.withResolvers();
  promise.then(() => note('with resolvers'));
  setImmediate(() => inside('elsewhere', done));
});
inside('microtask', () => queueMicrotask(() => note('microtask')));
inside('import', () => import('node:path').then(() => note('import')));
