'use strict';

// Checks of arguments. Each returns nothing (unless said) and throws Node's error for `name`.

const { codes, hideStackFrames } = require('internal/errors');

const failType = (name, expected, value) => {
  throw new codes.ERR_INVALID_ARG_TYPE(name, expected, value);
};
const failRange = (name, range, value) => {
  throw new codes.ERR_OUT_OF_RANGE(name, range, value);
};
const failValue = (name, value, reason) => {
  throw new codes.ERR_INVALID_ARG_VALUE(name, value, reason);
};

const ofType = (type) => (value, name) => {
  if (typeof value !== type) failType(name, type, value);
};

const validateString = ofType('string');
const validateBoolean = ofType('boolean');
const validateSymbol = ofType('symbol');

function validateFunction(value, name) {
  if (typeof value !== 'function') failType(name, 'Function', value);
}

function validatePlainFunction(value, name) {
  validateFunction(value, name);
  if (require('internal/util/types').isAsyncFunction(value)) failType(name, 'Function', value);
}

function validateUndefined(value, name) {
  if (value !== undefined) failType(name, 'undefined', value);
}

function validateNumber(value, name, min, max) {
  if (typeof value !== 'number') failType(name, 'number', value);
  const bounded = min !== undefined || max !== undefined;
  if (value < min || value > max || (bounded && Number.isNaN(value))) {
    const limits = [];
    if (min !== undefined) limits.push(`>= ${min}`);
    if (max !== undefined) limits.push(`<= ${max}`);
    failRange(name, limits.join(' && '), value);
  }
}

function checkInteger(value, name, min, max) {
  if (typeof value !== 'number') failType(name, 'number', value);
  if (!Number.isInteger(value)) failRange(name, 'an integer', value);
  if (value < min || value > max) failRange(name, `>= ${min} && <= ${max}`, value);
}

function validateInteger(value, name, min = Number.MIN_SAFE_INTEGER,
                         max = Number.MAX_SAFE_INTEGER) {
  checkInteger(value, name, min, max);
}

function validateInt32(value, name, min = -2147483648, max = 2147483647) {
  checkInteger(value, name, min, max);
}

function validateUint32(value, name, positive = false) {
  checkInteger(value, name, positive ? 1 : 0, 4294967295);
}

// Whether there is a number at all: undefined and NaN stand for "not given".
function validateFiniteNumber(number, name) {
  if (number === undefined || Number.isNaN(number)) return false;
  validateNumber(number, name);
  if (!Number.isFinite(number)) failRange(name, 'a finite number', number);
  return true;
}

// Returns `number`, or `fallback` if none is given.
function checkRangesOrGetDefault(number, name, lower, upper, fallback) {
  if (!validateFiniteNumber(number, name)) return fallback;
  if (number < lower || number > upper) failRange(name, `>= ${lower} and <= ${upper}`, number);
  return number;
}

const isInt32 = (value) => value === (value | 0);
const isUint32 = (value) => value === (value >>> 0);

// Returns the mode as a number; text is read as octal.
function parseFileMode(value, name, fallback) {
  let mode = value ?? fallback;
  if (typeof mode === 'string') {
    if (!/^[0-7]+$/.test(mode)) {
      failValue(name, mode, 'must be a 32-bit unsigned integer or an octal string');
    }
    mode = Number.parseInt(mode, 8);
  }
  validateUint32(mode, name);
  return mode;
}

function validateOneOf(value, name, allowed) {
  if (allowed.includes(value)) return;
  const words = allowed.map((each) => (typeof each === 'string' ? `'${each}'` : String(each)));
  failValue(name, value, `must be one of: ${words.join(', ')}`);
}

function validateUnion(value, name, union) {
  if (!union.includes(value)) failType(name, `('${union.join('|')}')`, value);
}

const kValidateObjectNone = 0;
const kValidateObjectAllowNullable = 1;
const kValidateObjectAllowArray = 2;
const kValidateObjectAllowFunction = 4;
const kValidateObjectAllowObjects = kValidateObjectAllowArray | kValidateObjectAllowFunction;
const kValidateObjectAllowObjectsAndNull =
  kValidateObjectAllowObjects | kValidateObjectAllowNullable;

function isAllowedObject(value, options) {
  if (value === null) return (options & kValidateObjectAllowNullable) !== 0;
  if (Array.isArray(value)) return (options & kValidateObjectAllowArray) !== 0;
  if (typeof value === 'function') return (options & kValidateObjectAllowFunction) !== 0;
  return typeof value === 'object';
}

function validateObject(value, name, options = kValidateObjectNone) {
  if (!isAllowedObject(value, options)) failType(name, 'Object', value);
}

// A dictionary as web interfaces take it: nothing, or any object.
function validateDictionary(value, name) {
  if (value !== null && value !== undefined && typeof value !== 'object' &&
      typeof value !== 'function') {
    failType(name, 'a dictionary', value);
  }
}

function validateArray(value, name, minLength = 0) {
  if (!Array.isArray(value)) failType(name, 'Array', value);
  if (value.length < minLength) {
    failValue(name, value, `must have a length of at least ${minLength}`);
  }
}

const arrayOf = (check) => (value, name) => {
  validateArray(value, name);
  for (let i = 0; i < value.length; i++) check(value[i], `${name}[${i}]`);
};

function validateAbortSignal(signal, name) {
  if (signal !== undefined &&
      (signal === null || typeof signal !== 'object' || !('aborted' in signal))) {
    failType(name, 'AbortSignal', signal);
  }
}

const validateAbortSignalArray = arrayOf((signal, name) => {
  if (signal === undefined) failType(name, 'AbortSignal', signal);
  validateAbortSignal(signal, name);
});

function validateBuffer(buffer, name = 'buffer') {
  if (!ArrayBuffer.isView(buffer)) failType(name, ['Buffer', 'TypedArray', 'DataView'], buffer);
}

function validateEncoding(data, encoding) {
  const isHex = typeof encoding === 'string' && encoding.toLowerCase() === 'hex';
  if (isHex && data.length % 2 !== 0) {
    failValue('encoding', encoding, `is invalid for data of length ${data.length}`);
  }
}

// Returns the port as a number; text counts if it reads as one.
function validatePort(port, name = 'Port', allowZero = true) {
  const isNumeric = typeof port === 'number' ||
    (typeof port === 'string' && port.trim().length > 0);
  if (!isNumeric || +port !== (+port >>> 0) || port > 0xFFFF || (+port === 0 && !allowZero)) {
    throw new codes.ERR_SOCKET_BAD_PORT(name, port, allowZero);
  }
  return port | 0;
}

function validateSignalName(signal, name = 'signal') {
  validateString(signal, name);
  const { signals } = require('os').constants;
  if (signals[signal] !== undefined) return;
  if (signals[signal.toUpperCase()] !== undefined) {
    throw new codes.ERR_UNKNOWN_SIGNAL(`${signal} (signals must use all capital letters)`);
  }
  throw new codes.ERR_UNKNOWN_SIGNAL(signal);
}

function validateStringWithoutNullBytes(value, name) {
  validateString(value, name);
  if (value.includes('\0')) failValue(name, value, 'must be a string without null bytes');
}

const checks = {
  checkRangesOrGetDefault,
  validateAbortSignal,
  validateAbortSignalArray,
  validateArray,
  validateBoolean,
  validateBooleanArray: arrayOf(validateBoolean),
  validateBuffer,
  validateDictionary,
  validateEncoding,
  validateFiniteNumber,
  validateFunction,
  validateInt32,
  validateInteger,
  validateNumber,
  validateObject,
  validateOneOf,
  validatePlainFunction,
  validatePort,
  validateSignalName,
  validateString,
  validateStringArray: arrayOf(validateString),
  validateStringWithoutNullBytes,
  validateSymbol,
  validateUint32,
  validateUndefined,
  validateUnion,
};

for (const name of Object.keys(checks)) hideStackFrames(checks[name]);

module.exports = {
  ...checks,
  isInt32,
  isUint32,
  kValidateObjectAllowArray,
  kValidateObjectAllowFunction,
  kValidateObjectAllowNullable,
  kValidateObjectAllowObjects,
  kValidateObjectAllowObjectsAndNull,
  kValidateObjectNone,
  parseFileMode,
};
