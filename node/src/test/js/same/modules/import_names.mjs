// Private names, self reference, built-in names, URLs and odd specifiers.
import load, { resolve } from './fixtures/app/import.mjs';

const home = `${import.meta.dirname}/fixtures/app`;
const show = (text) => JSON.stringify(text)?.replaceAll(home, 'APP');

const specifiers = [
  '#a', '#ext', '#null', '#bad', '#cond', '#p/q', '#p/z', '#p/../x', '#core', '#events', '#url',
  '#abs', '#missing', '#num', '#missingpkg', '#nope', '#', '#/s', '#/', '#a/', '#both', '#dev',
  'self', 'self/sub/q', 'self/sub/none', 'self/nope', 'selfish', 'events', 'node:events',
  'node:nope', 'node:', 'events/', 'test', 'sqlite', 'node:internal/errors', 'internal/errors',
  './a.js', './a.js?x=1', './a.js?x#y', './a.js#y', './a.js/', './d/index.js', './p/../a.js',
  './p/%2e%2e/a.js', './unknown.ending', './noending', './sp ace.mjs', './sp%20ace.mjs',
  './per%cent.mjs', './per%25cent.mjs', './per%25cent.mjs?a=1#b', './ümläut.cjs',
  './%C3%BCml%C3%A4ut.cjs', './esm.mjs', './p%2f', './a%2fb.js', './a%5cb.js', '.', '..', '', ' ',
  '/none/x', 'file:///none/x.js', 'FILE:///none/x', '//x/y', 'file://host/x', 'http://x/y',
  'https://x/y', 'foo:bar', 'exp%2fx', 'a\\b', '.a', '@/x', '@s/', '@s\\x', './package.json/../a.js',
  `file://${home}/a.js`, `${home}/a.js`, ' ./a.js ', './\ta.js',
];

for (const specifier of specifiers) {
  try {
    const { default: found } = await load(specifier);
    console.log(show(specifier), typeof found === 'function' ? 'function' : show(found));
  } catch (error) {
    console.log(show(specifier), error.name, show({ ...error }), show(error.message));
  }
}

for (const specifier of [
  './none', './a.js?x=1#y', './a b', 'nopkg', 'exp', 'exp/null', 'events', 'node:events', 'node:zzz',
  './d', '#a', '#nope', 'data:a,b', 'http://a/b', './a%2fb', 'foo:bar', '', './link.js', undefined,
]) {
  try {
    console.log('resolve', show(specifier), show(resolve(specifier)));
  } catch (error) {
    console.log('resolve', show(specifier), error.name, error.code, show(error.message));
  }
}
