'use strict';

// What a Java program asks of a runtime that has no main script.

const { createRequire } = require('module');

const base = () => createRequire(`${process.cwd()}/`);

/** Gives scripts the globals they have with `node -e`: `require` and the modules. */
function prepare() {
  require('internal/main/eval').defineGlobals('[eval]');
}

const requireModule = (id) => base()(id);
const importModule = (specifier) => import(specifier);

/** The value, which Java is handed: if it is a promise, somebody looks after it. */
function handed(value) {
  if (require('internal/util/types').isPromise(value)) value.then(undefined, () => {});
  return value;
}

/** Tells what becomes of a promise, or of any other value. */
function settle(value, resolved, rejected) {
  Promise.resolve(value).then((result) => resolved(result), (reason) => rejected(reason));
}

/** Throws a reason, so that Java gets it as it gets all that is thrown. */
function raise(reason) {
  throw reason;
}

module.exports = { handed, importModule, prepare, raise, requireModule, settle };
