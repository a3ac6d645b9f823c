'use strict';
const util = require('util');
process.on('warning', (warning) => console.log('warning', warning.name, warning.code, warning.message));
const attempt = (run) => { try { console.log(run()); } catch (error) { console.log(error.name, error.code, error.message); } };
function old(a, b) { return [this?.tag, a, b]; }
old.extra = 1;
const one = util.deprecate(old, 'old is old', 'DEPX1');
const two = util.deprecate(() => 2, 'also old', 'DEPX1');
const three = util.deprecate(() => 3, 'no code');
console.log(one.name, one.length, one.extra, one === old, Object.getPrototypeOf(one) === old);
console.log(one.call({ tag: 't' }, 1, 2), one(3), two(), three(), three());
class Old { constructor(x) { this.x = x; } }
const Deprecated = util.deprecate(Old, 'class', 'DEPX2');
const made = new Deprecated(7);
console.log(made.x, made instanceof Old, made instanceof Deprecated, Deprecated.prototype === Old.prototype);
attempt(() => util.deprecate(() => {}, 'm', 5));
setImmediate(() => {
  process.noDeprecation = true;
  console.log(util.deprecate(() => 'silent', 'never told', 'DEPX3')());
});
