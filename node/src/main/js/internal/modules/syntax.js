'use strict';

// The engine puts the place, the line and a caret into the message of a SyntaxError, and counts
// what stands before a CommonJS file on its first line. Here the message becomes plain, and the
// rest is kept for whoever shows the error.

// "/x/y.js:1:8 text\nline of source\n   ^"
const SHAPE = /^(.+?):(\d+):(\d+) (.*)\n([^\n]*)\n( *)(\^+)[^]*$/;
const HEAD = '(function (exports, require, module, __filename, __dirname) {';

const excerpts = new WeakMap();

function cleaned(error) {
  const found = SHAPE.exec(error.message);
  if (!(error instanceof SyntaxError) || found === null) return error;
  const [, file, line, , text, source, indent, carets] = found;
  const shift = source.startsWith(HEAD) ? HEAD.length : 0;
  excerpts.set(error, `${file}:${line}\n${source.slice(shift)}\n${indent.slice(shift)}${carets}`);
  const stack = error.stack;
  error.message = text;
  if (typeof stack === 'string' && stack.includes(found[0])) {
    error.stack = stack.replace(found[0], text);
  }
  return error;
}

const outside = {
  'import': 'Cannot use import statement outside a module',
  'export': "Unexpected token 'export'",
  'import.meta': "Cannot use 'import.meta' outside a module",
};

/** The error of a CommonJS file that does not compile; a word only ES modules have is named. */
function refused(error, filename, text) {
  cleaned(error);
  if (!(error instanceof SyntaxError)) return error;
  const word = internalBinding('modules').moduleWord(text);
  if (word !== '') {
    process.emitWarning(`Failed to load the ES module: ${filename}. Make sure to set "type": ` +
      '"module" in the nearest package.json file or use the .mjs extension.');
    error.stack = error.stack.replace(error.message, outside[word]);
    error.message = outside[word];
  }
  return error;
}

function shiftOf(file) {
  if (file.startsWith('file:')) return internalBinding('modules').shift(file);
  return require('internal/modules/cjs').wrapped.has(file) ? HEAD.length : 0;
}

/** The text of a stack, with the columns of first lines as in their files. */
function unshifted(stack) {
  return stack.replace(/((?:file:\/\/)?\/[^\n()]*?):1:(\d+)/g, (place, file, column) => {
    const shift = shiftOf(file);
    return column > shift ? `${file}:1:${column - shift}` : place;
  });
}

/** File and line, the line of source and a caret; undefined for errors of other sources. */
const excerptOf = (error) => excerpts.get(error);

function setExcerpt(error, excerpt) {
  excerpts.set(error, excerpt);
}

module.exports = { refused, unshifted, cleaned, excerptOf, setExcerpt };
