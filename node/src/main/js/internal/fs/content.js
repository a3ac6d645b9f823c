'use strict';

// Whole files, by path or by descriptor, each as a function from its arguments to a job
// (internal/fs/run).

const { AbortError } = require('internal/errors');
const { parseFileMode, validateBoolean } = require('internal/validators');
const {
  absolute, dataOf, descriptor, flagsOf, optionsOf, pathText,
} = require('internal/fs/arguments');

const isDescriptor = (path) => typeof path === 'number';
const isText = (encoding) => encoding === 'utf8' || encoding === 'utf-8';

/** A Buffer of the bytes Java hands over. */
function bufferOf(bytes) {
  const { FastBuffer } = require('internal/buffer');
  const view = new Uint8Array(new ArrayBuffer(bytes));
  const buffer = new FastBuffer(view.length);
  buffer.set(view);
  return buffer;
}

function checkSignal(signal) {
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
}

function readFile(path, options = undefined) {
  const { encoding, flag, signal } = optionsOf(options, { flag: 'r' });
  checkSignal(signal);
  const text = isText(encoding);
  const then = text ? (all) => all : (bytes) => {
    const buffer = bufferOf(bytes);
    return encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer;
  };
  if (isDescriptor(path)) {
    return {
      operation: text ? 'readRestText' : 'readRest', syscall: 'read',
      values: [descriptor(path)], then,
    };
  }
  const place = pathText(path);
  return {
    operation: text ? 'readText' : 'readFile', syscall: 'open', path: place,
    values: [absolute(place), flagsOf(flag)], then,
  };
}

function writeFile(path, data, options = undefined) {
  return write(path, data, optionsOf(options, { encoding: 'utf8', mode: 0o666 }), 'w');
}

function appendFile(path, data, options = undefined) {
  return write(path, data, optionsOf(options, { encoding: 'utf8', mode: 0o666 }), 'a');
}

function write(path, data, { encoding, mode, flag, flush = false, signal }, otherwise) {
  validateBoolean(flush ?? false, 'options.flush');
  const bytes = dataOf(data, encoding);
  checkSignal(signal);
  if (isDescriptor(path)) {
    return { operation: 'writeRest', syscall: 'write', values: [descriptor(path), bytes] };
  }
  const place = pathText(path);
  const bits = parseFileMode(mode, 'mode', 0o666);
  return {
    operation: 'writeFile', syscall: 'open', path: place,
    values: [absolute(place), flagsOf(flag || otherwise), bits, bytes, flush ?? false],
  };
}

module.exports = { appendFile, bufferOf, readFile, writeFile };
