'use strict';
// What a module knows of itself and of others.
const name = (path) => path?.replace(__dirname, 'DIR');
console.log(Object.keys(module).join(), module.id, name(module.path), name(module.filename),
  module.loaded, module.children.length, module.parent, module.isPreloading);
console.log(module.paths.length === __dirname.split('/').length, module.paths.at(-1),
  name(module.paths[0]));
console.log(require.main === module, process.mainModule === module, this === module.exports);
console.log(require('./fixtures/cjs/wrapper.js'));
console.log(require('./fixtures/cjs/sloppy'), require('./fixtures/cjs/returns'),
  require('./fixtures/cjs/bom'), require('./fixtures/cjs/shebang'));
const { children } = module;
console.log(children.map((child) => name(child.id)), children[0].loaded,
  children[0].parent === module, children[0] === require.cache[children[0].id]);
require('./fixtures/cjs/wrapper.js');
console.log(children.length);
console.log(typeof require('./fixtures/cjs/replaces'), require.name, require.length,
  Object.keys(require).join(), Object.keys(require.extensions).join());
console.log(Object.getPrototypeOf(require.cache), require.cache[__filename] === module);
console.log(module instanceof module.constructor, module.constructor === require('node:module'),
  String(Object.getPrototypeOf(module) === module.constructor.prototype));
console.log({ ...module, paths: 0, children: 0, path: 0, filename: 0, exports: 0 });
setTimeout(() => console.log('loaded later', module.loaded, module.children.length), 1);
