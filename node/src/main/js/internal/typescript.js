'use strict';

// TypeScript files run with their types turned into spaces, so that lines and columns stay: what
// is no erasable syntax is refused, as Node refuses it.

const { codes } = require('internal/errors');
const { setExcerpt } = require('internal/modules/syntax');

const options = require('internal/process/options');
const isOff = options.has('--no-strip-types') || options.has('--no-experimental-strip-types');

const isUnderPackages = (file) => file.includes('/node_modules/');

// The place of an error as it is shown above it.
function excerpt(file, text, start, end) {
  const before = text.slice(0, start).split('\n');
  const line = text.split('\n')[before.length - 1];
  const column = before.at(-1).length;
  const length = Math.max(1, Math.min(end - start, line.length - column));
  return `file://${file}:${before.length}\n${line}\n${' '.repeat(column)}${'^'.repeat(length)}`;
}

function stripped(text, file) {
  const { strip, Refusal } = require('internal/typescript/strip');
  try {
    return strip(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const Coded = error.isSyntax ? codes.ERR_INVALID_TYPESCRIPT_SYNTAX
      : codes.ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX;
    const told = new Coded(error.message);
    setExcerpt(told, excerpt(file, text, error.start, error.end));
    throw told;
  }
}

/** The JavaScript that the text of a file is; files of packages are not for stripping. */
function fileText(text, file) {
  if (isOff) return text;
  if (isUnderPackages(file)) {
    throw new codes.ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING(file);
  }
  return stripped(text, file);
}

/** `module.stripTypeScriptTypes`. */
function stripTypeScriptTypes(code, settings = {}) {
  const { validateString, validateObject, validateOneOf } = require('internal/validators');
  require('internal/util').emitExperimentalWarning('stripTypeScriptTypes');
  validateString(code, 'code');
  validateObject(settings, 'options');
  const { mode = 'strip', sourceUrl = '' } = settings;
  validateOneOf(mode, 'options.mode', ['strip']);
  validateString(sourceUrl, 'options.sourceUrl');
  const text = stripped(code, sourceUrl || '[stdin]');
  return sourceUrl === '' ? text : `${text}\n\n//# sourceURL=${sourceUrl}`;
}

module.exports = { fileText, stripTypeScriptTypes };
