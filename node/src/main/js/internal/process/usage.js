'use strict';

// What the process has used and may use, as Linux tells it in /proc; zero where nobody does.

const { readFileSync } = require('fs');

const MICROS_A_TICK = 10_000;
const BYTES_A_KIBIBYTE = 1024;
// Behind the name of the program, which may hold anything, in brackets.
const MINOR_FAULTS = 7;
const MAJOR_FAULTS = 9;
const USER_TICKS = 11;
const SYSTEM_TICKS = 12;
const NO_LIMIT = 2 ** 64;

function read(file) {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

/** The numbers of a `stat` file behind the program's name. */
function statOf(file) {
  const text = read(file);
  const numbers = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
  return (index) => numbers[index] || 0;
}

function statusOf(name) {
  const found = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read('/proc/self/status'));
  return found === null ? 0 : Number(found[1]);
}

function resourceUsage() {
  const stat = statOf('/proc/self/stat');
  return {
    userCPUTime: stat(USER_TICKS) * MICROS_A_TICK,
    systemCPUTime: stat(SYSTEM_TICKS) * MICROS_A_TICK,
    maxRSS: statusOf('VmHWM'),
    sharedMemorySize: 0,
    unsharedDataSize: 0,
    unsharedStackSize: 0,
    minorPageFault: stat(MINOR_FAULTS),
    majorPageFault: stat(MAJOR_FAULTS),
    swappedOut: 0,
    fsRead: 0,
    fsWrite: 0,
    ipcSent: 0,
    ipcReceived: 0,
    signalsCount: 0,
    voluntaryContextSwitches: statusOf('voluntary_ctxt_switches'),
    involuntaryContextSwitches: statusOf('nonvoluntary_ctxt_switches'),
  };
}

function threadCpuUsage(previous) {
  const stat = statOf('/proc/thread-self/stat');
  const user = stat(USER_TICKS) * MICROS_A_TICK;
  const system = stat(SYSTEM_TICKS) * MICROS_A_TICK;
  if (previous === undefined) return { user, system };
  const { validateNumber, validateObject } = require('internal/validators');
  validateObject(previous, 'prevValue');
  validateNumber(previous.user, 'prevValue.user', 0);
  validateNumber(previous.system, 'prevValue.system', 0);
  return { user: user - previous.user, system: system - previous.system };
}

const availableMemory = () => {
  const found = /^MemAvailable:\s+(\d+)/m.exec(read('/proc/meminfo'));
  return found === null ? require('os').freemem() : Number(found[1]) * BYTES_A_KIBIBYTE;
};

/** The limit that a control group sets; as much as can be said where there is none. */
function constrainedMemory() {
  const text = read('/sys/fs/cgroup/memory.max') ||
    read('/sys/fs/cgroup/memory/memory.limit_in_bytes');
  return Number.parseInt(text, 10) || NO_LIMIT;
}

module.exports = { availableMemory, constrainedMemory, resourceUsage, threadCpuUsage };
