// Live bindings, cycles, order of evaluation, namespaces.
import count, { bump, count as same } from './fixtures/esm/live.mjs';
import * as live from './fixtures/esm/live.mjs';
import { result } from './fixtures/esm/cycle1.mjs';
import again, * as all from './fixtures/esm/reexport.mjs';

bump();
console.log(count, same, live.count, live.default);
console.log(result);
console.log(again, all.x, Object.keys(all), all.names === (await import('./fixtures/esm/typed/index.js')));
console.log(typeof require, typeof module, typeof exports, typeof __filename, this);
console.log(live, Object.prototype.toString.call(live), Object.isSealed(live));
try {
  live.count = 5;
} catch (error) {
  console.log(error.name);
}
const one = import('./fixtures/esm/live.mjs');
console.log(one instanceof Promise, (await one) === live);
console.log((await import(`${import.meta.url.slice(0, -'esm_basics.mjs'.length)}fixtures/esm/live.mjs`)) === live);
for (const file of ['failing.mjs', 'failing.mjs', '../cjs/bad_dep.mjs', '../cjs/bad_name.mjs']) {
  try {
    await import(`./fixtures/esm/${file}`);
  } catch (error) {
    console.log(error.name, error.code, error.message.replaceAll(import.meta.dirname, 'DIR'));
  }
}
const errors = await Promise.allSettled([1, 2].map(() => import('./fixtures/esm/failing.mjs')));
console.log(errors[0].reason === errors[1].reason);
globalThis.order = [];
await Promise.all([import('./fixtures/esm/slow.mjs'), import('./fixtures/esm/quick.mjs')]);
console.log(globalThis.order.join());
for (const specifier of [{ toString: () => './fixtures/esm/live.mjs' }, 7, undefined, null]) {
  await import(specifier).then((found) => console.log(found === live),
    (error) => console.log(error.code));
}
await import(Symbol('x')).catch((error) => console.log(error.name));
