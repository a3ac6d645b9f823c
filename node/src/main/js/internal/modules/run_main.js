'use strict';

// The main script: a CommonJS file is loaded at once, an ES module imported.

const binding = internalBinding('modules');
const { Module } = require('internal/modules/cjs');

let pendingMain;

const UNSETTLED = 13;

/** The exit status of a main module that still waits when nothing is left to come, else 0. */
function unsettledStatus() {
  if (pendingMain === undefined) return 0;
  const place = binding.awaitPlace(pendingMain);
  require('internal/boot_output').writeErr(
    `Warning: Detected unsettled top-level await at ${place}\n\n\n\n`);
  return UNSETTLED;
}

const scopeHint = {
  require: 'require is not defined in ES module scope, you can use import instead',
  exports: 'exports is not defined in ES module scope',
  module: 'module is not defined in ES module scope',
  __filename: '__filename is not defined in ES module scope',
  __dirname: '__dirname is not defined in ES module scope',
};

function hint(error) {
  const name = error instanceof ReferenceError && /^(\w+) is not defined$/.exec(error.message);
  const text = name && Object.hasOwn(scopeHint, name[1]) ? scopeHint[name[1]] : undefined;
  if (text !== undefined) {
    error.stack = `${error.stack}`.replace(error.message, text);
    error.message = text;
  }
  return error;
}

/** Imports the main module, a file or text of none; what it throws is uncaught. */
function importMain(url, isFile = true) {
  if (isFile) require('internal/modules/esm').setMain(url);
  require('internal/process/object').watchMain(unsettledStatus);
  pendingMain = url;
  import(url).then(() => {
    pendingMain = undefined;
  }, (error) => {
    pendingMain = undefined;
    require('internal/process/uncaught').report(
      require('internal/modules/syntax').cleaned(hint(error)), 'unhandledRejection');
  });
}

function runMain(script = process.argv[1]) {
  const path = script.startsWith('/') ? binding.normal(script)
    : require('internal/modules/paths').absolute(script);
  process.argv[1] = path;
  const file = Module._resolveFilename(path, null, true);
  if (binding.mainFormat(file) === 'module') {
    importMain(binding.url(file));
  } else {
    Module._load(path, null, true);
  }
}

module.exports = { runMain, importMain, unsettledStatus };
