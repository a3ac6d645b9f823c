'use strict';

// Contexts: a realm of the engine each, whose global object shows the properties of an object of
// the script's. What either side sets the other sees at once.

const {
  codes: { ERR_FEATURE_UNAVAILABLE_ON_PLATFORM, ERR_INVALID_ARG_TYPE },
} = require('internal/errors');
const {
  validateBoolean, validateObject, validateOneOf, validateString,
} = require('internal/validators');

const contextify = internalBinding('contextify');

/** The realm and the global object of each object that is a context. */
const contexts = new WeakMap();

// Of the engine, not of the language.
const foreign = ['Graal', 'AsyncContext', 'TextDecoder', 'TextEncoder', 'performance', 'Polyglot',
  'Java', 'Packages'];

const quiet = ['debug', 'error', 'info', 'log', 'warn', 'dir', 'dirxml', 'table', 'trace', 'group',
  'groupCollapsed', 'groupEnd', 'clear', 'count', 'countReset', 'assert', 'profile', 'profileEnd',
  'time', 'timeLog', 'timeEnd', 'timeStamp', 'context', 'createTask'];

// Says what it is told to a debugger, of which there is none.
function quietConsole() {
  const console = {};
  for (const name of quiet) console[name] = { [name]() {} }[name];
  return console;
}

function newRealm() {
  const realm = contextify.newRealm();
  if (realm === null) throw new ERR_FEATURE_UNAVAILABLE_ON_PLATFORM('vm.createContext()');
  const inner = realm.global();
  for (const name of foreign) delete inner[name];
  Object.defineProperty(inner, 'console', {
    __proto__: null,
    value: quietConsole(), writable: true, enumerable: false, configurable: true,
  });
  return { realm, inner };
}

/** What stands between a realm's scripts, its own global object and the object of the script's. */
function handlerOf(sandbox, inner, global) {
  const shown = (value) => (value === sandbox || value === inner ? global() : value);
  const isFixed = (key) => Object.getOwnPropertyDescriptor(inner, key)?.configurable === false;
  return {
    get(target, key) {
      return shown(key in sandbox ? sandbox[key] : inner[key]);
    },
    has: (target, key) => key in sandbox || key in inner,
    set(target, key, value) {
      return Reflect.set(sandbox, key, value);
    },
    // A variable cannot be deleted in there; out here it is a property like any other.
    defineProperty(target, key, descriptor) {
      if (descriptor.configurable === false && !Reflect.defineProperty(inner, key, descriptor)) {
        return false;
      }
      const isVariable = descriptor.writable && descriptor.enumerable;
      return Reflect.defineProperty(sandbox, key,
        isVariable ? { ...descriptor, configurable: true } : descriptor);
    },
    getOwnPropertyDescriptor(target, key) {
      const own = Reflect.getOwnPropertyDescriptor(sandbox, key);
      if (own === undefined) return Reflect.getOwnPropertyDescriptor(inner, key);
      if ('value' in own) own.value = shown(own.value);
      return { ...own, configurable: !isFixed(key) };
    },
    deleteProperty(target, key) {
      if (isFixed(key)) return false;
      return Object.hasOwn(sandbox, key) ? Reflect.deleteProperty(sandbox, key) :
        Reflect.deleteProperty(inner, key);
    },
    ownKeys: () => [...new Set([...Reflect.ownKeys(inner), ...Reflect.ownKeys(sandbox)])],
  };
}

function contextified(sandbox) {
  const { realm, inner } = newRealm();
  const global = new Proxy(inner, handlerOf(sandbox, inner, () => global));
  realm.replaceGlobal(global);
  contexts.set(sandbox, { realm, global });
}

function checkOptions(options) {
  validateObject(options, 'options');
  const { name = '', origin, codeGeneration, microtaskMode } = options;
  validateString(name, 'options.name');
  if (origin !== undefined) validateString(origin, 'options.origin');
  if (codeGeneration !== undefined) {
    validateObject(codeGeneration, 'options.codeGeneration');
    const { strings = true, wasm = true } = codeGeneration;
    validateBoolean(strings, 'options.codeGeneration.strings');
    validateBoolean(wasm, 'options.codeGeneration.wasm');
  }
  validateOneOf(microtaskMode, 'options.microtaskMode', ['afterEvaluate', undefined]);
}

// createContext([contextObject | DONT_CONTEXTIFY[, options]])
function createContext(object = {}, options = {}, plain = undefined) {
  if (object === plain) {
    checkOptions(options);
    const { realm, inner } = newRealm();
    contexts.set(inner, { realm, global: inner });
    return inner;
  }
  if (typeof object !== 'function') validateObject(object, 'object');
  if (contexts.has(object)) return object;
  checkOptions(options);
  contextified(object);
  return object;
}

/** The realm and global object of a context. */
function contextOf(object, name = 'contextifiedObject', type = 'vm.Context') {
  if (name === 'contextifiedObject' && typeof object !== 'function') {
    validateObject(object, 'object');
  }
  const context = contexts.get(object);
  if (context === undefined) throw new ERR_INVALID_ARG_TYPE(name, type, object);
  return context;
}

const isContext = (object) => contexts.has(object);

/** Runs a script, whose syntax is right, in a context. */
function run({ realm, global }, name, text) {
  return Reflect.apply(realm.compile(name, text), global, []);
}

module.exports = { contextOf, createContext, isContext, run };
