'use strict';
const util = require('util');
const attempt = (run) => { try { console.log(run()); } catch (error) { console.log(error.name, error.code, error.message); } };
attempt(() => util.inherits());
attempt(() => util.inherits(null, Object));
attempt(() => util.inherits(function() {}, 1));
attempt(() => util.inherits(function() {}, null));
attempt(() => util.inherits(function() {}, () => {}));
function Child() { Child.super_.call(this); }
function Parent() { this.made = true; }
Parent.prototype.hello = function() { return `hello ${this.made}`; };
console.log(util.inherits(Child, Parent), new Child().hello(), new Child() instanceof Parent);
console.log(Object.getOwnPropertyDescriptor(Child, 'super_'));
console.log(util._extend({ a: 1 }, { b: 2 }), util._extend({ a: 1 }, null), util._extend({ a: 1 }, 5));
