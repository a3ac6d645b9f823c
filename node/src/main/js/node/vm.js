'use strict';

// node:vm, as far as one global object goes: scripts and functions made of text. Contexts of their
// own are not here yet.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const {
  validateArray, validateInt32, validateObject, validateString, validateStringArray,
} = require('internal/validators');
const { unavailable, unavailableMembers } = require('internal/unavailable');
const { cleaned } = require('internal/modules/syntax');

const contextify = internalBinding('contextify');

// Options of a script, or its name alone.
function optionsOf(options) {
  if (typeof options === 'string') options = { filename: options };
  else validateObject(options, 'options');
  const { filename = 'evalmachine.<anonymous>', lineOffset = 0, columnOffset = 0 } = options;
  validateString(filename, 'options.filename');
  validateInt32(lineOffset, 'options.lineOffset');
  validateInt32(columnOffset, 'options.columnOffset');
  const { cachedData } = options;
  if (cachedData !== undefined && !ArrayBuffer.isView(cachedData)) {
    throw new ERR_INVALID_ARG_TYPE('options.cachedData', ['Buffer', 'TypedArray', 'DataView'],
      cachedData);
  }
  return { ...options, filename };
}

const guarded = (step) => {
  try {
    return step();
  } catch (error) {
    throw cleaned(error);
  }
};

class Script {
  #text;
  #filename;

  constructor(code, options = {}) {
    this.#text = `${code}`;
    this.#filename = optionsOf(options).filename;
    guarded(() => contextify.parse(this.#filename, this.#text, false));
    this.sourceURL = undefined;
    this.sourceMapURL = undefined;
  }

  runInThisContext(options = undefined) {
    if (options !== undefined) validateObject(options, 'options');
    return guarded(() => contextify.runScript(this.#filename, this.#text));
  }
}

for (const name of ['runInContext', 'runInNewContext']) {
  Object.defineProperty(Script.prototype, name, {
    __proto__: null,
    value: unavailable('vm', `Script.${name}`, 2), writable: true, configurable: true,
  });
}

const createScript = (code, options) => new Script(code, options);

function runInThisContext(code, options) {
  if (typeof options === 'string') options = { filename: options };
  return new Script(code, options).runInThisContext(options);
}

function compileFunction(code, params, options = {}) {
  validateString(code, 'code');
  if (params !== undefined) {
    validateArray(params, 'params');
    validateStringArray(params, 'params');
  }
  const { filename = '' } = options;
  validateString(filename, 'options.filename');
  const names = params ?? [];
  // The body must be one by itself, and not end the function before its end.
  guarded(() => new Function(...names, code));
  return guarded(() =>
    contextify.runScript(filename, `(function (${names.join(',')}) {\n${code}\n})`));
}

/** No object is a context, because none can be made one. */
function isContext(object) {
  validateObject(object, 'object');
  return false;
}

module.exports = {
  Script,
  createScript,
  runInThisContext,
  isContext,
  compileFunction,
  ...unavailableMembers('vm', {
    createContext: 0, runInContext: 3, runInNewContext: 3, measureMemory: 0,
  }),
  constants: Object.freeze({
    __proto__: null,
    USE_MAIN_CONTEXT_DEFAULT_LOADER: Symbol('vm_dynamic_import_main_context_default'),
    DONT_CONTEXTIFY: Symbol('vm_context_no_contextify'),
  }),
};
