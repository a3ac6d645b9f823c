'use strict';

// Parts of `util` that speak of the system: errors by number, signals, rejections.

const { codes, errnoException, exceptionWithHostPort } = require('internal/errors');
const { getSystemErrorName } = require('internal/util');
const { validateOneOf } = require('internal/validators');

function _errnoException(errno, ...rest) {
  // Checks the number as well.
  getSystemErrorName(errno);
  return errnoException(errno, ...rest);
}

function _exceptionWithHostPort(errno, ...rest) {
  getSystemErrorName(errno);
  return exceptionWithHostPort(errno, ...rest);
}

const killedBySignal = 128;

/** The exit status a shell gives a process that a signal ended. */
function convertProcessSignalToExitCode(signalCode) {
  const { NUMBERS } = require('internal/process/signals');
  validateOneOf(signalCode, 'signalCode', Object.keys(NUMBERS));
  return killedBySignal + NUMBERS[signalCode];
}

function markPromiseAsHandled(promise) {
  if (!require('internal/util/types').isPromise(promise)) {
    throw new codes.ERR_INVALID_ARG_TYPE('promise', 'Promise', promise);
  }
  Reflect.apply(Promise.prototype.then, promise, [undefined, () => {}]);
}

module.exports = {
  _errnoException,
  _exceptionWithHostPort,
  convertProcessSignalToExitCode,
  markPromiseAsHandled,
};
