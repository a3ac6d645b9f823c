// args: 20260101 400
// Calls made up by a small generator (random/): what each of them does, as on Node.
'use strict';

const { run } = require('./random/run');

const [seed, calls] = process.argv.slice(2).map(Number);
run(seed, calls, (number, notes) => console.log(`${number}\n  ${notes.join('\n  ')}`));
