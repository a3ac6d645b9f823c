'use strict';
const { inspect } = require('util');
const object = {
  get text() { return 'x'; }, get number() { return 1; }, get object() { return { a: { b: {} } }; },
  get nothing() { return null; }, get list() { return [1, 2]; }, set only(v) {},
  get both() { return 'b'; }, set both(v) {}, get self() { return this.number + 1; },
};
for (const getters of [false, true, 'get', 'set']) {
  console.log(inspect(object, { getters }), inspect(object, { getters, colors: true }));
}
console.log(inspect({ a: [object] }, { getters: true }));
class Point { constructor() { this._x = 1; } get x() { return this._x; } get y() { return {}; } }
console.log(new Point(), inspect(new Point(), { showHidden: true }));
console.log(inspect(new Point(), { showHidden: true, getters: true }));
class Three extends Point { get z() { return 3; } get x() { return 9; } method() {} }
console.log(inspect(new Three(), { showHidden: true }), inspect(new Three(), { showHidden: true, colors: true }));
