// Modules of Node's through import.
import events, { EventEmitter, once, default as again } from 'node:events';
import * as all from 'events';
import Module, { createRequire, syncBuiltinESMExports } from 'node:module';

console.log(events === EventEmitter, again === events, once === events.once, all.default === events);
console.log(Object.keys(events).every((name) => name in all), 'module.exports' in all);
console.log((await import('node:events')) === all, (await import('events')) === all);
console.log(Module === createRequire(import.meta.url)('module'));
const { listenerCount } = all;
events.listenerCount = 'changed';
console.log(all.listenerCount === listenerCount);
syncBuiltinESMExports();
console.log(all.listenerCount);
events.listenerCount = listenerCount;
syncBuiltinESMExports();
console.log(all.listenerCount === listenerCount);
for (const name of ['node:nope', 'node:', 'nope', 'node:internal/errors']) {
  await import(name).catch((error) => console.log(error.name, error.code,
    error.message.replace(import.meta.filename, 'FILE')));
}
