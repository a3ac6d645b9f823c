'use strict';

// throws, rejects and their opposites: what was thrown against what was expected.

const { codes } = require('internal/errors');
const { isDeepStrictEqual } = require('internal/util/comparisons');
const { inspect } = require('internal/util/inspect');
const { isPromise, isRegExp } = require('internal/util/types');
const { validateFunction } = require('internal/validators');
const { AssertionError } = require('internal/assert/assertion_error');

/** Stands for "nothing was thrown". */
const nothing = Symbol('nothing thrown');

const isError = (value) => Error.isError(value) || value instanceof Error;
const isObject = (value) => typeof value === 'object' && value !== null;

function thrownBy(fn) {
  validateFunction(fn, 'fn');
  try {
    fn();
  } catch (error) {
    return error;
  }
  return nothing;
}

const isThenable = (value) => isPromise(value) ||
  (isObject(value) && typeof value.then === 'function' && typeof value.catch === 'function');

async function rejectionOf(promiseFn) {
  let promise = promiseFn;
  if (typeof promiseFn === 'function') {
    promise = promiseFn();
    if (!isThenable(promise)) {
      throw new codes.ERR_INVALID_RETURN_VALUE('instance of Promise', 'promiseFn', promise);
    }
  } else if (!isThenable(promiseFn)) {
    throw new codes.ERR_INVALID_ARG_TYPE('promiseFn', ['Function', 'Promise'], promiseFn);
  }
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return nothing;
}

/*
 * expectError(method, actual)
 * expectError(method, actual, message)
 * expectError(method, actual, error[, message])
 */
function expectError(method, actual, ...rest) {
  let [error, message] = rest;
  if (typeof error === 'string') {
    if (rest.length === 2) {
      throw new codes.ERR_INVALID_ARG_TYPE(
        'error', ['Object', 'Error', 'Function', 'RegExp'], error);
    }
    refuseSameMessage(actual, error);
    message = error;
    error = undefined;
  } else if (error !== undefined && error !== null && typeof error !== 'object' &&
      typeof error !== 'function') {
    throw new codes.ERR_INVALID_ARG_TYPE(
      'error', ['Object', 'Error', 'Function', 'RegExp'], error);
  }
  if (actual === nothing) {
    const details = (error?.name ? ` (${error.name})` : '') + (message ? `: ${message}` : '.');
    const kind = method.name === 'rejects' ? 'rejection' : 'exception';
    fail(method, undefined, error, `Missing expected ${kind}${details}`);
  }
  if (error) compare(method, actual, error, message);
}

function refuseSameMessage(actual, message) {
  const refuse = (what) => {
    throw new codes.ERR_AMBIGUOUS_ARGUMENT('error/message', what);
  };
  if (isObject(actual)) {
    if (actual.message === message) {
      refuse(`The error message "${actual.message}" is identical to the message.`);
    }
  } else if (actual === message) {
    refuse(`The error "${actual}" is identical to the message.`);
  }
}

/** Throws; a message of ours counts as generated only where `generated` says so. */
function fail(method, actual, expected, message, generated = false) {
  const error = new AssertionError({
    actual, expected, message, operator: method.name,
  });
  error.generatedMessage = generated;
  throw error;
}

function compare(method, actual, expected, message) {
  if (typeof expected !== 'function') {
    if (isRegExp(expected)) compareText(method, actual, expected, message);
    else compareObject(method, actual, expected, message);
    return;
  }
  if (expected.prototype !== undefined && actual instanceof expected) return;
  let text;
  if (Object.prototype.isPrototypeOf.call(Error, expected)) {
    const received = isError(actual)
      ? actual.constructor?.name ?? actual.name
      : inspect(actual, { depth: -1 });
    text = `The error is expected to be an instance of "${expected.name}". ` +
      `Received "${received}"`;
    if (isError(actual)) text += `\n\nError message:\n\n${actual.message}`;
  } else {
    const returned = Reflect.apply(expected, {}, [actual]);
    if (returned === true) return;
    const name = expected.name ? `"${expected.name}" ` : '';
    text = `The ${name}validation function is expected to return "true". ` +
      `Received ${inspect(returned)}`;
    if (isError(actual)) text += `\n\nCaught error:\n\n${actual}`;
  }
  fail(method, actual, expected, message || text, !message);
}

function compareText(method, actual, expected, message) {
  const text = String(actual);
  if (expected.exec(text) !== null) return;
  fail(method, actual, expected, message ||
    `The input did not match the regular expression ${inspect(expected)}. ` +
    `Input:\n\n${inspect(text)}\n`, !message);
}

function compareObject(method, actual, expected, message) {
  if (!isObject(actual)) failDeep(method, actual, expected, actual, expected, message);
  const keys = Object.keys(expected);
  if (expected instanceof Error) keys.push('name', 'message');
  else if (keys.length === 0) {
    throw new codes.ERR_INVALID_ARG_VALUE('error', expected, 'may not be an empty object');
  }
  const matches = (key) => typeof actual[key] === 'string' && isRegExp(expected[key]) &&
    expected[key].exec(actual[key]) !== null;
  for (const key of keys) {
    if (matches(key) || (key in actual && isDeepStrictEqual(actual[key], expected[key]))) continue;
    if (message) fail(method, actual, expected, message);
    const shown = new Comparison(actual, keys);
    const wanted = new Comparison(expected, keys);
    for (const same of keys.filter(matches)) wanted[same] = actual[same];
    failDeep(method, actual, expected, shown, wanted);
  }
}

function failDeep(method, actual, expected, shown, wanted, message) {
  const error = new AssertionError({
    actual: shown, expected: wanted, message, operator: 'deepStrictEqual',
  });
  throw Object.assign(error, { actual, expected, operator: method.name });
}

/** What the compared properties of an error look like in the message. */
class Comparison {
  constructor(object, keys) {
    for (const key of keys) {
      if (key in object) this[key] = object[key];
    }
  }
}

function expectNoError(method, actual, error, message) {
  if (actual === nothing) return;
  let expected = error;
  let text = message;
  if (typeof error === 'string') {
    text = error;
    expected = undefined;
  }
  if (!expected || isUnwanted(actual, expected)) {
    const kind = method.name === 'doesNotReject' ? 'rejection' : 'exception';
    fail(method, actual, expected, `Got unwanted ${kind}${text ? `: ${text}` : '.'}\n` +
      `Actual message: "${actual?.message}"`);
  }
  throw actual;
}

function isUnwanted(actual, expected) {
  if (typeof expected !== 'function') {
    if (isRegExp(expected)) return expected.exec(String(actual)) !== null;
    throw new codes.ERR_INVALID_ARG_TYPE('expected', ['Function', 'RegExp'], expected);
  }
  if (expected.prototype !== undefined && actual instanceof expected) return true;
  if (Object.prototype.isPrototypeOf.call(Error, expected)) return false;
  return Reflect.apply(expected, {}, [actual]) === true;
}

module.exports = { expectError, expectNoError, rejectionOf, thrownBy };
