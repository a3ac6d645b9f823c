'use strict';

// Copying a tree: the way through it, as a generator that asks for what it needs: jobs
// (internal/fs/run) and answers of the caller's filter (internal/fs/cp follows it).

const { codes } = require('internal/errors');

const paths = () => require('internal/fs/paths');
const directories = () => require('internal/fs/directories');

function refuse(code, errno, name, path, message) {
  return new codes[code]({ message, path, syscall: 'cp', errno, code: name });
}

const [EEXIST, ENOTDIR, EISDIR, EINVAL] = [17, 20, 21, 22];

const isSame = (one, other) => one.ino === other.ino && one.dev === other.dev;

function* statOf(path, follow) {
  const look = follow ? paths().stat : paths().lstat;
  return yield look(path, { bigint: true, throwIfNoEntry: false });
}

function* look(src, dest, options) {
  const source = options.dereference ? yield paths().stat(src, { bigint: true })
    : yield paths().lstat(src, { bigint: true });
  return [source, yield* statOf(dest, options.dereference)];
}

function check(src, dest, source, target) {
  if (target !== undefined) {
    if (isSame(source, target)) {
      throw refuse('ERR_FS_CP_EINVAL', EINVAL, 'EINVAL', dest, 'src and dest cannot be the same');
    }
    if (source.isDirectory() && !target.isDirectory()) {
      throw refuse('ERR_FS_CP_DIR_TO_NON_DIR', EISDIR, 'EISDIR', dest,
        `cannot overwrite non-directory ${dest} with directory ${src}`);
    }
    if (!source.isDirectory() && target.isDirectory()) {
      throw refuse('ERR_FS_CP_NON_DIR_TO_DIR', ENOTDIR, 'ENOTDIR', dest,
        `cannot overwrite directory ${dest} with non-directory ${src}`);
    }
  }
  if (source.isDirectory() && isBelow(src, dest)) {
    throw intoItself(src, dest);
  }
}

function isBelow(src, dest) {
  const { relative, resolve, sep } = require('path');
  const way = relative(resolve(src), resolve(dest));
  return way !== '..' && !way.startsWith(`..${sep}`);
}

const intoItself = (src, dest, path = dest) => refuse('ERR_FS_CP_EINVAL', EINVAL, 'EINVAL', path,
  `cannot copy ${src} to a subdirectory of self ${dest}`);

// `dest` may lie within `src` by way of a link.
function* checkAbove(src, dest, source) {
  const { dirname, resolve } = require('path');
  const above = dirname(resolve(dest));
  if (above === dirname(resolve(src)) || above === dirname(above)) return;
  const found = yield* statOf(above, true);
  if (found === undefined) return;
  if (isSame(source, found)) throw intoItself(src, dest);
  yield* checkAbove(src, above, source);
}

function* copy(src, dest, options, isTop) {
  if (options.filter && !(yield { filter: options.filter, src, dest })) return;
  const [source, target] = yield* look(src, dest, options);
  check(src, dest, source, target);
  if (isTop) {
    if (source.isDirectory()) yield* checkAbove(src, dest, source);
    const { dirname } = require('path');
    yield directories().mkdir(dirname(require('path').resolve(dest)), { recursive: true });
  }
  if (source.isDirectory()) yield* copyDirectory(src, dest, source, target, options);
  else if (source.isSymbolicLink()) yield* copyLink(src, dest, target, options);
  else if (source.isFile() || source.isCharacterDevice() || source.isBlockDevice()) {
    yield* copyFile(src, dest, source, target, options);
  } else if (source.isSocket()) {
    throw refuse('ERR_FS_CP_SOCKET', EINVAL, 'EINVAL', dest, `cannot copy a socket file: ${dest}`);
  } else if (source.isFIFO()) {
    throw refuse('ERR_FS_CP_FIFO_PIPE', EINVAL, 'EINVAL', dest,
      `cannot copy a FIFO pipe: ${dest}`);
  } else {
    throw refuse('ERR_FS_CP_UNKNOWN', EINVAL, 'EINVAL', dest,
      `cannot copy an unknown file: ${dest}`);
  }
}

function* copyDirectory(src, dest, source, target, options) {
  if (!options.recursive) {
    throw refuse('ERR_FS_EISDIR', EISDIR, 'EISDIR', src,
      `Recursive option not enabled, cannot copy a directory: ${src}`);
  }
  const { join } = require('path');
  if (target !== undefined && options.errorOnExist && !options.force) throw exists(dest);
  if (target === undefined) yield directories().mkdir(dest);
  for (const name of yield directories().readdir(src)) {
    yield* copy(join(src, name), join(dest, name), options, false);
  }
  if (target === undefined) yield paths().chmod(dest, Number(source.mode) & 0o7777);
}

const exists = (dest) =>
  refuse('ERR_FS_CP_EEXIST', EEXIST, 'EEXIST', dest, `${dest} already exists`);

// As a `Date` has it, in seconds.
const secondsOf = (nanos) => Math.round(Number(nanos) / 1e6) / 1e3;

function* copyFile(src, dest, source, target, options) {
  if (target !== undefined) {
    if (!options.force) {
      if (!options.errorOnExist) return;
      throw exists(dest);
    }
    yield paths().unlink(dest);
  }
  yield paths().copyFile(src, dest, options.mode);
  if (options.preserveTimestamps) {
    yield paths().utimes(dest, secondsOf(source.atimeNs), secondsOf(source.mtimeNs));
  }
}

function* copyLink(src, dest, target, options) {
  const { dirname, isAbsolute, resolve } = require('path');
  let leads = yield paths().readlink(src);
  if (!options.verbatimSymlinks && !isAbsolute(leads)) leads = resolve(dirname(src), leads);
  // What is there and no link stays; making the link says so.
  if (target?.isSymbolicLink()) {
    const to = resolve(dirname(dest), yield paths().readlink(dest));
    const followed = yield* statOf(src, true);
    if (followed?.isDirectory()) checkLinks(leads, to, dest);
    yield paths().unlink(dest);
  }
  yield paths().symlink(leads, dest);
}

function checkLinks(leads, to, dest) {
  if (isBelow(leads, to)) throw intoItself(leads, to, dest);
  // The link to be replaced may be the way to what the new one leads to.
  if (isBelow(to, leads)) {
    throw refuse('ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY', EINVAL, 'EINVAL', dest,
      `cannot overwrite ${to} with ${leads}`);
  }
}

module.exports = { copy };
