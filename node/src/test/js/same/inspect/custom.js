'use strict';
const { inspect } = require('util');
class Custom {
  constructor(how) { this.how = how; }
  [inspect.custom](depth, options, inner) { return this.how(depth, options, inner, this); }
}
const values = [
  new Custom(() => 'text'), new Custom(() => ({ a: 1, b: { c: { d: {} } } })), new Custom(() => null),
  new Custom(() => 5), new Custom(() => undefined), new Custom((depth) => `depth ${depth}\nline`),
  { a: new Custom((depth) => `depth ${depth}\nline`), b: [new Custom((depth) => `${depth}`)] },
  new Custom((d, o) => Object.keys(o).join()), new Custom((d, o, i, self) => Object.keys(self)),
  new Custom((d, o) => o.stylize('styled', 'number')), new Custom((d, o, i) => i === inspect),
  new Custom((d, o, i) => i({ a: { b: { c: { d: 1 } } } }, o)),
  new Custom((d, o) => `${o.depth} ${o.showHidden} ${o.extra}`),
  Custom, Custom.prototype, { [inspect.custom]: 5 }, { inspect() { return 'old'; } },
  Object.create(null, { [inspect.custom]: { value: (d, o) => `${Object.getPrototypeOf(o)}` } }),
];
const options = [{}, { depth: 5, extra: 'e' }, { depth: null }, { colors: true }, { customInspect: false },
  { compact: false }];
for (const value of values) {
  for (const option of options) console.log(inspect(value, option).replace(/\[Function.*?\]/g, '[F]'));
}
console.log(inspect({ a: 1 }, true, 0, true), inspect({ a: { b: {} } }, false, 0), inspect('x', null));
console.log(inspect(new Custom((d, o, i) => i({ x: 1 }, { ...o, colors: false })), { colors: true }));
inspect.defaultOptions.depth = 0;
console.log(inspect({ a: { b: 1 } }), inspect.defaultOptions.depth);
inspect.defaultOptions = { depth: 2, breakLength: 30 };
console.log(inspect({ a: 'x'.repeat(20), b: 1 }), Object.keys(inspect.defaultOptions));
