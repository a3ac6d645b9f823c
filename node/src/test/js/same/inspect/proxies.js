'use strict';
const { inspect } = require('util');
const traps = new Proxy({}, { get() { throw new Error('a trap was called'); } });
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const values = [
  new Proxy({ a: 1 }, traps), new Proxy([1, 2], traps), new Proxy(function f() {}, traps),
  new Proxy(class K {}, {}), revoked.proxy, new Proxy(new Proxy({ x: 1 }, {}), { a: 1 }),
  new Proxy(new Map([[1, 2]]), {}), { p: new Proxy({ a: { b: { c: {} } } }, {}) },
  new Proxy(new Date(0), {}), new Proxy(Promise.resolve(1), {}),
  new Proxy({ [inspect.custom]() { return 'cus\ntom'; } }, {}),
];
for (const value of values) {
  console.log(inspect(value), inspect([value], { depth: 0 }), inspect(value, { colors: true }));
  console.log(inspect(value, { showProxy: true }), inspect([value], { showProxy: true, depth: 0 }));
  console.log(inspect({ value }, { showProxy: true, compact: false }));
}
