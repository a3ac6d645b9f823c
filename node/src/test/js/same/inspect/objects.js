'use strict';
const { inspect } = require('util');
class A { a = 1; #hidden = 2; static s = 3; get g() { return 1; } }
class B extends A { b = { c: { d: { e: {} } } }; }
class T { get [Symbol.toStringTag]() { return 'Tag'; } }
class Null extends null { constructor() { return Object.create(new.target.prototype); } }
const bare = Object.assign(Object.create(null), { x: 1 });
const values = {
  plain: { a: 1, 'b-c': 2, 3: 4, $d: 5, _e: 6, é: 7, '': 8, "it's": 9, ['__proto__']: 10 },
  depth: { a: { b: { c: { d: 1 } } } },
  classes: [new A(), new B(), A, B, new T(), new Null(), Null],
  bare: [bare, Object.create(null), Object.create({}), Object.create(new A())],
  chains: [Object.create(Object.create(null)), Object.create(bare),
    Object.create(Object.create(Object.create(null)))],
  symbols: { [Symbol('s')]: 1, [Symbol()]: { x: 1 }, [Symbol('line\nbreak')]: 2 },
  tags: [{ [Symbol.toStringTag]: 'own' }, Object.create({ [Symbol.toStringTag]: 'inherited' }),
    Object.defineProperty({ a: 1 }, Symbol.toStringTag, { value: 'hidden' }),
    Object.defineProperty(new A(), Symbol.toStringTag, { value: 'A' })],
  hidden: Object.defineProperties({ a: 1 }, { b: { value: 2 }, 'c d': { value: 3 } }),
  accessors: { get a() { return 1; }, set b(v) {}, get c() { return 1; }, set c(v) {} },
};
for (const [name, value] of Object.entries(values)) {
  console.log(name, inspect(value));
  console.log(inspect(value, { depth: 0 }), inspect(value, { depth: -1 }));
  console.log(inspect(value, { compact: false }));
  console.log(inspect(value, { compact: true, breakLength: 30 }));
  console.log(inspect(value, { colors: true, sorted: true, depth: null }));
}
for (const name of ['classes', 'tags', 'hidden', 'accessors']) {
  console.log(inspect(values[name], { showHidden: true }));
}
console.log(JSON, Math, Reflect, Atomics);
