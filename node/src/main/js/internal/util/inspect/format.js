'use strict';

// printf-like texts: `%s %d %i %f %j %o %O %c %%`, then whatever arguments are left.

const { inspect } = require('internal/util/inspect');
const { begin } = require('internal/util/inspect/settings');
const { bigintText, numberText } = require('internal/util/inspect/text');
const { brandOf } = require('internal/util/types');

const directives = {
  s: (value, options) => stringFor(value, options),
  d: (value, options) => numeric(value, options, (object) => Number(object)),
  i: (value, options) => numeric(value, options, (other) => Number.parseInt(other)),
  f: (value, options) => numberIn(
    typeof value === 'symbol' ? NaN : Number.parseFloat(value), options),
  j: (value) => json(value),
  o: (value, options) => inspect(value, {
    ...options, showHidden: true, showProxy: true, depth: 4,
  }),
  O: (value, options) => inspect(value, options),
  // CSS is for browsers: the argument is used up.
  c: () => '',
};

const separated = (options) => options?.numericSeparator ?? begin().numericSeparator;
const numberIn = (value, options) => numberText(value, separated(options));

function numeric(value, options, convert) {
  if (typeof value === 'bigint') return bigintText(value, separated(options));
  return numberIn(typeof value === 'symbol' ? NaN : convert(value), options);
}

function stringFor(value, options) {
  if (typeof value === 'number') return numberIn(value, options);
  if (typeof value === 'bigint') return bigintText(value, separated(options));
  if (typeof value !== 'object' || value === null || !saysNothingOfItself(value)) {
    return String(value);
  }
  return inspect(value, { ...options, depth: 0, colors: false, compact: 3 });
}

/** Whether the object's own idea of a text is only what the language gives everybody. */
function saysNothingOfItself(value) {
  let object = value;
  while (brandOf(object) === 'Proxy') {
    object = internalBinding('util').proxyTarget(object);
    if (object === null) return true;
  }
  const primitive = object[Symbol.toPrimitive];
  const ownPrimitive = typeof primitive === 'function' &&
    primitive !== Date.prototype[Symbol.toPrimitive];
  if (ownPrimitive && !isOfLanguage(object, Symbol.toPrimitive)) return false;
  if (typeof object.toString !== 'function') return true;
  return isOfLanguage(object, 'toString');
}

/** Whether the nearest holder of `key` is the prototype of a built-in class. */
function isOfLanguage(object, key) {
  if (Object.hasOwn(object, key)) return false;
  let holder = object;
  do holder = Object.getPrototypeOf(holder);
  while (!Object.hasOwn(holder, key));
  const constructor = Object.getOwnPropertyDescriptor(holder, 'constructor')?.value;
  if (typeof constructor !== 'function') return false;
  return require('internal/util/inspect/names').isBuiltIn(constructor);
}

let circularText;

function json(value) {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (circularText === undefined) {
      const circle = {};
      circle.itself = circle;
      try {
        JSON.stringify(circle);
      } catch (refusal) {
        circularText = firstLine(refusal);
      }
    }
    if (error instanceof TypeError && firstLine(error) === circularText) return '[Circular]';
    throw error;
  }
}

const firstLine = (error) => error.message.split('\n', 1)[0];

function formatWithOptions(inspectOptions, ...args) {
  require('internal/validators').validateObject(
    inspectOptions, 'inspectOptions', require('internal/validators').kValidateObjectAllowArray);
  return formatted(inspectOptions, args);
}

const format = (...args) => formatted(undefined, args);

function formatted(options, args) {
  const [first] = args;
  let used = 0;
  let output = '';
  if (typeof first === 'string') {
    if (args.length === 1) return first;
    used = 1;
    output = first.replace(/%([sdifjoOc%])/g, (directive, letter) => {
      if (letter === '%') return '%';
      return used < args.length ? directives[letter](args[used++], options) : directive;
    });
  }
  for (let i = used; i < args.length; i++) {
    if (i > 0) output += ' ';
    output += typeof args[i] === 'string' ? args[i] : inspect(args[i], options);
  }
  return output;
}

module.exports = { format, formatWithOptions };
