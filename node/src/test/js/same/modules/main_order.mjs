// Ticks, promise jobs and immediates around the main module and its imports.
import './fixtures/esm/ordered.mjs';
setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('job'));
queueMicrotask(() => console.log('microtask'));
console.log('main');
await null;
console.log('after await');
process.nextTick(() => console.log('tick 2'));
await null;
console.log('after await 2');
await new Promise((go) => setImmediate(go));
console.log('after an immediate');
