// Random paths through everything of path.posix.

const path = require('path').posix;

let seed = 20261122;
const random = (limit) => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) % limit;
};
let sum = 0;
const add = (value) => {
  const text = String(value);
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 16777619) >>> 0;
  sum = Math.imul(sum ^ text.length, 16777619) >>> 0;
};
const report = (...label) => {
  console.log(...label, sum);
  sum = 0;
};

process.chdir('/');
const parts = ['/', '//', '.', '..', 'a', 'bb', 'x.js', '.x', 'y.', 'z.tar.gz', 'é', ' ', '...', '.a.b',
  '..x', '/', './', '../'];
const make = () => Array.from({ length: random(7) }, () => parts[random(parts.length)]).join('');
const operations = {
  normalize: (a) => path.normalize(a),
  isAbsolute: (a) => path.isAbsolute(a),
  dirname: (a) => path.dirname(a),
  basename: (a) => path.basename(a),
  extname: (a) => path.extname(a),
  parse: (a) => Object.values(path.parse(a)).join('|'),
  format: (a) => path.format(path.parse(a)),
  namespaced: (a) => path.toNamespacedPath(a),
  join: (a, b) => path.join(a, b),
  resolve: (a, b) => path.resolve(a, b),
  relative: (a, b) => path.relative(a, b),
  suffix: (a, b) => path.basename(a, b),
  ownSuffix: (a) => path.basename(a, a.slice(-3)),
};
for (const name of Object.keys(operations)) {
  for (let round = 0; round < 1500; round++) {
    const [a, b] = [make(), make()];
    const result = operations[name](a, b);
    add(result);
    if (round % 500 === 0) console.log(name, [a, b], result);
  }
  report(name);
}
