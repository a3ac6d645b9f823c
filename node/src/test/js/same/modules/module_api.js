'use strict';
// node:module: what it has, and what programs that patch it do.
const Module = require('node:module');
const name = (path) => (typeof path === 'string' ? path.replaceAll(__dirname, 'DIR') : path);
console.log(Module === require('module'), Module.Module === Module, Module.builtinModules.length,
  Object.isFrozen(Module.builtinModules), Module.builtinModules.includes('node:test'));
console.log(Module.isBuiltin('events'), Module.isBuiltin('node:events'), Module.isBuiltin('test'),
  Module.isBuiltin('node:test'), Module.isBuiltin('nope'), Module.isBuiltin(3));
console.log(JSON.stringify(Module.wrap('x')), JSON.stringify([...Module.wrapper]));
console.log(Module._nodeModulePaths('/a/node_modules/b/c'), Module._nodeModulePaths('/'),
  Module._nodeModulePaths('/node_modules/x'), Module._nodeModulePaths('/a/./b/../c'));
console.log(name(Module._findPath('./cycles.js', [__dirname])), Module._findPath('/none', ['']),
  name(Module._findPath('exp', [`${__dirname}/fixtures/app/node_modules`])));
console.log(Module._resolveLookupPaths('./x', module).map(name),
  Module._resolveLookupPaths('events', module), Module._resolveLookupPaths('./x', null));
console.log(Module.constants, Module.getCompileCacheDir(), Module.flushCompileCache());

const attempt = (work) => {
  try {
    console.log(work());
  } catch (error) {
    console.log(error.name, error.code, name(error.message));
  }
};
const { createRequire } = Module;
for (const odd of [undefined, 'rel', './x', 3, 'http://x/', null]) attempt(() => createRequire(odd));
const from = createRequire(`${__dirname}/fixtures/app/anything.js`);
console.log(from('exp'), from('./a'), from('#a'), from('self'), name(from.resolve('linked')),
  from.main === module, from.cache === require.cache);
console.log(createRequire(`${__dirname}/fixtures/app/`)('./a'),
  createRequire(`file://${__dirname}/fixtures/app/x.js`)('./p/q'),
  createRequire('/a/b/').resolve.paths('x').slice(0, 2));
attempt(() => createRequire('/none/x.js')('./y'));
for (const [specifier, base] of [
  ['exp', `${__dirname}/fixtures/app/x.js`],
  ['@scope/pkg/x', `${__dirname}/fixtures/app/x.js`], ['nope', __filename],
  ['./a.js', `${__dirname}/fixtures/app/x.js`],
]) attempt(() => name(Module.findPackageJSON(specifier, base))?.slice(-40));
