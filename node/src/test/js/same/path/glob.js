// matchesGlob: every pattern against every path.

const path = require('path');

const patterns = ['*', '*.js', '**', '**/*.js', 'a/**', 'a/**/b', 'a/*/b', '?', 'a?c', '[abc]',
  '[!a]', '[^a]', '[a-c]x', '{a,b}', '{a,b}.js', 'a{1..3}', '+(a|b)', '!(a)', '@(a|b)c', '?(a)b',
  '*(a|b)c', '.*', 'a/**/', '**/a/**', '\\*', 'a\\?', '[[:alpha:]]*', '', '/', '/a/*', './a',
  'a/../b', '{a,{b,c}}d', '*.{js,ts}', 'a**b', 'a/./b', '**/.x', '.a/*', '[]a]', '[a', '{a',
  'a}', '*/*', '**/b/c', 'foo/**/bar'];
const paths = ['a', 'b', 'c', 'ab', 'abc', 'a.js', 'a.ts', '.a', 'a/b', 'a/b.js', 'a/x/b',
  'a/x/y/b', 'a/', '/', '/a/b', './a', 'a1', 'a2', 'a4', 'bb', 'abab', 'ad', 'bd', 'cd', '*',
  'a?', 'é', '', '.x', 'a/.x', '.a/b', 'x/.a/b.js', 'b/c', 'x/b/c', 'foo/bar', 'foo/x/bar', ']',
  'a]', '[a', '{a', 'a}', 'ac', 'aac', 'axb', 'a/**'];
for (const pattern of patterns) {
  console.log([pattern], paths.filter((each) => path.posix.matchesGlob(each, pattern)).join(' '));
}
console.log(path.win32.matchesGlob('a\\b', 'a/b'), path.win32.matchesGlob('a\\b', 'a\\b'),
            path.win32.matchesGlob('a/b', 'a/*'), path.win32.matchesGlob('A/b', 'a/*'));
