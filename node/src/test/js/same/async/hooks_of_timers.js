'use strict';
// Timers as resources: one init, a before and an after each time, one destroy.
const { createHook, executionAsyncId, executionAsyncResource } = require('async_hooks');

const lives = new Map();
const hook = createHook({
  init: (id, type) => type === 'Timeout' && lives.set(id, ['init']),
  before: (id) => lives.get(id)?.push('before'),
  after: (id) => lives.get(id)?.push('after'),
  destroy: (id) => lives.get(id)?.push('destroy'),
}).enable();
const seen = [];

let times = 0;
const interval = setInterval(() => {
  seen.push(['interval', executionAsyncResource() === interval]);
  if (++times === 3) clearInterval(interval);
}, 1);
const once = setTimeout(() => seen.push(['once', executionAsyncResource() === once]), 1);
const again = setTimeout(() => {
  if (!again.done) {
    again.done = true;
    again.refresh();
  }
}, 1);
clearTimeout(setTimeout(() => {}, 1));
const revived = setTimeout(() => {
  if (revived.done) return;
  revived.done = true;
  const first = executionAsyncId();
  setTimeout(() => {
    revived.refresh();
    revived._onTimeout = () => seen.push(['another life', executionAsyncId() !== first]);
  }, 1);
}, 1);

process.on('exit', () => {
  hook.disable();
  for (const life of lives.values()) console.log(life.join(' '));
  console.log(seen.sort().join('\n'));
});
