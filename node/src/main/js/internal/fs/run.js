'use strict';

// Three faces of one operation. A function of the arguments checks them and answers a job:
//
//   { operation, values, syscall, path, dest, then }
//
// what Java is to do and with what, how errors call it, and what becomes of the result. Here it is
// done at once, or beside the loop for a callback or a promise.

const { carriedOnce } = require('internal/async_hooks/carried');
const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');

const binding = internalBinding('fs');

/** The error of a job that failed, its properties in Node's order. */
function failure(job, outcome) {
  const errnos = internalBinding('errno');
  const errno = outcome.errno();
  if (errno === DENIED) return refusal(job, outcome);
  const code = errnos.name(errno);
  const syscall = outcome.syscall() ?? job.syscall;
  const own = outcome.path() === null;
  const path = own ? job.path : outcome.path() || undefined;
  const dest = own ? job.dest : undefined;
  let message = `${code}: ${errnos.text(errno)}, ${syscall}`;
  if (path !== undefined) message += ` '${path}'`;
  if (dest !== undefined) message += ` -> '${dest}'`;
  const error = new Error(message);
  Object.assign(error, { errno, code, syscall });
  if (path !== undefined) error.path = path;
  if (dest !== undefined) error.dest = dest;
  return error;
}

// What the fence refused (internal/permission).
const DENIED = -5001;

function refusal(job, outcome) {
  const { accessDenied, denied } = require('internal/permission');
  const scope = outcome.syscall();
  if (scope !== '') {
    return denied(scope, outcome.path() === null ? job.path ?? job.values[0] : job.dest);
  }
  return accessDenied(job.operation === 'symlink'
    ? 'fs.symlink API requires full fs.read and fs.write permissions.'
    : `${job.operation} API is disabled when Permission Model is enabled.`);
}

function settle(job, outcome) {
  const { then, otherwise } = job;
  if (outcome.errno() !== 0) {
    const error = otherwise?.(outcome.errno(), outcome) ?? failure(job, outcome);
    if (error === IGNORED) return undefined;
    throw error;
  }
  return then === undefined ? undefined : then(outcome.value());
}

/** What `otherwise` answers when a failure is none. */
const IGNORED = Symbol('ignored');

/** Does a job now. */
function runSync(job) {
  return settle(job, binding.run(job.operation, ...job.values));
}

/** Does a job beside the loop; `done(error, result)` is called as a macrotask of its own. */
function submit(job, done, kind = 'FSREQCALLBACK') {
  binding.submit(carriedOnce(kind, (outcome) => {
    let result;
    try {
      result = settle(job, outcome);
    } catch (error) {
      done(error);
      return;
    }
    done(null, result);
  }), job.operation, ...job.values);
}

const promised = (job) => new Promise((resolve, reject) => {
  submit(job, (error, result) => (error ? reject(error) : resolve(result)), 'FSREQPROMISE');
});

function named(fn, name, length) {
  return Object.defineProperties(fn, {
    name: { __proto__: null, value: name, configurable: true },
    length: { __proto__: null, value: length, configurable: true },
  });
}

/** `fs.xSync`: prepares the job and does it. */
function syncFace(name, length, prepare) {
  return named((...values) => runSync(prepare(...values)), `${name}Sync`, length);
}

/** `fs.x`: the callback is the last argument, after at least `required` others. */
function callbackFace(name, length, required, prepare) {
  return named((...values) => {
    const callback = values.length > required ? values.pop() : undefined;
    if (typeof callback !== 'function') {
      // Some tell first what else is wrong.
      if (checkedFirst.has(name)) prepare(...values);
      throw new ERR_INVALID_ARG_TYPE('cb', 'Function', callback);
    }
    submit(prepare(...values), callbackCaller(callback));
  }, name, length);
}

const checkedFirst = new Set(['access', 'chmod', 'copyFile', 'fchmod', 'fchown', 'ftruncate',
  'futimes', 'open', 'read', 'rm', 'truncate']);

// Callbacks of operations without a result are given the error alone.
const callbackCaller = (callback) => (error, result) => {
  if (error) callback(error);
  else if (result === undefined) callback(null);
  else callback(null, result);
};

/** `fs.promises.x`: what is wrong with the arguments is a rejection too. */
function promiseFace(name, length, prepare) {
  return named(async (...values) => promised(prepare(...values)), name, length);
}

module.exports = {
  IGNORED, callbackFace, promised, promiseFace, runSync, submit, syncFace,
};
