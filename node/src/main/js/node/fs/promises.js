'use strict';

// node:fs/promises: the operations of node:fs, each as a promise.

const constants = require('internal/fs/constants');
const content = require('internal/fs/content');
const directories = require('internal/fs/directories');
const { FileHandle } = require('internal/fs/file_handle');
const paths = require('internal/fs/paths');
const { promiseFace, promised } = require('internal/fs/run');
const { optionsOf } = require('internal/fs/arguments');
const { jobs } = require('internal/fs/rest');

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

for (const name of ['writeFile', 'appendFile', 'readFile']) {
  const prepare = content[name];
  exported[name] = Object.defineProperty(async (file, ...values) => {
    if (file instanceof FileHandle) return file[name](...values);
    if (typeof file === 'number') require('internal/fs/arguments').pathText(file);
    if (name !== 'readFile') {
      const { isIterated, writeEach } = require('internal/fs/iterated');
      if (isIterated(values[0])) {
        const flag = name === 'appendFile' ? 'a' : 'w';
        return writeEach(file, values[0], { flag, ...optionsOf(values[1]) });
      }
    }
    return abortable(promised(prepare(file, ...values)), values[name === 'readFile' ? 0 : 1]);
  }, 'name', { __proto__: null, value: name, configurable: true });
  Object.defineProperty(exported[name], 'length', {
    __proto__: null, value: prepare.length, configurable: true,
  });
}

// What a signal aborts is not taken back, but nobody hears of it any more.
function abortable(promise, options) {
  const signal = options?.signal;
  if (!signal) return promise;
  const { AbortError } = require('internal/errors');
  const { addAbortListener } = require('events');
  const aborted = Promise.withResolvers();
  const listening = addAbortListener(signal,
    () => aborted.reject(new AbortError(undefined, { cause: signal.reason })));
  return Promise.race([promise, aborted.promise]).finally(() => listening[Symbol.dispose]());
}

exported.open = async function open(path, flags = 'r', mode = 0o666) {
  return new FileHandle(await promised(paths.open(path, flags, mode)));
};

exported.cp = async function cp(src, dest, options) {
  const { cp: copy, cpOptions } = require('internal/fs/cp');
  await copy(src, dest, cpOptions(options));
};

exported.glob = async function* glob(pattern, options) {
  yield* require('internal/fs/glob').glob(pattern, options);
};

exported.opendir = async function opendir(path, options) {
  return require('internal/fs/dir').opendirPromise(path, options);
};

Object.defineProperty(exported.opendir, require('internal/util').kCustomPromisifiedSymbol, {
  __proto__: null, value: exported.opendir, configurable: true,
});

exported.statfs = promiseFace('statfs', 1, jobs.statfs);
exported.lutimes = promiseFace('lutimes', 3, jobs.lutimes);

exported.lchmod = async function lchmod(path, mode) {
  const { codes: { ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');
  throw new ERR_METHOD_NOT_IMPLEMENTED('lchmod()');
};

exported.mkdtempDisposable = async function mkdtempDisposable(prefix, options) {
  const path = await exported.mkdtemp(prefix, options);
  const full = require('internal/fs/arguments').absolute(path);
  const remove = async () => {
    await exported.rm(full, { maxRetries: 0, recursive: true, force: true });
  };
  return { __proto__: null, path, remove, [Symbol.asyncDispose]: remove };
};

exported.watch = function watch(filename, options = undefined) {
  return require('internal/fs/watchers').watchPromise(filename, options);
};
Object.defineProperty(exported.watch, 'length', { __proto__: null, value: 0, configurable: true });

exported.constants = constants;
