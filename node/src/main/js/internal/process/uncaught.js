'use strict';

// Who hears of an exception nobody caught: the monitors, then the capture callback, the domains,
// else the listeners of 'uncaughtException', else standard error and the end of the process.

const { emit, emitExit } = require('internal/process/object');

const EXIT_UNCAUGHT = 1;
const EXIT_HANDLER_THREW = 7;

let capture = null;
let reporting = false;
// Asked one after the other; the first that answers true has dealt with it.
const added = [];
// What node:domain says once it is loaded.
let domains;

function setDomains(taking) {
  domains = taking;
}

/** True if the promise belongs to a domain, and that has heard why it was rejected. */
const tellDomain = (reason, promise) => domains !== undefined && domains.tell(reason, promise);

function report(error, origin = 'uncaughtException') {
  if (reporting) die(error, EXIT_HANDLER_THREW);
  reporting = true;
  try {
    emit('uncaughtExceptionMonitor', error, origin);
    if (added.some((callback) => callback(error) === true)) return;
    if (capture !== null) {
      capture(error);
      return;
    }
    if (domains !== undefined && domains.take(error)) return;
    if (emit('uncaughtException', error, origin)) return;
  } catch (thrown) {
    die(thrown, EXIT_HANDLER_THREW);
  } finally {
    reporting = false;
  }
  die(error, EXIT_UNCAUGHT, origin === 'uncaughtException');
}

// Who hears of an error instead of standard error: in a worker.
let fatal;

function setFatal(receiver) {
  fatal = receiver;
}

function die(error, status, isThrown = true) {
  if (fatal !== undefined) {
    endWorker(error, status);
    return;
  }
  const { writeErr } = require('internal/boot_output');
  writeErr(require('internal/process/fatal_message').fatalMessage(error, isThrown));
  process.exitCode = status;
  try {
    emitExit();
  } catch (thrown) {
    writeErr(require('internal/process/fatal_message').fatalMessage(thrown, true));
  }
  process.reallyExit(process.exitCode);
}

function endWorker(error, status) {
  process.exitCode = status;
  try {
    emitExit();
  } catch (thrown) {
    error = thrown;
  }
  fatal(error);
  process.reallyExit(process.exitCode);
}

function setUncaughtExceptionCaptureCallback(callback) {
  const { codes } = require('internal/errors');
  if (callback === null) {
    capture = null;
    return;
  }
  if (typeof callback !== 'function') {
    throw new codes.ERR_INVALID_ARG_TYPE('fn', ['Function', 'null'], callback);
  }
  if (capture !== null) throw new codes.ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET();
  capture = callback;
}

function addUncaughtExceptionCaptureCallback(callback) {
  const { codes } = require('internal/errors');
  if (typeof callback !== 'function') {
    throw new codes.ERR_INVALID_ARG_TYPE('fn', 'Function', callback);
  }
  added.unshift(callback);
}

module.exports = {
  addUncaughtExceptionCaptureCallback,
  report,
  setDomains,
  setFatal,
  tellDomain,
  setUncaughtExceptionCaptureCallback,
  hasUncaughtExceptionCaptureCallback: () => capture !== null,
};
