'use strict';

// The public `util`. What is seldom used is loaded when it is first called.

const own = require('internal/util');
const { format, formatWithOptions, inspect, stripVTControlCharacters } =
  require('internal/util/inspect');

/** A function that stands for the export `name` of `id`. */
function later(id, name, length = 0) {
  const stand = {
    [name](...args) {
      return Reflect.apply(require(id)[name], this, args);
    },
  }[name];
  return Object.defineProperty(stand, 'length', {
    __proto__: null, value: length, configurable: true,
  });
}

const system = 'internal/util/system';
const debuglog = later('internal/util/debuglog', 'debuglog', 2);

const util = {
  _errnoException: later(system, '_errnoException'),
  _exceptionWithHostPort: later(system, '_exceptionWithHostPort'),
  _extend: own.deprecate((target, source) =>
    require('internal/util/callbackify').extend(target, source),
  'The `util._extend` API is deprecated. Please use Object.assign() instead.', 'DEP0060'),
  callbackify: later('internal/util/callbackify', 'callbackify', 1),
  convertProcessSignalToExitCode: later(system, 'convertProcessSignalToExitCode', 1),
  debug: debuglog,
  debuglog,
  deprecate: own.deprecate,
  format,
  styleText: later('internal/util/style_text', 'styleText', 3),
  formatWithOptions,
  getCallSites: later('internal/util/call_sites', 'getCallSites'),
  getSystemErrorMap: own.getSystemErrorMap,
  getSystemErrorName: own.getSystemErrorName,
  getSystemErrorMessage: own.getSystemErrorMessage,
  inherits: later('internal/util/callbackify', 'inherits', 2),
  inspect,
  isArray: own.deprecate(Array.isArray,
    'The `util.isArray` API is deprecated. Please use `Array.isArray()` instead.', 'DEP0044'),
  isDeepStrictEqual: later('internal/util/comparisons', 'isDeepStrictEqual', 3),
  markPromiseAsHandled: later(system, 'markPromiseAsHandled', 1),
  promisify: own.promisify,
  stripVTControlCharacters,
  toUSVString: own.toUSVString,
};

const lazily = (id, names) => own.defineLazyProperties(util, id, names);
lazily('internal/util/aborting',
  ['transferableAbortSignal', 'transferableAbortController', 'aborted']);
util.types = require('internal/util/types');
util.parseEnv = later('internal/util/parse_env', 'parseEnv', 1);
util.parseArgs = later('internal/util/parse_args', 'parseArgs', 0);
lazily('internal/encoding', ['TextDecoder', 'TextEncoder']);
lazily('internal/util/mime', ['MIMEType', 'MIMEParams']);
util.diff = later('internal/util/diff', 'diff', 2);
Object.assign(util, require('internal/unavailable').unavailableMembers('util', {
  debounce: 2, throttle: 2, setTraceSigInt: 1,
}));

module.exports = util;
