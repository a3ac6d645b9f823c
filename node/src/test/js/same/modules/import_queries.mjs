// One file, many modules: query and fragment are part of the name.
import first from './fixtures/esm/ordered.mjs';
import second from './fixtures/esm/ordered.mjs?a=1';
import third from './fixtures/esm/ordered.mjs?a=1#b';
import fourth from './fixtures/esm/ordered.mjs#b';
import same from './fixtures/esm/ordered.mjs?a=1';

console.log(first, second, third, fourth, same, globalThis.order);
console.log((await import('./fixtures/esm/ordered.mjs?')).default,
  (await import('./fixtures/esm/ordered.mjs?x y')).default,
  (await import('./fixtures/esm/ordered.mjs?x%20y')).default,
  (await import('./fixtures/esm/ordered.mjs?ü')).default);
console.log(globalThis.order.slice(4));
const one = await import('./fixtures/cjs/counter.js?1');
const two = await import('./fixtures/cjs/counter.js?2');
console.log(one === two, one.default === two.default, globalThis.counted);
