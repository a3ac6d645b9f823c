'use strict';

// Without a callback some functions tell of other arguments first.

const fs = require('fs');

const names = ['access', 'chmod', 'chown', 'copyFile', 'fchmod', 'fchown', 'fstat', 'fsync',
  'ftruncate', 'futimes', 'lchown', 'link', 'lstat', 'mkdtemp', 'readdir', 'readFile',
  'readlink', 'rename', 'rm', 'rmdir', 'stat', 'truncate', 'unlink', 'utimes', 'writeFile'];

for (const name of names) {
  const wrong = {};
  try {
    fs[name](wrong, wrong, wrong);
  } catch (error) {
    console.log(name, error.code, /^The "\w+" (argument|property)/.exec(error.message)?.[0]);
  }
}

for (const mode of ['123x', -1, 2 ** 32, {}]) {
  try {
    fs.fchmod(1, mode);
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
