'use strict';

// The arguments of `new Console`, checked.

const { codes: { ERR_CONSOLE_WRITABLE_STREAM, ERR_INCOMPATIBLE_OPTION_PAIR } } =
  require('internal/errors');
const { validateInteger, validateObject, validateOneOf } =
  require('internal/validators');
const { kValidateObjectAllowObjects } = require('internal/validators');

const mostIndentation = 1000;

function read(first, [second, third]) {
  const options = first && typeof first.write !== 'function'
    ? first
    : { stdout: first, stderr: second, ignoreErrors: third };
  const {
    stdout,
    stderr = stdout,
    ignoreErrors = true,
    colorMode = 'auto',
    inspectOptions,
    groupIndentation,
  } = options;
  if (!stdout || typeof stdout.write !== 'function') {
    throw new ERR_CONSOLE_WRITABLE_STREAM('stdout');
  }
  if (!stderr || typeof stderr.write !== 'function') {
    throw new ERR_CONSOLE_WRITABLE_STREAM('stderr');
  }
  validateOneOf(colorMode, 'colorMode', ['auto', true, false]);
  if (groupIndentation !== undefined) {
    validateInteger(groupIndentation, 'groupIndentation', 0, mostIndentation);
  }
  return {
    stdout,
    stderr,
    ignoreErrors,
    colorMode,
    inspectOptions: optionsByStream(inspectOptions, stdout, stderr, options.colorMode),
    groupIndentation: groupIndentation ?? 2,
  };
}

/** A map from stream to inspect options; one object serves both. */
function optionsByStream(inspectOptions, stdout, stderr, colorMode) {
  if (inspectOptions === undefined) return undefined;
  validateObject(inspectOptions, 'options.inspectOptions', kValidateObjectAllowObjects);
  const map = inspectOptions instanceof Map
    ? inspectOptions
    : new Map([[stdout, inspectOptions], [stderr, inspectOptions]]);
  for (const given of map.values()) {
    if (given.colors !== undefined && colorMode !== undefined) {
      throw new ERR_INCOMPATIBLE_OPTION_PAIR('options.inspectOptions.color', 'colorMode');
    }
  }
  return map;
}

module.exports = { read };
