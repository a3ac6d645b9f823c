'use strict';

// What standard error shows of an error that ends the process: where it came from, with the line
// of source, then the error, then the version.

const binding = internalBinding('process');

// "    at f (/x/y.js:3:9)", "    at file:///x/y.mjs:3:9" or "    at [eval]:1:7"
const FRAME = /^ +at (?:.*?\()?((?:file:\/\/|\/|\[)[^()]*?):(\d+):(\d+)\)?$/m;

function isErrorObject(value) {
  return typeof value === 'object' && value !== null && Error.isError(value) &&
    typeof value.stack === 'string';
}

function lineOf(file, line) {
  if (file.startsWith('file:')) return internalBinding('modules').line(file, line);
  if (!file.startsWith('[')) return binding.sourceLine(file, line);
  return require('internal/main/eval').textOf(file)?.split('\n')[line - 1];
}

function whereFrom(error, { cleaned, excerptOf, unshifted }) {
  if (error instanceof SyntaxError) {
    const place = excerptOf(cleaned(error));
    if (place !== undefined) return `${place}\n\n`;
  }
  const frame = FRAME.exec(unshifted(error.stack));
  if (frame === null) return '';
  const [, file, line, column] = frame;
  const source = lineOf(file, +line);
  if (source === undefined || source === null) return '';
  const indent = source.slice(0, +column - 1).replace(/[^\t]/g, ' ');
  return `${file}:${line}\n${source}\n${indent}^\n\n`;
}

// An 'error' event that nobody listened to: its stack goes on with the place that emitted it.
function addEmitter(error) {
  const enhanced = error[require('internal/events/shared').kEnhanceStack]?.();
  if (enhanced !== undefined && Object.isExtensible(error)) error.stack = enhanced;
}

function describe(error) {
  const extra = Object.keys(error).length > 0 || Object.hasOwn(error, 'cause') ||
    Object.hasOwn(error, 'errors');
  if (!extra) return error.stack;
  const shown = require('internal/util/inspect').inspect(error);
  // An error without frames is shown in brackets, but not as the last words of a process.
  const bracketed = `[${error.stack}]`;
  return shown.startsWith(bracketed) ? error.stack + shown.slice(bracketed.length) : shown;
}

function fatalMessage(error) {
  const foot = `\n\nNode.js ${process.version}\n`;
  if (!isErrorObject(error)) {
    const text = typeof error === 'string'
      ? error : require('internal/util/inspect').inspect(error);
    return `Uncaught:\n${text}\n(Use \`jsrt --trace-uncaught ...\` to show where the exception ` +
      `was thrown)${foot}`;
  }
  const syntax = require('internal/modules/syntax');
  const where = whereFrom(error, syntax);
  addEmitter(error);
  return where + syntax.unshifted(describe(error)) + foot;
}

module.exports = { fatalMessage };
