'use strict';
// What os offers, name by name, and its constants.
const os = require('node:os');

console.log(os === require('os'), Object.keys(os));
for (const [name, { writable, configurable, value }] of
  Object.entries(Object.getOwnPropertyDescriptors(os))) {
  console.log(name, typeof value, writable, configurable);
}
console.log(os.constants, Object.isFrozen(os.constants.signals), Object.isFrozen(os.constants));
console.log([os.EOL, os.devNull]);
