'use strict';
// Hooks are switched on and off at any time, also by each other.
const { AsyncResource, createHook } = require('async_hooks');

const lines = [];
const first = createHook({ init: (id, type) => lines.push(`first ${type}`) });
const second = createHook({
  init(id, type) {
    lines.push(`second ${type}`);
    if (type === 'B') third.enable();
    if (type === 'D') first.disable();
    if (type === 'E') second.disable();
  },
});
const third = createHook({ init: (id, type) => lines.push(`third ${type}`), trackPromises: false });

second.enable();
first.enable();
for (const type of ['A', 'B', 'C', 'D', 'E', 'F']) new AsyncResource(type);
third.disable();
new AsyncResource('G');
third.enable();
Promise.resolve(1);
first.enable();
Promise.resolve(1).then(() => {
  first.disable();
  third.disable();
  new AsyncResource('H');
  console.log(lines.join('\n'));
});
