'use strict';

// What a folder has loaded by a name is not looked for again, until it has left the cache.
const fs = require('fs');
const os = require('os');
const path = require('path');
const Module = require('module');

const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'again-')));
const at = (name) => path.join(folder, name);
fs.writeFileSync(at('one.js'), 'exports.two = () => require("./two");');
fs.writeFileSync(at('other.js'), 'exports.two = () => require("./two");' +
  'exports.spelled = () => require("./two.js");');
fs.writeFileSync(at('two.js'), 'exports.made = Math.random();');

const asked = [];
const { _resolveFilename } = Module;
Module._resolveFilename = function (request, ...rest) {
  asked.push(request);
  return Reflect.apply(_resolveFilename, this, [request, ...rest]);
};
const told = (what) => console.log(what, asked.splice(0).map((one) => path.basename(one)));

const one = require(at('one.js'));
const other = require(at('other.js'));
told('the files');
const first = one.two();
told('first');
console.log(one.two() === first);
told('again');
console.log(other.two() === first);
told('from a neighbour');
console.log(other.spelled() === first, other.spelled() === first);
told('spelled otherwise');
console.log(Module._pathCache[`./two\0${folder}`] === at('two.js'),
  Module._pathCache[`./two.js\0${folder}`] === at('two.js'));

delete require.cache[at('two.js')];
const second = one.two();
told('out of the cache');
console.log(second === first, other.two() === second);
told('and in it again');

delete require.cache[at('two.js')];
fs.unlinkSync(at('two.js'));
try {
  one.two();
} catch (error) {
  console.log('gone', error.code, error.syscall);
}
told('gone');
fs.writeFileSync(at('two.js'), 'exports.made = 3;');
console.log(one.two().made);
fs.rmSync(folder, { recursive: true });

// Parents that scripts make up.
for (const parent of [{}, { filename: `${__dirname}/x.js` }, { path: __dirname }, undefined]) {
  try {
    Module._load('./not-here', parent);
  } catch (error) {
    console.log(error.code);
  }
}
console.log(Module._load('path', null) === path);
