'use strict';

// What standard error shows of an error that ends the process: where it came from, with the line
// of source, then the error, then the version.

const binding = internalBinding('process');

// "    at f (/x/y.js:3:9)" or "    at file:///x/y.mjs:3:9"
const FRAME = /^ +at .*?\(?((?:file:\/\/)?[^():\s][^()]*?):(\d+):(\d+)\)?$/m;
// The engine puts "/x/y.js:1:8 message", the line and a caret into a SyntaxError's message.
const SYNTAX = /^(.+?):(\d+):(\d+) (.*)\n([^\n]*)\n( *\^+)[^]*$/;

function isErrorObject(value) {
  return typeof value === 'object' && value !== null && Error.isError(value) &&
    typeof value.stack === 'string';
}

function excerpt(file, line, source, caret) {
  return `${file}:${line}\n${source}\n${caret}\n`;
}

function whereFrom(error) {
  const frame = FRAME.exec(error.stack);
  if (frame === null) return '';
  const [, file, line, column] = frame;
  const source = binding.sourceLine(file, +line);
  if (source === null) return '';
  const indent = source.slice(0, +column - 1).replace(/[^\t]/g, ' ');
  return excerpt(file, line, source, `${indent}^`) + '\n';
}

function describe(error) {
  const extra = Object.keys(error).length > 0 || Object.hasOwn(error, 'cause') ||
    Object.hasOwn(error, 'errors');
  return extra ? require('internal/util/inspect').inspect(error) : error.stack;
}

function fatalMessage(error) {
  const foot = `\n\nNode.js ${process.version}\n`;
  if (!isErrorObject(error)) {
    const text = typeof error === 'string'
      ? error : require('internal/util/inspect').inspect(error);
    return `Uncaught:\n${text}\n(Use \`jsrt --trace-uncaught ...\` to show where the exception ` +
      `was thrown)${foot}`;
  }
  const syntax = error.name === 'SyntaxError' ? SYNTAX.exec(error.message) : null;
  if (syntax !== null) {
    const [, file, line, , message, source, caret] = syntax;
    return `${excerpt(file, line, source, caret)}\nSyntaxError: ${message}${foot}`;
  }
  return whereFrom(error) + describe(error) + foot;
}

module.exports = { fatalMessage };
