// CommonJS files through import: the names found in their text, values from their exports.
import compiled, * as all from './fixtures/esm/compiled.cjs';
import { getter, plain, twice, 'str-ing' as odd, starred, 'module.exports' as whole } from './fixtures/esm/compiled.cjs';
import literal, { a, b, starred as fromLiteral } from './fixtures/esm/literal.cjs';
import * as nullish from './fixtures/esm/nullish.cjs';
import fn, { prop } from './fixtures/esm/fn.cjs';
import * as throwing from './fixtures/esm/throwing_getter.cjs';
import * as reexports from './fixtures/esm/reexports.cjs';
import promise from './fixtures/esm/promise.cjs';
import who from './fixtures/esm/who.cjs';
import inside from './fixtures/esm/typed/plain.cjs';
import noEnding from './fixtures/esm/typed/noending';
import { createRequire } from 'node:module';

console.log(compiled, whole === compiled);
console.log(all);
console.log(getter, plain, twice, odd, starred);
console.log(literal, a, b, fromLiteral);
console.log(nullish, typeof fn, prop, throwing, reexports);
console.log(promise instanceof Promise, await promise, who, inside, noEnding);
const require = createRequire(import.meta.url);
console.log(require('./fixtures/esm/literal.cjs') === literal, require('./fixtures/esm/fn.cjs') === fn);
plain;
compiled.plain = 'changed';
console.log(plain, all.plain, compiled.plain);
for (const file of ['../cjs/throws.js', '../cjs/syntax.js', '../cjs/data.json']) {
  await import(`./fixtures/esm/${file}`).catch((error) => console.log(error.name, error.code));
}
for (const text of ['nope', 'x as y', 'late']) {
  const url = './fixtures/cjs/missing_name.mjs';
  await import(url).catch((error) => console.log(text, error.name, error.message));
  break;
}
