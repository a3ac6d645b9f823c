'use strict';

// The public `os`: the machine and its user, as Linux tells of them in files.

const constants = require('internal/os/constants');
const { codes: { ERR_SYSTEM_ERROR } } = require('internal/errors');
const { unavailableMembers } = require('internal/unavailable');
const { validateInt32 } = require('internal/validators');

// Where there is no such file, reading it says so.
const read = (file) => internalBinding('os').fact(file) ??
  require('fs').readFileSync(file, 'latin1');
const kernel = (name) => read(`/proc/sys/kernel/${name}`).trim();

const names = { linux: 'Linux', darwin: 'Darwin', win32: 'Windows_NT' };
const machines = { x64: 'x86_64', arm64: 'aarch64' };

const arch = () => process.arch;
const platform = () => process.platform;
const getOSType = () => names[process.platform] ?? process.platform;
const getMachine = () => machines[process.arch] ?? process.arch;
const getOSRelease = () => kernel('osrelease');
const getOSVersion = () => kernel('version');
const hostname = () => kernel('hostname');
const endianness = () => (new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 'LE' : 'BE');
const availableParallelism = () => internalBinding('os').availableParallelism();
const uptime = () => Number(read('/proc/uptime').split(' ')[0]);
const loadavg = () => read('/proc/loadavg').split(' ').slice(0, 3).map(Number);

function memory(name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read('/proc/meminfo'))[1]) * 1024;
}
const freemem = () => memory('MemAvailable');
const totalmem = () => memory('MemTotal');

const MILLIS_PER_TICK = 10;

function cpus() {
  const info = read('/proc/cpuinfo').split('\n\n');
  const fact = (i, name) =>
    new RegExp(`^${name}\\s*: (.*)$`, 'm').exec(info[i] ?? '')?.[1];
  return read('/proc/stat').split('\n').filter((line) => /^cpu\d/.test(line)).map((line, i) => {
    const [user, nice, sys, idle, , irq] =
      line.split(' ').slice(1).map((ticks) => ticks * MILLIS_PER_TICK);
    return {
      model: fact(i, 'model name') ?? 'unknown',
      speed: Math.trunc(Number(fact(i, 'cpu MHz') ?? 0)),
      times: { user, nice, sys, idle, irq },
    };
  });
}

function account() {
  const uid = process.getuid();
  const line = internalBinding('os').account(uid);
  if (line === null) {
    throw new ERR_SYSTEM_ERROR({
      errno: -2, code: 'ENOENT', message: 'no such file or directory',
      syscall: 'uv_os_get_passwd',
    });
  }
  return line.split(':');
}

const homedir = () => process.env.HOME || account()[5];

function userInfo(options) {
  const [username, , uid, gid, , home, shell] = account();
  const text = (value) =>
    (options?.encoding === 'buffer' ? require('buffer').Buffer.from(value, 'latin1') :
      require('buffer').Buffer.from(value, 'latin1').toString(options?.encoding));
  return Object.assign(Object.create(null), {
    uid: Number(uid),
    gid: Number(gid),
    username: text(username),
    homedir: text(home),
    shell: text(shell),
  });
}

function tmpdir() {
  const { TMPDIR, TMP, TEMP } = process.env;
  const path = TMPDIR || TMP || TEMP || '/tmp';
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

const NICE = 16; // stat's nineteenth field, behind the name in parentheses

function getPriority(pid) {
  if (pid === undefined) pid = 0;
  else validateInt32(pid, 'pid');
  const file = `/proc/${pid === 0 ? 'self' : pid}/stat`;
  if (internalBinding('os').fact(file) === null) {
    throw new ERR_SYSTEM_ERROR({
      errno: -3, code: 'ESRCH', message: 'no such process', syscall: 'uv_os_getpriority',
    });
  }
  return Number(read(file).replace(/^.*\) /s, '').split(' ')[NICE]);
}

// As Node's checked functions have it: what does the work, without a tidied stack.
for (const fn of [homedir, hostname, uptime]) fn.withoutStackTrace = fn;

// `${os.hostname}` reads as what it returns.
for (const fn of [arch, availableParallelism, endianness, freemem, homedir, hostname, platform,
  getOSRelease, tmpdir, totalmem, getOSType, uptime, getOSVersion, getMachine]) {
  Object.defineProperty(fn, Symbol.toPrimitive, {
    __proto__: null, value: fn, configurable: true, writable: true,
  });
}

module.exports = {
  arch,
  availableParallelism,
  cpus,
  endianness,
  freemem,
  getPriority,
  homedir,
  hostname,
  loadavg,
  networkInterfaces: () => require('internal/os/interfaces').networkInterfaces(),
  platform,
  release: getOSRelease,
  ...unavailableMembers('os', { setPriority: 2 }),
  tmpdir,
  totalmem,
  type: getOSType,
  userInfo,
  uptime,
  version: getOSVersion,
  machine: getMachine,
};
for (const [name, value, writable] of [['constants', constants, false], ['EOL', '\n', false],
  ['devNull', '/dev/null', false]]) {
  Object.defineProperty(module.exports, name, {
    __proto__: null,
    value, writable, enumerable: true, configurable: name !== 'constants',
  });
}
