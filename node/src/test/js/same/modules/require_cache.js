'use strict';
// The cache: once a file, by real path, and open to change.
const first = require('./fixtures/cjs/counter');
const file = require.resolve('./fixtures/cjs/counter');
console.log(first.count, require('./fixtures/cjs/counter.js') === first, require(file) === first,
  require('./fixtures/cjs/../cjs/counter') === first);
delete require.cache[file];
console.log(require('./fixtures/cjs/counter').count, first.count);
require.cache[file] = { exports: 'mine', loaded: true };
console.log(require('./fixtures/cjs/counter'));
require.cache[file] = { exports: 'half', loaded: false };
console.log(require('./fixtures/cjs/counter'));
delete require.cache[file];
const linked = require('./fixtures/app/require.js')('linked');
const real = require('./fixtures/app/linked/main.js');
console.log(linked, linked === real, require('./fixtures/app/link.js'));
const { Module } = module.constructor;
console.log(Module === module.constructor, Module._cache === require.cache,
  Module._extensions === require.extensions);
