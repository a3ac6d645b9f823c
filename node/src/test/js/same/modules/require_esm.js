'use strict';
// ES modules through require.
const show = (found) => console.log(found);
const attempt = (file) => {
  try {
    show(require(`./fixtures/cjs/${file}`));
  } catch (error) {
    console.log(error.name, error.code, error.message.replaceAll(__dirname, 'DIR'));
  }
};
attempt('esm_typed.mjs');
attempt('only_named.mjs');
attempt('chooses.mjs');
attempt('marked.mjs');
attempt('inner_await.mjs');
attempt('async_graph.mjs');
attempt('deep_tla.mjs');
console.log('side effect', globalThis.sideEffect);
attempt('throws.mjs');
attempt('throws.mjs');
attempt('cycle_b.cjs');
attempt('bad_dep.mjs');
attempt('bad_name.mjs');
try {
  require('./fixtures/cjs/bad_syntax.mjs');
} catch (error) {
  console.log(error.name);
}
Promise.resolve().then(() => console.log('promise jobs go on'));
attempt('typeless_esm.js');
const again = require('./fixtures/cjs/only_named.mjs');
console.log(again === require('./fixtures/cjs/only_named.mjs'));
import('./fixtures/cjs/only_named.mjs').then((namespace) => {
  console.log('same as import', namespace === again);
  return import('./fixtures/cjs/deep_tla.mjs');
}).then((namespace) => console.log(namespace.v));
console.log(require('./fixtures/app/require')('typeesm'));
