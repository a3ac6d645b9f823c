'use strict';
// What require finds in packages, and what it says when it does not.
const app = require('./fixtures/app/require.js');
const home = `${__dirname}/fixtures/app`;
const show = (text) => JSON.stringify(text)?.replaceAll(home, 'APP');

const specifiers = [
  './none', './dir', 'nopkg', '@scope', '@scope/x', '@scope/pkg', '@scope/pkg/x', '@scope/pkg/y',
  'exp', 'exp/null', 'exp/nope', 'exp/bad', 'exp/bad2', 'exp/bad3', 'exp/num', 'exp/arr',
  'exp/arrbad', 'exp/arrnull', 'exp/arrempty', 'exp/c/x', 'exp/c/none', 'exp/c/priv/x',
  'exp/c/longer', 'exp/c/longest-er', 'exp/c/xyz', 'exp/file.x.js', 'exp/cond', 'exp/condn',
  'exp/dir/x.js', 'exp/unknown', 'exp/imp', 'exp/node', 'exp/sync', 'exp/dironly', 'exp/enc',
  'exp/bool', 'exp/emptyobj', 'exp/space', 'exp/package.json', 'exp/../m.js', 'exp//', 'exp/',
  'exp/c//x', 'exp/c/../x', 'exp/c/./x', 'exp/c/%2e/x', 'exp/c/node_modules/x', 'exp/c/x/',
  'noexp', 'noexp/deep/file', 'noexp/deep', 'mainidx', 'badjson', 'numkey', 'mixkey', 'typeesm',
  'expnull', 'expfalse', 'expempty', 'expnumeric', 'expstrbad', 'exparr', 'maindir', 'maindir/lib',
  'mainext', 'mainnum', 'plain', 'plain.js', 'outer', 'inner', 'linked', './link',
  './node_modules/badjson', './node_modules/noexp', './node_modules/exp', './node_modules/maindir',
  'node_modules/exp/m.js', './node_modules/exp/c/x',
];

for (const specifier of specifiers) {
  try {
    const found = app(specifier);
    console.log(show(specifier), typeof found === 'function' ? 'function' : show(found));
  } catch (error) {
    console.log(show(specifier), error.name, show({ ...error }), show(error.message));
  }
}
