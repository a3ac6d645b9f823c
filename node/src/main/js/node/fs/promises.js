'use strict';

// node:fs/promises: the operations of node:fs, each as a promise.

const constants = require('internal/fs/constants');
const content = require('internal/fs/content');
const directories = require('internal/fs/directories');
const { FileHandle } = require('internal/fs/file_handle');
const paths = require('internal/fs/paths');
const { promiseFace, promised } = require('internal/fs/run');
const { unavailableMembers } = require('internal/unavailable');

const exported = module.exports = {};

for (const [name, { [name]: prepare }, length] of [
  ['access', paths, 1],
  ['copyFile', paths, 3],
  ['rename', paths, 2],
  ['truncate', paths, 1],
  ['rm', directories, 2],
  ['rmdir', directories, 2],
  ['mkdir', directories, 2],
  ['readdir', directories, 2],
  ['readlink', paths, 2],
  ['symlink', paths, 3],
  ['lstat', paths, 1],
  ['stat', paths, 1],
  ['link', paths, 2],
  ['unlink', paths, 1],
  ['chmod', paths, 2],
  ['lchown', paths, 3],
  ['chown', paths, 3],
  ['utimes', paths, 3],
  ['mkdtemp', directories, 2],
]) {
  exported[name] = promiseFace(name, length, prepare);
}

exported.realpath = promiseFace('realpath', 2, paths.nativeRealpath);

// A file may be named by a path or be open already.
const target = (file) => (file instanceof FileHandle ? file.fd : file);

for (const name of ['writeFile', 'appendFile', 'readFile']) {
  const prepare = content[name];
  exported[name] = promiseFace(name, prepare.length, (file, ...values) => {
    const to = target(file);
    if (typeof to === 'number' && to === file) require('internal/fs/arguments').pathText(file);
    return prepare(to, ...values);
  });
}

exported.open = async function open(path, flags = 'r', mode = 0o666) {
  return new FileHandle(await promised(paths.open(path, flags, mode)));
};

Object.assign(exported, unavailableMembers('fs.promises', {
  cp: 3, glob: 2, opendir: 1, statfs: 1, lchmod: 2, lutimes: 3, mkdtempDisposable: 2, watch: 0,
}), { constants });
