'use strict';

// What a program is started with, checked in Node's order.

const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_UNKNOWN_SIGNAL },
} = require('internal/errors');
const { validateAbortSignal, validateArray, validateBoolean, validateFunction, validateInt32,
  validateInteger, validateNumber, validateObject, validateString } =
  require('internal/validators');

function checkNulls(value, name) {
  if (typeof value === 'string' && value.includes('\0')) {
    throw new ERR_INVALID_ARG_VALUE(name, value, 'must be a string without null bytes');
  }
}

const given = (value) => value !== undefined && value !== null;

function pathOf(cwd) {
  const { isURL } = require('internal/url');
  let path = isURL?.(cwd) ? require('url').fileURLToPath(cwd) : cwd;
  if (ArrayBuffer.isView(path)) path = require('buffer').Buffer.from(path).toString();
  if (typeof path !== 'string') {
    throw new ERR_INVALID_ARG_TYPE('options.cwd', ['string', 'Buffer', 'URL'], path);
  }
  checkNulls(path, 'options.cwd');
  return path;
}

function checkPlain(options) {
  const { detached, uid, gid, shell, argv0, windowsHide, windowsVerbatimArguments } = options;
  const odd = (name, type, value) => new ERR_INVALID_ARG_TYPE(`options.${name}`, type, value);
  if (given(detached)) validateBoolean(detached, 'options.detached');
  if (given(uid)) validateInt32(uid, 'options.uid');
  if (given(gid)) validateInt32(gid, 'options.gid');
  if (given(shell) && typeof shell !== 'boolean' && typeof shell !== 'string') {
    throw odd('shell', ['boolean', 'string'], shell);
  }
  checkNulls(shell, 'options.shell');
  if (given(argv0)) {
    validateString(argv0, 'options.argv0');
    checkNulls(argv0, 'options.argv0');
  }
  if (given(windowsHide)) validateBoolean(windowsHide, 'options.windowsHide');
  if (given(windowsVerbatimArguments)) {
    validateBoolean(windowsVerbatimArguments, 'options.windowsVerbatimArguments');
  }
}

function pairsOf(variables) {
  const pairs = [];
  for (const name in variables) {
    const value = variables[name];
    if (value === undefined) continue;
    checkNulls(name, `options.env['${name}']`);
    checkNulls(`${value}`, `options.env['${name}']`);
    pairs.push(`${name}=${value}`);
  }
  return pairs;
}

/** Everything a program is started with: file, args (its own name first), envPairs, and more. */
function forSpawn(file, args, options) {
  validateString(file, 'file');
  checkNulls(file, 'file');
  if (file.length === 0) throw new ERR_INVALID_ARG_VALUE('file', file, 'cannot be empty');
  if (Array.isArray(args)) {
    args = [...args];
  } else if (!given(args)) {
    args = [];
  } else if (typeof args !== 'object') {
    throw new ERR_INVALID_ARG_TYPE('args', 'object', args);
  } else {
    options = args;
    args = [];
  }
  args.forEach((arg, i) => checkNulls(`${arg}`, `args[${i}]`));
  options = options === undefined ? {} : options;
  validateObject(options, 'options');
  let { cwd } = options;
  if (given(cwd)) cwd = pathOf(cwd);
  checkPlain(options);
  if (options.shell) {
    if (args.length > 0) warnOfShell();
    args = ['-c', [file, ...args].join(' ')];
    file = typeof options.shell === 'string' ? options.shell : '/bin/sh';
  }
  const all = [options.argv0 ?? file, ...args.map(String)];
  return {
    ...options, cwd, file, args: all, envPairs: pairsOf(options.env ?? process.env),
    detached: Boolean(options.detached), windowsHide: Boolean(options.windowsHide),
  };
}

let warned = false;

function warnOfShell() {
  if (warned) return;
  warned = true;
  process.emitWarning('Passing args to a child process with shell option true can lead to ' +
    'security vulnerabilities, as the arguments are not escaped, only concatenated.',
  'DeprecationWarning', 'DEP0190');
}

/** { args, given, callback } of what stands behind execFile's file. */
function sortExec(rest) {
  let args = [];
  let options;
  let callback;
  if (Array.isArray(rest[0])) args = rest.shift();
  else if (rest[0] === undefined || rest[0] === null) rest.shift();
  if (typeof rest[0] === 'object') options = rest.shift();
  else if ((rest[0] === undefined || rest[0] === null) && rest.length > 1) rest.shift();
  if (rest[0] !== undefined && rest[0] !== null) {
    [callback] = rest;
    validateFunction(callback, 'callback');
  }
  validateArray(args, 'args');
  if (given(options)) validateObject(options, 'options');
  return { args, given: options, callback };
}

function checkTimeout(timeout) {
  if (given(timeout)) validateInteger(timeout, 'timeout', 0);
}

function checkMaxBuffer(maxBuffer) {
  if (given(maxBuffer)) validateNumber(maxBuffer, 'options.maxBuffer', 0);
}

/** The number of a signal by name or number. */
function signalNumber(signal) {
  const { signals } = require('os').constants;
  if (typeof signal === 'number' && Object.values(signals).includes(signal)) return signal;
  if (typeof signal === 'string' && signals[signal.toUpperCase()] !== undefined) {
    return signals[signal.toUpperCase()];
  }
  throw new ERR_UNKNOWN_SIGNAL(signal);
}

function checkKillSignal(signal) {
  if (typeof signal === 'string' || typeof signal === 'number') return signalNumber(signal);
  if (given(signal)) {
    throw new ERR_INVALID_ARG_TYPE('options.killSignal', ['string', 'number'], signal);
  }
  return undefined;
}

const checkAbortSignal = (signal, name) => {
  if (signal !== undefined) validateAbortSignal(signal, name);
};

module.exports = {
  checkAbortSignal, checkKillSignal, checkMaxBuffer, checkTimeout, forSpawn, signalNumber, sortExec,
};
