// JSON needs its attribute, and nothing else may have it.
import data from './fixtures/esm/data.json' with { type: 'json' };
import * as all from './fixtures/esm/data.json' with { type: 'json' };

console.log(data, all, all.default === data);
const again = await import('./fixtures/esm/data.json', { with: { type: 'json' } });
console.log(again === all, (await import('./fixtures/app/bom.json', { with: { type: 'json' } })).default);
const home = (error) => error.message.replaceAll(import.meta.dirname, 'DIR');
for (const file of ['missing', 'wrong', 'unknown_type', 'unknown_key', 'missing_dynamic',
  'wrong_dynamic', 'unknown_dynamic', 'broken', 'builtin']) {
  await import(`./fixtures/attributes/${file}.mjs`).then(
    () => console.log(file, 'fine'),
    (error) => console.log(file, error.name, error.code, file === 'broken' ? '' : home(error)));
}
