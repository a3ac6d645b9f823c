'use strict';

// What standard error shows of an error that ends the process: where it came from, with the line
// of source, then the error, then the version.

const binding = internalBinding('process');

// "    at f (/x/y.js:3:9)", "    at file:///x/y.mjs:3:9" or "    at [eval]:1:7"
const FRAME = /^ +at (?:.*?\()?((?:file:\/\/|\/|\[)[^()]*?):(\d+):(\d+)\)?$/m;

function lineOf(file, line) {
  if (file.startsWith('file:')) return internalBinding('modules').line(file, line);
  if (!file.startsWith('[')) return binding.sourceLine(file, line);
  return require('internal/main/eval').textOf(file)?.split('\n')[line - 1];
}

// Thrown errors are mostly made where they are thrown, and shown is the place of the throwing; of
// rejected ones it is the place where they were made.
const THROW = /\bthrow\s[^;{}]*$/;

function excerpt(file, line, column, isThrown) {
  const source = lineOf(file, line);
  if (source === undefined || source === null) return '';
  const before = source.slice(0, column - 1);
  const start = isThrown ? before.search(THROW) : -1;
  const indent = (start < 0 ? before : before.slice(0, start)).replace(/[^\t]/g, ' ');
  return `${file}:${line}\n${source}\n${indent}^\n`;
}

function whereFrom(error, isThrown) {
  const { cleaned, excerptOf } = require('internal/modules/syntax');
  if (error instanceof SyntaxError) {
    const place = excerptOf(cleaned(error));
    if (place !== undefined) return `${place}\n\n`;
  }
  const { stack } = error;
  const frame = typeof stack === 'string' ? FRAME.exec(stack) : null;
  if (frame === null) return '';
  const place = excerpt(frame[1], +frame[2], +frame[3], isThrown);
  return place === '' ? '' : `${place}\n`;
}

// Of a value that is no error only the main script's own throwing is known.
function whereThrown(value) {
  const place = require('internal/process/thrown').placeOf(value);
  const text = place === undefined ? '' : excerpt(...place, true);
  return text === '' ? 'Uncaught:\n' : `\n${text}`;
}

// An 'error' event that nobody listened to: its stack goes on with the place that emitted it.
function addEmitter(error) {
  const enhanced = error[require('internal/events/shared').kEnhanceStack]?.();
  if (enhanced !== undefined && Object.isExtensible(error)) error.stack = enhanced;
}

const shown = (value) => require('internal/util/inspect')
  .inspect(value, { customInspect: false, depth: Infinity });

function describe(error) {
  const { stack } = error;
  const extra = typeof stack !== 'string' || stack === '' || Object.keys(error).length > 0 ||
    Object.hasOwn(error, 'cause') || Object.hasOwn(error, 'errors');
  if (!extra) return stack;
  const text = shown(error);
  // An error without frames is shown in brackets; but frames of built-in modules, which Node
  // shows, are no more than hidden here.
  const bracketed = `[${stack}]`;
  return text.startsWith(bracketed) ? stack + text.slice(bracketed.length) : text;
}

const HINT = '(Use `jsrt --trace-uncaught ...` to show where the exception was thrown)';

function valueMessage(value) {
  // No error of JavaScript's: what Java threw and nobody made into one.
  const java = value instanceof Error ? internalBinding('util').javaException(value) : null;
  if (java !== null) return `Uncaught:\n${java}`;
  const where = whereThrown(value);
  if (typeof value === 'symbol') return `${where}\n${HINT}`;
  const isObject = value !== null && (typeof value === 'object' || typeof value === 'function');
  return where + (isObject ? shown(value) : `${value}\n${HINT}`);
}

function errorMessage(error, isThrown) {
  const where = whereFrom(error, isThrown);
  addEmitter(error);
  return where + describe(error);
}

function fatalMessage(value, isThrown) {
  const text = Error.isError(value) ? errorMessage(value, isThrown) : valueMessage(value);
  return `${text}\n\nNode.js ${process.version}\n`;
}

module.exports = { fatalMessage };
