'use strict';
// Private names, self reference, built-in names, files and odd requests.
const app = require('./fixtures/app/require.js');
const home = `${__dirname}/fixtures/app`;
const show = (text) => JSON.stringify(text)?.replaceAll(home, 'APP');

const specifiers = [
  '#a', '#ext', '#null', '#bad', '#cond', '#p/q', '#p/z', '#p/../x', '#core', '#events', '#url',
  '#abs', '#missing', '#num', '#missingpkg', '#nope', '#', '#/s', '#/', '#a/', '#both', '#dev',
  'self', 'self/sub/q', 'self/sub/none', 'self/nope', 'self/package.json', 'selfish',
  'events', 'node:events', 'node:nope', 'node:', 'node:events/', 'events/', 'test', 'sqlite',
  'node:internal/errors', 'internal/errors',
  './a', './a.js', './a.', './a.js/', './d', './d/', './d/index', './p/../a', './unknown.ending',
  './noending', './ok', './ok.json', './bom', './bad', './bad.json', './sp ace.mjs', './ümläut',
  './tla', './tla.mjs', './esm', './esm.mjs', './p%2fq', '.', '..', '', ' ', '/none/x',
  `file://${home}/a.js`, 'a.js', 'a\0b', './a?x', 'data:text/javascript,1', `${home}/a`,
];

for (const specifier of specifiers) {
  try {
    const found = app(specifier);
    console.log(show(specifier), typeof found === 'function' ? 'function' : show(found));
  } catch (error) {
    console.log(show(specifier), error.name, show({ ...error }), show(error.message));
  }
}
for (const odd of [undefined, null, 3, true, {}, [], Symbol('x')]) {
  try {
    app(odd);
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
