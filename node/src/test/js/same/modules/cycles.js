'use strict';
// Modules that require each other, and modules that fail.
const c1 = require('./fixtures/cjs/c1');
console.log(c1.c2, require('./fixtures/cjs/c2').c1 === c1, Object.keys(c1).join());
console.log(Object.getPrototypeOf(c1) === Object.prototype);
for (let i = 0; i < 2; i++) {
  try {
    require('./fixtures/cjs/throws');
  } catch (error) {
    console.log(error.message, Object.keys(require.cache).some((file) => /throws/.test(file)));
  }
}
try {
  require('./fixtures/cjs/syntax');
} catch (error) {
  console.log(error.name, Object.keys(require.cache).some((file) => /syntax/.test(file)));
}
console.log(module.children.map((child) => child.id.split('/').pop()));
