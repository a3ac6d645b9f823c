'use strict';
// How an argument of the wrong type is described.
const EventEmitter = require('events');
const e = new EventEmitter();
class Named {}
function declared() {}
const odd = {};
odd.constructor = 5;
const describe = (value) => {
  try {
    e.setMaxListeners(value);
    return 'accepted';
  } catch (error) {
    return error.message;
  }
};
for (const value of [
  undefined, null, true, 'abc', '', "it's", 'x'.repeat(28), 'x'.repeat(29), "y'".repeat(20),
  'line\nbreak', 'tab\t"quoted"', '\u{1F600}', 1n, -5n, Symbol('q'), Symbol(), Symbol.iterator,
  declared, () => {}, async () => {}, function* generator() {}, class {}, Named, Math.max,
  {}, [], [1, 2], new Named(), new Map(), new Set(), new Date(0), /r/, new Error('e'),
  new Uint8Array(1), new ArrayBuffer(1), Promise.resolve(), new Proxy({}, {}), Object.create(null),
  Object.create(Named.prototype), odd, { constructor: { name: '' } }, Object('boxed'), globalThis,
]) {
  console.log(describe(value));
}
