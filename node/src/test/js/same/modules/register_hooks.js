'use strict';

// module.registerHooks: made-up modules, changed texts, the order of hooks, and what hooks may
// not answer, for require and for import.

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { createRequire, registerHooks } = require('node:module');

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'hooks-'));
process.on('exit', () => fs.rmSync(root, { recursive: true }));
const put = (name, text) => fs.writeFileSync(path.join(root, name), text);
put('one.js', 'exports.name = "one"; exports.value = VALUE;');
put('two.mjs', 'import { name, value } from "./one.js"; export default [name, value, VALUE];');
put('data.json', '{ "value": 1 }');
put('three.mjs', 'export { default } from "./data.json" with { type: "json" };');
const here = createRequire(path.join(root, 'x.js'));
const short = (url) => path.basename(url);

const texts = {
  'made:cjs': ['commonjs', 'exports.up = __filename; exports.fs = require.resolve("fs");'],
  'made:esm': ['module', 'export const url = import.meta.url; export default 5;'],
};

function report(what, work) {
  try {
    console.log(what, work());
  } catch (error) {
    console.log(what, error.name, error.code, error.message);
  }
}

const first = registerHooks({
  resolve(specifier, context, next) {
    if (specifier in texts) {
      return { url: specifier, format: texts[specifier][0], shortCircuit: true };
    }
    const result = next(specifier, context);
    console.log('resolve', short(specifier), '->', short(result.url));
    return result;
  },
  load(url, context, next) {
    if (url in texts) return { format: context.format, source: texts[url][1], shortCircuit: true };
    const result = next(url, context);
    console.log('load', short(url), result.format, typeof result.source);
    if (result.source === null) return result;
    return { ...result, source: `${result.source}`.replaceAll('VALUE', '42') };
  },
});
const second = registerHooks({
  resolve(specifier, context, next) {
    console.log('second', short(specifier), context.conditions.includes('import'),
      context.importAttributes);
    return next(specifier.replace('uno', 'one'));
  },
});
console.log(Object.keys(first), typeof first.deregister, registerHooks.length);

async function main() {
  report('required', () => here('./uno.js'));
  report('again', () => here('./uno.js').value);
  report('json', () => here('./data.json'));
  report('builtin', () => typeof here('os').cpus);
  report('made', () => here('made:cjs'));
  report('resolved', () => short(here.resolve('./one.js')));
  console.log('imported', (await import(path.join(root, 'two.mjs'))).default);
  console.log('made', await import('made:esm'));
  console.log('json', (await import(path.join(root, 'three.mjs'))).default);
  second.deregister();
  first.deregister();
  first.deregister();
  report('gone', () => here('./uno.js').name);

  const wrong = [
    { resolve: () => 1 },
    { resolve: () => ({ url: 5, shortCircuit: true }) },
    { load: () => ({ format: 'commonjs', source: 5, shortCircuit: true }) },
    { load: () => ({ format: 'commonjs', source: '1' }) },
    { load: () => ({ format: 5, source: '1', shortCircuit: true }) },
  ];
  for (const hooks of wrong) {
    const added = registerHooks(hooks);
    delete require.cache[path.join(root, 'data.json')];
    report('wrong', () => here('./data.json'));
    await import(path.join(root, `one.js?${wrong.indexOf(hooks)}`))
      .catch((error) => console.log('wrong', error.code, error.message));
    added.deregister();
  }
  report('no function', () => registerHooks({ load: 1 }));
}

main();
