'use strict';

// The assertions: methods of `Assert`, and the same as functions, loose and strict.

const { codes } = require('internal/errors');
const { AssertionError } = require('internal/assert/assertion_error');
const comparing = () => require('internal/util/comparisons');
const throwing = () => require('internal/assert/throws');

const kOptions = Symbol('options');

/** Throws for a comparison that failed; `rest` is what stood behind its arguments. */
function fail(self, actual, expected, operator, rest) {
  throw new AssertionError({
    actual,
    expected,
    operator,
    message: messageFrom(rest, actual, expected),
    diff: self?.[kOptions]?.diff,
  });
}

/** The message: none, an error (thrown as it is), a text with values for it, or a function. */
function messageFrom(rest, actual, expected) {
  const [message, ...values] = rest;
  if (rest.length === 0) return undefined;
  if (Error.isError(message) || message instanceof Error) throw message;
  if (typeof message === 'string') {
    if (values.length === 0) return message;
    return require('internal/util/inspect').format(message, ...values);
  }
  if (typeof message === 'function') {
    const made = message(actual, expected);
    return typeof made === 'string' ? made : undefined;
  }
  throw new codes.ERR_INVALID_ARG_TYPE('message', ['string', 'function'], message);
}

function needBoth(args) {
  if (args.length < 2) throw new codes.ERR_MISSING_ARGS('actual', 'expected');
}

function checkTruth(self, args) {
  const [value, ...rest] = args;
  if (value) return;
  const isNone = rest[0] === undefined || rest[0] === null;
  let message = isNone ? undefined : messageFrom(rest, value, true);
  const generated = message === undefined;
  if (args.length === 0) message = 'No value argument passed to `assert.ok()`';
  else if (generated) message = require('internal/assert/expression').falsyMessage();
  const error = new AssertionError({
    actual: value, expected: true, operator: '==', message, diff: self?.[kOptions]?.diff,
  });
  error.generatedMessage = generated;
  throw error;
}

/** A comparison that throws when `holds` is false. */
function comparison(name, operator, holds) {
  const method = {
    [name](actual, expected, ...message) {
      needBoth(arguments);
      if (!holds(actual, expected)) fail(this, actual, expected, operator, message);
    },
  }[name];
  // The message is not counted.
  Object.defineProperty(method, 'length', { __proto__: null, value: 2, configurable: true });
  return method;
}

const bothNaN = (one, other) => one !== one && other !== other;
// eslint-disable-next-line eqeqeq
const looselyEqual = (one, other) => one == other || bothNaN(one, other);

const methods = {
  fail(...message) {
    const [text = 'Failed'] = message;
    if (text instanceof Error) throw text;
    const error = new AssertionError({
      message: text, operator: 'fail', diff: this?.[kOptions]?.diff,
    });
    error.generatedMessage = !message[0];
    throw error;
  },

  ok(...args) {
    checkTruth(this, args);
  },

  equal: comparison('equal', '==', looselyEqual),
  notEqual: comparison('notEqual', '!=', (one, other) => !looselyEqual(one, other)),
  deepEqual: comparison('deepEqual', 'deepEqual',
    (one, other) => comparing().isDeepEqual(one, other)),
  notDeepEqual: comparison('notDeepEqual', 'notDeepEqual',
    (one, other) => !comparing().isDeepEqual(one, other)),
  deepStrictEqual: strictly('deepStrictEqual', (result) => result),
  notDeepStrictEqual: strictly('notDeepStrictEqual', (result) => !result),
  strictEqual: comparison('strictEqual', 'strictEqual', Object.is),
  notStrictEqual: comparison('notStrictEqual', 'notStrictEqual',
    (one, other) => !Object.is(one, other)),
  partialDeepStrictEqual: comparison('partialDeepStrictEqual', 'partialDeepStrictEqual',
    (one, other) => comparing().isPartialStrictEqual(one, other)),

  throws(fn, ...args) {
    const { expectError, thrownBy } = throwing();
    expectError(methods.throws, thrownBy(fn), ...args);
  },

  async rejects(promiseFn, ...args) {
    const { expectError, rejectionOf } = throwing();
    expectError(methods.rejects, await rejectionOf(promiseFn), ...args);
  },

  doesNotThrow(fn, ...args) {
    const { expectNoError, thrownBy } = throwing();
    expectNoError(methods.doesNotThrow, thrownBy(fn), ...args);
  },

  async doesNotReject(fn, ...args) {
    const { expectNoError, rejectionOf } = throwing();
    expectNoError(methods.doesNotReject, await rejectionOf(fn), ...args);
  },

  ifError(error) {
    if (error === null || error === undefined) return;
    throw require('internal/assert/if_error').unwanted(error);
  },

  match(string, regexp, ...message) {
    checkMatch(this, methods.match, string, regexp, message);
  },

  doesNotMatch(string, regexp, ...message) {
    checkMatch(this, methods.doesNotMatch, string, regexp, message);
  },
};

function strictly(name, wanted) {
  const method = {
    [name](actual, expected, ...message) {
      needBoth(arguments);
      const { isDeepStrictEqual } = comparing();
      const { skipPrototype } = this?.[kOptions] ?? {};
      if (!wanted(isDeepStrictEqual(actual, expected, skipPrototype))) {
        fail(this, actual, expected, name, message);
      }
    },
  }[name];
  Object.defineProperty(method, 'length', { __proto__: null, value: 2, configurable: true });
  return method;
}

function checkMatch(self, method, string, regexp, rest) {
  const { isRegExp } = require('internal/util/types');
  const { inspect } = require('internal/util/inspect');
  if (!isRegExp(regexp)) throw new codes.ERR_INVALID_ARG_TYPE('regexp', 'RegExp', regexp);
  const wanted = method === methods.match;
  const isText = typeof string === 'string';
  if (isText && (regexp.exec(string) !== null) === wanted) return;
  const given = rest[0] === undefined ? undefined : messageFrom(rest, string, regexp);
  let message = given;
  if (!given && !isText) {
    message = 'The "string" argument must be of type string. ' +
      `Received type ${typeof string} (${inspect(string)})`;
  } else if (!given) {
    message = `The input ${wanted ? 'did not' : 'was expected to not'} match the regular ` +
      `expression ${inspect(regexp)}. Input:\n\n${inspect(string)}\n`;
  }
  const error = new AssertionError({
    actual: string, expected: regexp, message, operator: method.name, diff: self?.[kOptions]?.diff,
  });
  error.generatedMessage = rest.length === 0;
  throw error;
}

const strictNames = {
  equal: 'strictEqual',
  deepEqual: 'deepStrictEqual',
  notEqual: 'notStrictEqual',
  notDeepEqual: 'notDeepStrictEqual',
};

/*
 * new Assert([{ diff: 'simple' | 'full', strict: boolean, skipPrototype: boolean }])
 */
function Assert(options) {
  if (!new.target) throw new codes.ERR_CONSTRUCT_CALL_REQUIRED('Assert');
  const settings = { strict: true, skipPrototype: false, ...options };
  if (settings.diff !== undefined) {
    require('internal/validators').validateOneOf(
      settings.diff, 'options.diff', ['simple', 'full']);
  }
  this.AssertionError = AssertionError;
  Object.defineProperty(this, kOptions, { __proto__: null, value: settings, enumerable: false });
  if (settings.strict) {
    for (const [name, strict] of Object.entries(strictNames)) this[name] = methods[strict];
  }
}

for (const [name, method] of Object.entries(methods)) {
  Object.defineProperty(Assert.prototype, name, {
    __proto__: null,
    value: method, writable: true, enumerable: true, configurable: true,
  });
}

function assert(...args) {
  checkTruth(undefined, args);
}

function strict(...args) {
  checkTruth(undefined, args);
}

const order = ['ok', 'fail', 'equal', 'notEqual', 'deepEqual', 'notDeepEqual', 'deepStrictEqual',
  'notDeepStrictEqual', 'strictEqual', 'notStrictEqual', 'partialDeepStrictEqual', 'match',
  'doesNotMatch', 'throws', 'rejects', 'doesNotThrow', 'doesNotReject', 'ifError'];

assert.AssertionError = AssertionError;
for (const name of order) assert[name] = methods[name];
Object.assign(strict, assert);
for (const [name, method] of Object.entries(strictNames)) strict[name] = methods[method];
strict.Assert = Assert;
strict.strict = strict;
assert.strict = strict;
assert.Assert = Assert;

module.exports = assert;
