'use strict';

// A flag that is null is none: appending appends.

const fs = require('fs');
const os = require('os');
const path = require('path');

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'append-without-flag-'));
const file = path.join(home, 'file');
for (const flag of [null, undefined, '', 'a']) {
  fs.appendFileSync(file, 'more ', { flag });
  console.log(fs.readFileSync(file, 'utf8'));
}
fs.writeFileSync(file, 'new', { flag: null });
console.log(fs.readFileSync(file, 'utf8'));
fs.rmSync(home, { recursive: true });
