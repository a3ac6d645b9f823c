'use strict';

// node:repl: the prompt is the launcher's own; a script can start none.

const { unavailable } = require('internal/unavailable');

class Recoverable extends SyntaxError {
  constructor(err) {
    super();
    this.err = err;
  }
}

function isValidSyntax(code) {
  const { Script } = require('vm');
  try {
    return new Script(`(() => {${code}\n})`) !== undefined;
  } catch {
    return false;
  }
}

const writer = Object.assign((obj) => require('util').inspect(obj, writer.options),
  { options: { ...require('util').inspect.defaultOptions, showProxy: true } });

module.exports = {
  start: unavailable('repl', 'start', 6),
  writer,
  REPLServer: unavailable('repl', 'REPLServer', 6),
  REPL_MODE_SLOPPY: Symbol('repl-sloppy'),
  REPL_MODE_STRICT: Symbol('repl-strict'),
  Recoverable,
  isValidSyntax,
};

// (The deprecated lists of modules are read, if at all, from node:module.)
for (const name of ['builtinModules', '_builtinLibs']) {
  Object.defineProperty(module.exports, name, {
    __proto__: null,
    configurable: true,
    enumerable: false,
    get: () => require('module').builtinModules.filter((id) => !id.startsWith('_')),
  });
}
