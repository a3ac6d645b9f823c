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

/** File and line, the line of source and a caret; undefined for errors of other sources. */
const excerptOf = (error) => excerpts.get(error);

module.exports = { cleaned, excerptOf };
