'use strict';
// An error of the system shows what stands behind its accessors.
const { inspect } = require('util');
const fs = require('fs');

try {
  fs.rmSync('/');
} catch (error) {
  console.log(inspect(error).replace(/^ +at .*\n/gm, ''));
  console.log(inspect(error, { compact: true }).includes('[Getter/Setter: 21]'));
}
