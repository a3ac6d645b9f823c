'use strict';
// Programs that put themselves between require and its work.
const Module = require('node:module');
const name = (path) => path.split('/').pop();

require.extensions['.txt'] = (target, file) => {
  target.exports = `text ${name(file)}`;
};
console.log(require('./fixtures/cjs/note'), require('./fixtures/cjs/note.txt'));
delete require.extensions['.txt'];

const load = Module._load;
Module._load = function (request, parent, isMain) {
  console.log('load', name(request), parent === module, isMain);
  return load.apply(this, arguments);
};
require('./fixtures/cjs/counter');
require('events');
Module._load = load;

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return request === 'virtual' ? require.resolve('./fixtures/app/a') : resolve.call(this, request, ...rest);
};
console.log(require('virtual'));
Module._resolveFilename = resolve;

const compile = Module.prototype._compile;
Module.prototype._compile = function (text, file) {
  return compile.call(this, text.replace('counted', 'tallied'), file);
};
delete require.cache[require.resolve('./fixtures/app/p/q')];
console.log(require('./fixtures/app/p/q'));
Module.prototype._compile = compile;

const js = Module._extensions['.js'];
Module._extensions['.js'] = (target, file) => {
  console.log('handler', name(file));
  js(target, file);
};
require('./fixtures/app/both.cjs');
require('./fixtures/app/d');
Module._extensions['.js'] = js;

const made = new Module('/made/up.js', module);
made.filename = '/made/up.js';
made.paths = [];
made._compile('module.exports = [__filename, __dirname, typeof require, this === exports]', '/made/up.js');
console.log(made.exports, made.loaded, made.parent === module, made.id);
console.log(module.require('./fixtures/app/a'), Module.prototype.require.call(module, 'events') === require('events'));

const own = Module.prototype.require;
Module.prototype.require = function (id) {
  console.log('require', name(id));
  return own.call(this, id);
};
require('./fixtures/app/require')('./p/q');
Module.prototype.require = own;
