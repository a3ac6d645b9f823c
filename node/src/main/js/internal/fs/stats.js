'use strict';

// What stat tells, as objects: numbers, big integers on request, and what kind of file it is.

const {
  S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFMT, S_IFREG, S_IFSOCK,
} = require('internal/fs/constants');

const kinds = {
  isDirectory: S_IFDIR,
  isFile: S_IFREG,
  isBlockDevice: S_IFBLK,
  isCharacterDevice: S_IFCHR,
  isSymbolicLink: S_IFLNK,
  isFIFO: S_IFIFO,
  isSocket: S_IFSOCK,
};

function StatsBase(dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks) {
  Object.assign(this, { dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks });
}

for (const name of Object.keys(kinds)) {
  StatsBase.prototype[name] = Object.defineProperty(function() {
    return (Number(this.mode) & S_IFMT) === kinds[name];
  }, 'name', { __proto__: null, value: '' });
}

const moments = ['atime', 'mtime', 'ctime', 'birthtime'];

function Stats(dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks,
               atimeMs, mtimeMs, ctimeMs, birthtimeMs) {
  Reflect.apply(StatsBase, this, [dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks]);
  Object.assign(this, { atimeMs, mtimeMs, ctimeMs, birthtimeMs });
}

function BigIntStats(...fields) {
  Reflect.apply(StatsBase, this, fields.slice(0, 10));
  moments.forEach((name, i) => {
    this[`${name}Ms`] = fields[10 + i] / 1_000_000n;
  });
  moments.forEach((name, i) => {
    this[`${name}Ns`] = fields[10 + i];
  });
}

for (const Class of [Stats, BigIntStats]) {
  Object.setPrototypeOf(Class.prototype, StatsBase.prototype);
  Object.setPrototypeOf(Class, StatsBase);
  for (const name of moments) {
    Object.defineProperty(Class.prototype, name, {
      __proto__: null,
      enumerable: true,
      configurable: true,
      get() {
        return become(this, name, new Date(Math.round(Number(this[`${name}Ms`]))));
      },
      set(value) {
        become(this, name, value);
      },
    });
    Object.defineProperty(Class.prototype, `${name}Instant`, {
      __proto__: null,
      enumerable: true,
      configurable: true,
      get() {
        return become(this, `${name}Instant`, instantOf(this[`${name}Ns`], this[`${name}Ms`]));
      },
      set(value) {
        become(this, `${name}Instant`, value);
      },
    });
  }
}

const instantOf = (nanos, millis) => Temporal.Instant.fromEpochNanoseconds(
  nanos ?? BigInt(Math.trunc(millis)) * 1_000_000n + BigInt(Math.round(millis % 1 * 1e6)));

function become(stats, name, value) {
  Object.defineProperty(stats, name, {
    __proto__: null,
    value, writable: true, enumerable: true, configurable: true,
  });
  return value;
}

/** Stats of Java's 18 numbers. */
function statsOf(numbers, bigint) {
  const all = Array.from(numbers);
  const times = all.splice(10);
  if (bigint) {
    const nanos = moments.map((name, i) =>
      BigInt(times[2 * i]) * 1_000_000_000n + BigInt(times[2 * i + 1]));
    return new BigIntStats(...all.map(BigInt), ...nanos);
  }
  const millis = moments.map((name, i) => times[2 * i] * 1000 + times[2 * i + 1] / 1e6);
  return new Stats(...all, ...millis);
}

// Character devices that are terminals, by the high part of their number (devices.txt of Linux).
const isTerminal = (major) => major === 4 || major === 5 || (major >= 136 && major <= 143);

/** What a descriptor is called that has these numbers: 'FILE', 'TTY', 'PIPE' or 'UNKNOWN'. */
function handleTypeOf(numbers) {
  switch (Number(numbers[1]) & S_IFMT) {
    case S_IFREG: return 'FILE';
    case S_IFCHR: return isTerminal(Number(numbers[5]) >> 8 & 0xfff) ? 'TTY' : 'FILE';
    case S_IFIFO: return 'PIPE';
    default: return 'UNKNOWN';
  }
}

module.exports = { BigIntStats, Stats, handleTypeOf, statsOf };
