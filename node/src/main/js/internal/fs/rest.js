'use strict';

// Members of fs whose work is elsewhere: loaded when one of them is first called.

const { timeOf, pathText } = require('internal/fs/arguments');
const { callbackFace, syncFace } = require('internal/fs/run');
const { on } = require('internal/fs/paths');

const lutimes = (path, atime, mtime) =>
  on('lutimes', 'lutime', path, [timeOf(atime), timeOf(mtime)]);

class StatFs {
  constructor([type, bsize, blocks, bfree, bavail], number) {
    const frsize = bsize;
    // (How many files there can be the JDK does not tell.)
    const all = { type, bsize, frsize, blocks, bfree, bavail, files: 0, ffree: 0 };
    for (const name of Object.keys(all)) this[name] = number(all[name]);
  }
}

const statfs = (path, options = undefined) => on('statfs', 'statfs', path, [], {
  then: (numbers) => new StatFs(Array.from(numbers), options?.bigint ? BigInt : Number),
});

function openAsBlob(path, options = {}) {
  require('internal/validators').validateObject(options, 'options');
  const type = options.type || '';
  require('internal/validators').validateString(type, 'options.type');
  pathText(path);
  const { Blob } = require('buffer');
  return new Blob([require('fs').readFileSync(path)], { type });
}

const { requireCallback } = require('internal/fs/streaming');
const cp = () => require('internal/fs/cp');
const dir = () => require('internal/fs/dir');
const glob = () => require('internal/fs/glob');
const watchers = () => require('internal/fs/watchers');

module.exports = {
  cp(src, dest, options, callback) {
    if (typeof options === 'function') [options, callback] = [undefined, options];
    requireCallback(callback);
    const given = cp().cpOptions(options);
    pathText(src, 'src');
    pathText(dest, 'dest');
    cp().cp(src, dest, given).then(
      () => process.nextTick(callback, null), (error) => process.nextTick(callback, error));
  },
  cpSync(src, dest, options) {
    cp().cpSync(src, dest, options);
  },
  glob(pattern, options, callback) {
    glob().globCallback(pattern, options, callback);
  },
  globSync(pattern, options) {
    return glob().globSync(pattern, options);
  },
  lutimes: callbackFace('lutimes', 4, 3, lutimes),
  lutimesSync: syncFace('lutimes', 3, lutimes),
  openAsBlob(path, options = undefined) {
    return Promise.resolve(openAsBlob(path, options));
  },
  openAsBlobSync(path, options = undefined) {
    return openAsBlob(path, options);
  },
  opendir(path, options, callback) {
    dir().opendir(path, options, callback);
  },
  opendirSync(path, options) {
    return dir().opendirSync(path, options);
  },
  statfs: callbackFace('statfs', 1, 1, statfs),
  statfsSync: syncFace('statfs', 1, statfs),
  unwatchFile(filename, listener) {
    watchers().unwatchFile(filename, listener);
  },
  watch(filename, options, listener) {
    return watchers().watch(filename, options, listener);
  },
  watchFile(filename, options, listener) {
    return watchers().watchFile(filename, options, listener);
  },
};

Object.defineProperty(module.exports, 'jobs', { __proto__: null, value: { lutimes, statfs } });
