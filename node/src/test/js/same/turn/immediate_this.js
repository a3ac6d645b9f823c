'use strict';

// An immediate is `this` of its callback, and done while that runs.

const immediate = setImmediate(function(...values) {
  console.log(this === immediate, values, this._destroyed, typeof this._onImmediate);
  setImmediate(() => console.log(immediate._onImmediate));
}, 1, 2);
const timeout = setTimeout(function() {
  console.log(this === timeout);
}, 1);
for (const name of ['ref', 'unref']) {
  for (const each of [immediate, timeout]) {
    const stranger = {};
    console.log(name, Reflect.apply(each[name], stranger, []) === stranger);
  }
}
