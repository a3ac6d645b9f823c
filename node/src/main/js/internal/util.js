'use strict';

// Small tools of the built-in modules, and those parts of `util` that they need themselves.

const { codes } = require('internal/errors');

const kEmptyObject = Object.freeze(Object.setPrototypeOf({}, null));
const kEnumerableProperty = Object.setPrototypeOf({ enumerable: true }, null);
const customInspectSymbol = Symbol.for('nodejs.util.inspect.custom');
const kCustomPromisifiedSymbol = Symbol.for('nodejs.util.promisify.custom');
// The names of the values a callback is given, when there are more than one.
const customPromisifyArgs = Symbol('customPromisifyArgs');

const isError = (value) => Error.isError(value) || value instanceof Error;

function once(callback) {
  let called = false;
  return function(...args) {
    if (called) return undefined;
    called = true;
    return Reflect.apply(callback, this, args);
  };
}

function assignFunctionName(name, fn, descriptor = kEmptyObject) {
  const text = typeof name === 'symbol' ? `[${name.description}]` : name;
  return Object.defineProperty(fn, 'name', {
    __proto__: null,
    writable: false, enumerable: false, configurable: true, ...descriptor, value: text,
  });
}

function setOwnProperty(object, key, value) {
  return Object.defineProperty(object, key, {
    __proto__: null,
    value, writable: true, enumerable: true, configurable: true,
  });
}

/** Removes one element and keeps the order of the others. */
function spliceOne(list, index) {
  list.copyWithin(index, index + 1);
  list.pop();
}

/** Properties of `target` that load the module `id` when they are first read. */
function defineLazyProperties(target, id, keys, enumerable = true) {
  for (const key of keys) {
    const become = assignFunctionName(`set ${key}`, function(value) {
      Object.defineProperty(target, key, {
        __proto__: null,
        value, writable: true, enumerable, configurable: true,
      });
    });
    Object.defineProperty(target, key, {
      __proto__: null,
      get: assignFunctionName(`get ${key}`, function() {
        const value = require(id)[key];
        become(value);
        return value;
      }),
      set: become,
      enumerable,
      configurable: true,
    });
  }
}

// ---- Warnings -------------------------------------------------------------------------------

const warned = new Set();

/** Tells each deprecation code once; without a code, each call is told. */
function deprecation(message, code) {
  if (process.noDeprecation === true) return;
  if (code === undefined) {
    process.emitWarning(message, 'DeprecationWarning');
  } else if (!warned.has(code)) {
    warned.add(code);
    process.emitWarning(message, 'DeprecationWarning', code);
  }
}

function deprecate(fn, message, code, { modifyPrototype = true } = kEmptyObject) {
  if (code !== undefined) require('internal/validators').validateString(code, 'code');
  let told = false;
  function deprecated(...args) {
    if (!told) {
      told = process.noDeprecation !== true;
      deprecation(message, code);
    }
    return new.target === undefined
      ? Reflect.apply(fn, this, args)
      : Reflect.construct(fn, args, new.target);
  }
  if (modifyPrototype) {
    Object.setPrototypeOf(deprecated, fn);
    // `instanceof` must hold both ways.
    if (fn.prototype) deprecated.prototype = fn.prototype;
  }
  Object.defineProperty(deprecated, 'length', {
    __proto__: null,
    ...Object.getOwnPropertyDescriptor(fn, 'length'),
  });
  return deprecated;
}

const experiments = new Set();

function emitExperimentalWarning(feature, alternative) {
  if (experiments.has(feature)) return;
  experiments.add(feature);
  const instead = alternative ? ` Use ${alternative} instead.` : '';
  process.emitWarning(
    `${feature} is an experimental feature and might change at any time${instead}`,
    'ExperimentalWarning');
}

// ---- Promises for callbacks -----------------------------------------------------------------

function promisify(original) {
  const { validateFunction } = require('internal/validators');
  validateFunction(original, 'original');
  const custom = original[kCustomPromisifiedSymbol];
  if (custom) {
    validateFunction(custom, 'util.promisify.custom');
    return Object.defineProperty(custom, kCustomPromisifiedSymbol, {
      __proto__: null,
      value: custom, enumerable: false, writable: false, configurable: true,
    });
  }
  const names = original[customPromisifyArgs];

  function promisified(...args) {
    return new Promise((resolve, reject) => {
      const returned = Reflect.apply(original, this, [...args, (error, ...values) => {
        if (error) reject(error);
        else if (names !== undefined && values.length > 1) resolve(named(names, values));
        else resolve(values[0]);
      }]);
      if (require('internal/util/types').isPromise(returned)) {
        deprecation('Calling promisify on a function that returns a Promise is likely a mistake.',
          'DEP0174');
      }
    });
  }

  Object.setPrototypeOf(promisified, Object.getPrototypeOf(original));
  Object.defineProperty(promisified, kCustomPromisifiedSymbol, {
    __proto__: null,
    value: promisified, enumerable: false, writable: false, configurable: true,
  });
  return Object.defineProperties(promisified, Object.getOwnPropertyDescriptors(original));
}

promisify.custom = kCustomPromisifiedSymbol;

const named = (names, values) =>
  Object.fromEntries(names.map((name, i) => [name, values[i]]));

// ---- Text and numbers -----------------------------------------------------------------------

const toUSVString = (text) => `${text}`.toWellFormed();

function checkErrorNumber(err) {
  require('internal/validators').validateNumber(err, 'err');
  if (err >= 0 || !Number.isSafeInteger(err)) {
    throw new codes.ERR_OUT_OF_RANGE('err', 'a negative integer', err);
  }
}

function getSystemErrorName(err) {
  checkErrorNumber(err);
  return internalBinding('errno').name(err) ?? `Unknown system error ${err}`;
}

function getSystemErrorMessage(err) {
  checkErrorNumber(err);
  return internalBinding('errno').text(err) ?? `Unknown system error ${err}`;
}

function getSystemErrorMap() {
  const map = new Map();
  internalBinding('errno').all((number, name, text) => map.set(number, [name, text]));
  return map;
}

// Numbers of the files that `fs` has open begin here: they are not the kernel's (Descriptors.java).
const FIRST_FILE = 2 ** 20;

/** What stands behind a descriptor: 'FILE', 'TTY', 'PIPE', 'TCP', 'UDP' or 'UNKNOWN'. */
function guessHandleType(fd) {
  if (fd < FIRST_FILE) return internalBinding('util').guessHandleType(fd);
  const { IGNORED, runSync } = require('internal/fs/run');
  const { handleTypeOf } = require('internal/fs/stats');
  return runSync({
    operation: 'fstat', values: [fd], then: handleTypeOf, otherwise: () => IGNORED,
  }) ?? 'UNKNOWN';
}

/** Holds this thread up. */
function sleep(msec) {
  require('internal/validators').validateUint32(msec, 'msec');
  internalBinding('timers').sleep(msec);
}

module.exports = {
  assignFunctionName,
  customInspectSymbol,
  customPromisifyArgs,
  defineLazyProperties,
  deprecate,
  deprecation,
  emitExperimentalWarning,
  getSystemErrorMap,
  getSystemErrorMessage,
  getSystemErrorName,
  guessHandleType,
  isError,
  kCustomPromisifiedSymbol,
  kEmptyObject,
  kEnumerableProperty,
  once,
  promisify,
  setOwnProperty,
  sleep,
  spliceOne,
  toUSVString,
};
