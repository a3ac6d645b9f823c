'use strict';

// node:vm: scripts and functions made of text, here or in contexts of their own.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const {
  validateArray, validateInt32, validateObject, validateString, validateStringArray,
} = require('internal/validators');
const { unavailableMembers } = require('internal/unavailable');
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

  runInContext(contextifiedObject, options = undefined) {
    const { contextOf, run } = contexts();
    const context = contextOf(contextifiedObject);
    if (options !== undefined) validateObject(options, 'options');
    return guarded(() => run(context, this.#filename, this.#text));
  }

  runInNewContext(contextObject, options = undefined) {
    return this.runInContext(createContext(contextObject, ofContext(options)), options);
  }
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
  const { filename = '', parsingContext } = options;
  const context = parsingContext === undefined ? undefined :
    contexts().contextOf(parsingContext, 'options.parsingContext', 'Context');
  validateString(filename, 'options.filename');
  const names = params ?? [];
  // The body must be one by itself, and not end the function before its end.
  guarded(() => new Function(...names, code));
  const text = `(function (${names.join(',')}) {\n${code}\n})`;
  return guarded(() => (context === undefined ? contextify.runScript(filename, text) :
    contexts().run(context, filename, text)));
}

const contexts = () => require('internal/vm/contexts');

const constants = Object.freeze({
  __proto__: null,
  USE_MAIN_CONTEXT_DEFAULT_LOADER: Symbol('vm_dynamic_import_main_context_default'),
  DONT_CONTEXTIFY: Symbol('vm_context_no_contextify'),
});

// createContext([contextObject | DONT_CONTEXTIFY[, options]])
function createContext(contextObject = {}, options = {}) {
  return contexts().createContext(contextObject, options, constants.DONT_CONTEXTIFY);
}

// What of a script's options is a new context's.
function ofContext(options) {
  if (options === undefined || options === null || typeof options === 'string') return {};
  const { contextName, contextOrigin, contextCodeGeneration, microtaskMode } = options;
  if (contextName !== undefined) validateString(contextName, 'options.contextName');
  if (contextOrigin !== undefined) validateString(contextOrigin, 'options.contextOrigin');
  return { name: contextName, origin: contextOrigin, codeGeneration: contextCodeGeneration,
    microtaskMode };
}

function isContext(object) {
  validateObject(object, 'object');
  return contexts().isContext(object);
}

const named = (options) => (typeof options === 'string' ? { filename: options } : options);

function runInContext(code, contextifiedObject, options) {
  contexts().contextOf(contextifiedObject);
  options = named(options);
  return new Script(code, options).runInContext(contextifiedObject, options);
}

function runInNewContext(code, contextObject, options) {
  options = named(options);
  const context = createContext(contextObject, ofContext(options));
  return runInContext(code, context, options);
}

module.exports = {
  Script,
  createScript,
  createContext,
  runInContext,
  runInNewContext,
  runInThisContext,
  isContext,
  compileFunction,
  ...unavailableMembers('vm', { measureMemory: 0 }),
  constants,
};
