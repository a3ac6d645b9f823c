'use strict';
const { inspect } = require('util');
const expressions = [/a|b/, /(a|b+)c/, /((x)+(?:y|z)*)/, /(((a|b)))/, /[^a-z\d\]]/, /[(a|b)+*?]/,
  /a{2}b{2,}c{,3}?x{y}/, /\b\B\w\.\x41\cA\0\12/, /\p{L}\P{Lu}/u, /(?<n>(?<m>a))\k<n>/,
  /(?=a)(?!b)(?<=c)(?<!d)/, /^a$/m, /./s, /a*?b+?c??/, /[\b\-]/, /[\]]/, /\//, /[/]/, /a]b/, /}/,
  /\(\)/, /(a\)b)/, /x(?:)/, /(?:[a]{3}(b{2}))/, /é中/, /\d\D\s\S\w\W\t\n/, /()|()/,
  /\p{Script=Greek}/u, /[^]/, /[]/, /[a\-z\x41-\x5a]/, /((((((a))))))/, /(a{1,2}[b-c])/, /\\/, /a/gimsuy];
for (const expression of expressions) {
  console.log(String(expression), JSON.stringify(inspect(expression, { colors: true })));
}
console.log(JSON.stringify(inspect({ r: /x/g }, { colors: true })));
