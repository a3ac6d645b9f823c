'use strict';

// process.emitWarning: an Error given to the 'warning' listeners on the next tick, and to standard
// error unless the process was told not to.

const { emit } = require('internal/process/object');
const { codes } = require('internal/errors');
const options = require('internal/process/options');

let hinted = false;

function isSilenced({ name, code }) {
  return process.noDeprecation && name === 'DeprecationWarning' ||
    process.env.NODE_NO_WARNINGS === '1' || options.has('--no-warnings') ||
    options.valuesOf('--disable-warning').some((one) => one === name || one === code);
}

/** Writes it where warnings go: to a file if one was named and takes it, else to standard error. */
function write(text) {
  const file = options.valueOf('--redirect-warnings') ?? process.env.NODE_REDIRECT_WARNINGS;
  if (file) {
    try {
      require('fs').appendFileSync(file, text);
      return;
    } catch {
      // As with Node, a file that takes nothing is as none.
    }
  }
  require('internal/boot_output').writeErr(text);
}

function print(warning) {
  if (isSilenced(warning)) return;
  const traced = process.traceProcessWarnings ||
    (process.traceDeprecation && warning.name === 'DeprecationWarning');
  const code = warning.code ? `[${warning.code}] ` : '';
  const shown = traced && warning.stack ? warning.stack : `${warning.name}: ${warning.message}`;
  let text = `(node:${process.pid}) ${code}${shown}`;
  if (typeof warning.detail === 'string') text += `\n${warning.detail}`;
  if (!traced && !hinted) {
    hinted = true;
    const option = warning.name === 'DeprecationWarning' ? 'deprecation' : 'warnings';
    text += `\n(Use \`jsrt --trace-${option} ...\` to show where the warning was created)`;
  }
  write(text + '\n');
}

function deliver(warning) {
  if (warning.name === 'DeprecationWarning' && process.throwDeprecation) throw warning;
  print(warning);
  emit('warning', warning);
}

function text(value, name) {
  if (value !== undefined && typeof value !== 'string') {
    throw new codes.ERR_INVALID_ARG_TYPE(name, 'string', value);
  }
  return value;
}

/**
 * (warning[, options]) or (warning[, type[, code]][, ctor]), `warning` a text or an Error.
 */
function emitWarning(warning, type, code, ctor) {
  let detail;
  if (type !== null && typeof type === 'object' && !Array.isArray(type)) {
    ctor = type.ctor;
    code = type.code;
    if (typeof type.detail === 'string') detail = type.detail;
    type = type.type || 'Warning';
  } else if (typeof type === 'function') {
    ctor = type;
    code = undefined;
    type = 'Warning';
  }
  type = text(type, 'type');
  if (typeof code === 'function') {
    ctor = code;
    code = undefined;
  } else {
    code = text(code, 'code');
  }
  if (typeof warning === 'string') {
    warning = createWarning(warning, type, code, ctor ?? emitWarning, detail);
  } else if (!(warning instanceof Error)) {
    throw new codes.ERR_INVALID_ARG_TYPE('warning', ['Error', 'string'], warning);
  }
  if (warning.name === 'DeprecationWarning' && process.noDeprecation) return;
  process.nextTick(deliver, warning);
}

/** Warns before anything else happens: the process may be about to end. */
function emitWarningSync(message) {
  deliver(createWarning(message, 'Warning', undefined, emitWarningSync));
}

function createWarning(message, type = 'Warning', code, ctor, detail) {
  const warning = new Error(message);
  warning.name = String(type);
  if (code !== undefined) warning.code = code;
  if (detail !== undefined) warning.detail = detail;
  Error.captureStackTrace(warning, ctor);
  return warning;
}

module.exports = { emitWarning, emitWarningSync };
