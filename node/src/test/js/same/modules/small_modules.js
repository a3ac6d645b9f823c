'use strict';

// Modules that programs load without much use of them: their members.

for (const name of ['v8', 'trace_events', 'inspector', 'inspector/promises', 'repl', 'wasi',
  'node:sea', 'domain', 'tty', 'readline', 'readline/promises', 'stream/promises',
  'stream/consumers', 'stream/web']) {
  console.log(name, Object.keys(require(name)).sort().join());
}
console.log(require('sys') === require('util'));
console.log(require('node:sea').isSea());
try {
  require('node:sea').getAsset('x');
} catch (error) {
  console.log(error.code, error.message);
}
