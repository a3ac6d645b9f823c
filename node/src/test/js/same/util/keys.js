'use strict';
const util = require('util');
console.log(Object.keys(util).join(' '));
console.log(Object.keys(util.types).join(' '));
console.log(require('node:util') === util, require('util/types') === util.types);
for (const key of Object.keys(util)) {
  if (key === 'debounce' || key === 'throttle' || key === 'setTraceSigInt') continue;
  const value = util[key];
  if (typeof value === 'function') console.log(key, value.name, value.length);
}
console.log(util.promisify.custom, util.inspect.custom, util.TextDecoder === TextDecoder);
