// What import finds in packages, and what it says when it does not.
import load from './fixtures/app/import.mjs';

const home = `${import.meta.dirname}/fixtures/app`;
const show = (text) => JSON.stringify(text)?.replaceAll(home, 'APP');

const specifiers = [
  './none', './none.mjs', './a', './p/q', './dir', './d', './d/', './d/index', 'nopkg', '@scope',
  '@scope/x', '@scope/pkg', '@scope/pkg/x', '@scope/pkg/y', 'exp', 'exp/null', 'exp/nope',
  'exp/bad', 'exp/bad2', 'exp/bad3', 'exp/num', 'exp/arr', 'exp/arrbad', 'exp/arrnull',
  'exp/arrempty', 'exp/c/x', 'exp/c/none', 'exp/c/priv/x', 'exp/c/longer', 'exp/c/longest-er',
  'exp/c/xyz', 'exp/file.x.js', 'exp/cond', 'exp/condn', 'exp/dir/x.js', 'exp/unknown', 'exp/imp',
  'exp/node', 'exp/sync', 'exp/dironly', 'exp/enc', 'exp/bool', 'exp/emptyobj', 'exp/space',
  'exp/package.json', 'exp/../m.js', 'exp/', 'exp/c//x', 'exp/c/../x', 'exp/c/./x',
  'exp/c/%2e/x', 'exp/c/node_modules/x', 'exp/c/x/', 'noexp', 'noexp/zz', 'noexp/deep/file',
  'noexp/deep/file.js', 'noexp/deep', 'mainidx', 'badjson', 'numkey', 'mixkey', 'typeesm',
  'expnull', 'expfalse', 'expempty', 'expnumeric', 'expstrbad', 'exparr', 'maindir',
  'maindir/lib', 'maindir/lib/index', 'mainext', 'mainnum', 'plain', 'outer', 'linked',
  './link.js', './node_modules/exp', './node_modules/mainidx', 'node_modules/exp/m.js',
];

for (const specifier of specifiers) {
  try {
    const { default: found, ...names } = await load(specifier);
    console.log(show(specifier), show(found), Object.keys(names).join());
  } catch (error) {
    console.log(show(specifier), error.name, show({ ...error }), show(error.message));
  }
}
