'use strict';
// import() in a CommonJS file.
const home = (text) => text.replaceAll(__dirname, 'DIR');
console.log('first');
Promise.resolve().then(() => console.log('a promise job'));
process.nextTick(() => console.log('a tick'));
(async () => {
  const live = await import('./fixtures/esm/live.mjs');
  console.log(live.default, (await import('node:events')).default === require('events'));
  console.log((await import('./fixtures/cjs/c1.js')).default === require('./fixtures/cjs/c1'));
  for (const specifier of ['./none.mjs', 'nope', './fixtures/esm/failing.mjs', 'exp']) {
    await import(specifier).catch((error) => console.log(error.code, home(error.message)));
  }
  const indirect = new Function('specifier', 'return import(specifier)');
  console.log(typeof (await indirect('events')).once);
  const evaluated = (0, eval)("import('node:events')");
  console.log(typeof (await evaluated).once);
})();
console.log('last');
