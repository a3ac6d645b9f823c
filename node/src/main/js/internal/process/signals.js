'use strict';

// Operating system signals as events of `process`: the first listener takes the signal over, the
// last one that leaves gives it back.

const binding = internalBinding('signals');

const NUMBERS = {
  SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGIOT: 6, SIGBUS: 7,
  SIGFPE: 8, SIGKILL: 9, SIGUSR1: 10, SIGSEGV: 11, SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14,
  SIGTERM: 15, SIGCHLD: 17, SIGSTKFLT: 16, SIGCONT: 18, SIGSTOP: 19, SIGTSTP: 20, SIGTTIN: 21,
  SIGTTOU: 22, SIGURG: 23, SIGXCPU: 24, SIGXFSZ: 25, SIGVTALRM: 26, SIGPROF: 27, SIGWINCH: 28,
  SIGIO: 29, SIGPOLL: 29, SIGPWR: 30, SIGSYS: 31,
};

const isSignal = (name) => typeof name === 'string' && Object.hasOwn(NUMBERS, name);

function deliver(name, number) {
  process.emit(name, name, number);
}

const taken = new Set();

function take(name) {
  if (!isSignal(name) || taken.has(name)) return;
  if (name === 'SIGKILL' || name === 'SIGSTOP') {
    const { errnoException } = require('internal/errors');
    throw errnoException(internalBinding('errno').number('EINVAL'), 'uv_signal_start');
  }
  if (binding.start(name, deliver)) taken.add(name);
}

function release(name) {
  if (taken.has(name) && process.listenerCount(name) === 0) {
    taken.delete(name);
    binding.stop(name);
  }
}

/** Begins to watch which listeners come and go. */
function attach() {
  process.on('newListener', take);
  process.on('removeListener', release);
}

function kill(pid, signal) {
  const { codes, errnoException } = require('internal/errors');
  if (pid != (pid | 0)) throw new codes.ERR_INVALID_ARG_TYPE('pid', 'number', pid);
  let number = signal;
  if (typeof signal !== 'number') {
    signal ||= 'SIGTERM';
    if (!isSignal(signal)) throw new codes.ERR_UNKNOWN_SIGNAL(signal);
    number = NUMBERS[signal];
  }
  const name = Object.keys(NUMBERS).find((key) => NUMBERS[key] === number) ?? '';
  const failed = binding.kill(pid | 0, name, number);
  require('internal/permission').throwIfDenied(failed, 'signal', `${pid}`);
  if (failed < 0) throw errnoException(failed, 'kill');
  return true;
}

module.exports = { attach, kill, NUMBERS };
