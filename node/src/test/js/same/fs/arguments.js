'use strict';
// Arguments that make no sense are told before anything happens.
const fs = require('fs');

function show(what, step) {
  try {
    console.log(what, step());
  } catch (error) {
    console.log(what, error.name, error.code, error.message);
  }
}

const none = () => {};
show('path', () => fs.statSync(3));
show('null byte', () => fs.statSync('a\0b'));
show('url', () => fs.statSync(new URL('http://x/')));
show('flags', () => fs.openSync('f', 'zz'));
show('mode', () => fs.openSync('f', 'r', 'zz'));
show('fd', () => fs.closeSync(-1));
show('fd', () => fs.closeSync('1'));
show('fd', () => fs.fstatSync(1.5));
show('data', () => fs.writeFileSync('x', {}));
show('encoding', () => fs.readFileSync('f', 'zz'));
show('options', () => fs.readFileSync('f', 3));
show('callback', () => fs.stat('f'));
show('callback', () => fs.readFile('f'));
show('callback', () => fs.exists('f'));
show('callback', () => fs.writeFile('f', 'x'));
show('access', () => fs.accessSync('f', 9));
show('access', () => fs.accessSync('f', 'r'));
show('rm', () => fs.rmSync('f', { force: 1 }));
show('mkdir', () => fs.mkdirSync('f', { recursive: 1 }));
show('symlink', () => fs.symlinkSync('a', 'b', 'c'));
show('times', () => fs.utimesSync('f', {}, 1));
show('chown', () => fs.chownSync('f', -2, 0));
show('forgiven', () => fs.statSync('no such file', { throwIfNoEntry: false }));
show('forgiven', () => fs.rmSync('no such file', { force: true }));
fs.stat('no such file', none);
console.log(fs.statSync.name, fs.stat.name, fs.writeFile.length, fs.readFileSync.length);
console.log(fs.constants.O_CREAT, fs.constants.R_OK, Object.keys(fs.constants).length);
