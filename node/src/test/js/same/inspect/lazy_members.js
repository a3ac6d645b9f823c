'use strict';

// Members that the runtime loads when they are first read are shown as the values they are.

console.log(require('path'));
console.log(require('timers'));
console.log({ get a() { return 1; }, set a(value) {}, get b() { return 2; }, set c(value) {} });
const become = { get() { return 1; }, set: function become(value) {} };
console.log(Object.defineProperty({}, 'mine', { ...become, enumerable: true }));
