'use strict';

// Code that is no file: -e, -p, standard input. A script runs in the global scope with `require`
// and the built-in modules as globals; text that is an ES module is imported.

const { defineLazy } = require('internal/boot');
const binding = internalBinding('modules');
const contextify = internalBinding('contextify');
const { Module } = require('internal/modules/cjs');
const { cleaned } = require('internal/modules/syntax');

function defineGlobals(name, shown = name) {
  const module = new Module(name);
  module.filename = `${process.cwd()}/${shown}`;
  module.paths = Module._nodeModulePaths(process.cwd());
  const { createRequire } = require('module');
  Object.assign(globalThis, {
    __filename: name,
    __dirname: '.',
    module,
    exports: module.exports,
    require: createRequire(module.filename),
  });
  for (const id of Array.from(binding.builtinNames())) {
    if (!id.includes('/') && !Object.hasOwn(globalThis, id) && binding.isAvailable(id)) {
      defineLazy(globalThis, id, false, () => require(id));
    }
  }
}

function importText(code) {
  const url = binding.literal('[eval1]', code);
  require('internal/modules/run_main').importMain(url, false);
}

const texts = new Map();

/** The code that runs under a name such as `[eval]`. */
const textOf = (name) => texts.get(name);

const isModule = (name, code, type) => type === 'module' ||
  (type === undefined && binding.turnsOutModule(name, code));

/** Runs code, a script or an ES module. */
function evaluate(name, code, type) {
  if (isModule(name, code, type)) importText(code);
  else runScript(name, code);
}

/** Runs a script and prints the value of its last expression. */
function print(name, code, type) {
  if (isModule(name, code, type)) {
    const { codes } = require('internal/errors');
    throw new codes.ERR_EVAL_ESM_CANNOT_PRINT();
  }
  console.log(runScript(name, code));
}

function runScript(name, code) {
  texts.set(name, code);
  defineGlobals(name);
  try {
    return require('internal/process/thrown').runMain(name, code);
  } catch (error) {
    throw cleaned(error);
  }
}

function checkSyntax(file) {
  const absolute = require('internal/modules/paths').absolute(file);
  const path = Module._resolveFilename(absolute, null, true);
  const text = binding.read(path);
  const format = binding.format(path);
  const isModule = format === 'module' ||
    (format !== 'commonjs' && binding.turnsOutModule(path, text));
  try {
    if (isModule) contextify.parse(path, text, true);
    else binding.compile(path, text);
  } catch (error) {
    throw cleaned(error);
  }
}

module.exports = { checkSyntax, defineGlobals, evaluate, print, textOf };
