const { Module, createRequire } = require('module');
const vm = require('vm');
const { pathToFileURL } = require('url');
attempt('require', () => require(secretFile));
attempt('require.resolve', () => require.resolve(secretFile));
attempt('createRequire', () => createRequire(secretFile)(secretFile));
attempt('createRequire of a url', () => createRequire(pathToFileURL(secretFile))('./secret.txt'));
attempt('_load', () => Module._load(secretFile));
attempt('_resolveFilename', () => Module._resolveFilename(secretFile));
for (const ending of ['.js', '.json', '.node']) {
  attempt(`ending ${ending}`, () => {
    const made = new Module(secretFile);
    Module._extensions[ending](made, secretFile);
    return made.exports;
  });
}
attempt('load', () => new Module('x').load(secretFile));
attempt('an ending of its own', () => {
  require.extensions['.txt'] = (made, file) => made._compile('exports.x = 1', file);
  return require(secretFile);
});
attempt('paths', () => {
  module.paths.unshift(folder, '/');
  return require('secret.txt');
});
attempt('_compile', () => new Module('x')._compile(`throw new Error('here')`, secretFile));
attempt('vm', () => vm.runInThisContext('typeof Java', { filename: secretFile }));
attempt('a script', () =>
  new vm.Script('nothing.at.all', { filename: secretFile }).runInThisContext());
attempt('source url', () => (0, eval)(`nothing.at.all\n//# sourceURL=${secretFile}`));
attempt('source map', () => module.constructor.findSourceMap?.(secretFile));
later('import', import(secretFile));
later('import of a url', import(pathToFileURL(secretFile)));
later('import of text', import(pathToFileURL(secretFile), { with: { type: 'text' } }));
later('import of json', import(pathToFileURL(secretFile), { with: { type: 'json' } }));
later('import of data', import('data:text/javascript,export default typeof Java'));
later('import of http', import('http://127.0.0.1/'));
later('import with a query', import(`${pathToFileURL(secretFile)}?x`));
attempt('an uncaught error at the secret', () => process.nextTick(() => {
  console.log('done');
  (0, eval)(`\nthrow new Error('told')\n//# sourceURL=${secretFile}`);
}));
