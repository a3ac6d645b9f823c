'use strict';

// node:fs: files. Each operation is described once, under internal/fs/, and has three faces here:
// `xSync`, `x` with a callback, and `promises.x`.

const { defineLazy } = require('internal/boot');
const constants = require('internal/fs/constants');
const content = require('internal/fs/content');
const descriptors = require('internal/fs/descriptors');
const directories = require('internal/fs/directories');
const { Dirent } = require('internal/fs/dirent');
const paths = require('internal/fs/paths');
const { callbackFace, syncFace } = require('internal/fs/run');
const { Stats } = require('internal/fs/stats');
const { unavailableMembers } = require('internal/unavailable');

const fs = module.exports = {};

// Operation, parameters of the callback's face and of the synchronous one, arguments needed.
const plain = [
  ['appendFile', content, 4, 3, 2],
  ['access', paths, 3, 2, 1],
  ['chown', paths, 4, 3, 3],
  ['chmod', paths, 3, 2, 2],
  ['copyFile', paths, 4, 3, 2],
  ['fchown', descriptors, 4, 3, 3],
  ['fchmod', descriptors, 3, 2, 2],
  ['fdatasync', descriptors, 2, 1, 1],
  ['fstat', descriptors, 1, 1, 1],
  ['fsync', descriptors, 2, 1, 1],
  ['ftruncate', descriptors, 1, 1, 1],
  ['futimes', descriptors, 4, 3, 3],
  ['lchown', paths, 4, 3, 3],
  ['link', paths, 3, 2, 2],
  ['lstat', paths, 1, 1, 1],
  ['mkdir', directories, 3, 2, 1],
  ['mkdtemp', directories, 3, 2, 1],
  ['open', paths, 4, 3, 1],
  ['readdir', directories, 3, 2, 1],
  ['readFile', content, 3, 2, 1],
  ['readlink', paths, 3, 2, 1],
  ['realpath', paths, 3, 2, 1],
  ['rename', paths, 3, 2, 2],
  ['rm', directories, 3, 2, 1],
  ['rmdir', directories, 3, 2, 1],
  ['stat', paths, 1, 1, 1],
  ['symlink', paths, 4, 3, 2],
  ['truncate', paths, 3, 2, 1],
  ['unlink', paths, 2, 1, 1],
  ['utimes', paths, 4, 3, 3],
  ['writeFile', content, 4, 3, 2],
];

for (const [name, { [name]: prepare }, length, syncLength, required] of plain) {
  fs[name] = callbackFace(name, length, required, prepare);
  fs[`${name}Sync`] = syncFace(name, syncLength, prepare);
}

fs.realpath.native = callbackFace('native', 3, 1, paths.nativeRealpath);
fs.realpathSync.native = syncFace('native', 2, paths.nativeRealpath);

Object.assign(fs, require('internal/fs/streaming'), { constants, Dirent, Stats });

Object.assign(fs, require('internal/fs/rest'));

// As in Node on systems that cannot change the mode of a link.
fs.lchmod = fs.lchmodSync = undefined;

// What is not here yet.
Object.assign(fs, unavailableMembers('fs', { Utf8Stream: 0 }));

fs.createReadStream = function createReadStream(path, options) {
  return new fs.ReadStream(path, options);
};
fs.createWriteStream = function createWriteStream(path, options) {
  return new fs.WriteStream(path, options);
};

// Streams are loaded with the first of them. (The second name of each is an old one.)
defineLazy(fs, 'Dir', true, () => require('internal/fs/dir').Dir);
for (const name of ['ReadStream', 'WriteStream', 'FileReadStream', 'FileWriteStream']) {
  defineLazy(fs, name, true,
    () => require('internal/fs/streams')[name.replace(/^File/, '')]);
}

Object.defineProperty(fs, 'promises', {
  __proto__: null,
  configurable: true,
  enumerable: true,
  get: () => require('fs/promises'),
});
