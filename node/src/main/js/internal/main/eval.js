'use strict';

// Code that is no file: -e, -p, standard input. A script runs in the global scope with `require`
// and the built-in modules as globals; text that is an ES module is imported.

const { defineLazy } = require('internal/boot');
const binding = internalBinding('modules');
const contextify = internalBinding('contextify');
const { Module } = require('internal/modules/cjs');
const { cleaned } = require('internal/modules/syntax');

function defineGlobals(name) {
  const module = new Module(name);
  module.filename = `${process.cwd()}/${name}`;
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

function importText(name, code) {
  const url = binding.literal(name.replace(']', '1]'), code);
  require('internal/modules/run_main').importMain(url, false);
}

const texts = new Map();

/** The code that runs under a name such as `[eval]`. */
const textOf = (name) => texts.get(name);

/** Runs code; the value of its last expression if it is a script. */
function evaluate(name, code, type) {
  texts.set(name, code);
  const isModule = type === 'module' ||
    (type === undefined && binding.turnsOutModule(name, code));
  if (isModule) {
    importText(name, code);
    return undefined;
  }
  defineGlobals(name);
  try {
    return contextify.runScript(name, code);
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

module.exports = { evaluate, checkSyntax, textOf };
