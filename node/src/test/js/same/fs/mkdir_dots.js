'use strict';

// What stands before `..` is made, too.

const fs = require('fs');
const os = require('os');
const path = require('path');

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'mkdir-dots-'));
for (const name of ['a/../b/c', 'a/../d/e', 'a/../a']) {
  const made = fs.mkdirSync(`${home}/${name}`, { recursive: true });
  console.log(name, made?.replace(home, ''), fs.readdirSync(home));
}
fs.rmSync(home, { recursive: true });
