'use strict';

// Copying a tree. The way through it is written once, as a generator that asks for what it needs:
// jobs (internal/fs/run) and answers of the caller's filter. It is followed at once or beside the
// loop.

const { codes, hideStackFrames } = require('internal/errors');
const {
  validateBoolean, validateFunction, validateInteger, validateObject,
} = require('internal/validators');
const { pathText } = require('internal/fs/arguments');
const { promised, runSync } = require('internal/fs/run');

const flags = ['dereference', 'errorOnExist', 'force', 'preserveTimestamps', 'recursive',
  'verbatimSymlinks'];
const defaults = {
  dereference: false, errorOnExist: false, filter: undefined, force: true, mode: 0,
  preserveTimestamps: false, recursive: false, verbatimSymlinks: false,
};

const cpOptions = hideStackFrames((options) => {
  if (options === undefined) return { ...defaults };
  validateObject(options, 'options');
  const all = { ...defaults, ...options };
  for (const name of flags) validateBoolean(all[name], `options.${name}`);
  validateInteger(all.mode ?? 0, 'options.mode', 0, 7);
  if (all.dereference && all.verbatimSymlinks) {
    throw new codes.ERR_INCOMPATIBLE_OPTION_PAIR('dereference', 'verbatimSymlinks');
  }
  if (options.filter !== undefined) validateFunction(options.filter, 'options.filter');
  return all;
});

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
    throw refuse('ERR_FS_CP_EINVAL', EINVAL, 'EINVAL', dest,
      `cannot copy ${src} to a subdirectory of self ${dest}`);
  }
}

function isBelow(src, dest) {
  const { relative, resolve, sep } = require('path');
  const way = relative(resolve(src), resolve(dest));
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}

function* copy(src, dest, options, isTop) {
  if (options.filter && !(yield { filter: options.filter, src, dest })) return;
  const [source, target] = yield* look(src, dest, options);
  check(src, dest, source, target);
  if (isTop) {
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
  if (target === undefined) yield directories().mkdir(dest);
  for (const name of yield directories().readdir(src)) {
    yield* copy(join(src, name), join(dest, name), options, false);
  }
  if (target === undefined) yield paths().chmod(dest, Number(source.mode) & 0o7777);
}

function* copyFile(src, dest, source, target, options) {
  if (target !== undefined) {
    if (!options.force) {
      if (!options.errorOnExist) return;
      throw refuse('ERR_FS_CP_EEXIST', EEXIST, 'EEXIST', dest, `${dest} already exists`);
    }
    yield paths().unlink(dest);
  }
  yield paths().copyFile(src, dest, options.mode);
  if (options.preserveTimestamps) {
    yield paths().utimes(dest, Number(source.atimeMs) / 1000, Number(source.mtimeMs) / 1000);
  }
}

function* copyLink(src, dest, target, options) {
  const { dirname, isAbsolute, resolve } = require('path');
  let leads = yield paths().readlink(src);
  if (!options.verbatimSymlinks && !isAbsolute(leads)) leads = resolve(dirname(src), leads);
  if (target !== undefined) {
    if (target.isSymbolicLink()) {
      const to = resolve(dirname(dest), yield paths().readlink(dest));
      const followed = yield* statOf(src, true);
      if (followed?.isDirectory() && isBelow(leads, to)) {
        throw refuse('ERR_FS_CP_EINVAL', EINVAL, 'EINVAL', dest,
          `cannot copy ${leads} to a subdirectory of self ${to}`);
      }
    }
    yield paths().unlink(dest);
  }
  yield paths().symlink(leads, dest);
}

function start(src, dest, options) {
  const given = cpOptions(options);
  return copy(pathText(src, 'src'), pathText(dest, 'dest'), given, true);
}

const isFilter = (step) => step.filter !== undefined;

function cpSync(src, dest, options) {
  const way = start(src, dest, options);
  let step = way.next();
  while (!step.done) {
    let answer;
    try {
      answer = isFilter(step.value) ? decided(step.value) : runSync(step.value);
    } catch (error) {
      step = way.throw(error);
      continue;
    }
    step = way.next(answer);
  }
}

function decided({ filter, src, dest }) {
  const answer = filter(src, dest);
  if (require('internal/util/types').isPromise(answer)) {
    throw new codes.ERR_INVALID_RETURN_VALUE('boolean', 'filter', answer);
  }
  return answer;
}

async function cp(src, dest, options) {
  const way = start(src, dest, options);
  let step = way.next();
  while (!step.done) {
    let answer;
    try {
      const { value } = step;
      answer = await (isFilter(value) ? value.filter(value.src, value.dest) : promised(value));
    } catch (error) {
      step = way.throw(error);
      continue;
    }
    step = way.next(answer);
  }
}

module.exports = { cp, cpOptions, cpSync };
