'use strict';

// structuredClone: the value is written to records first, then what is transferred changes hands,
// then the copy is built. A value that cannot be cloned so leaves everything as it was.

const { write, fail } = require('internal/clone/writer');

const failOptions = (what) => {
  throw Object.assign(new TypeError(`Failed to execute 'structuredClone': ${what}`),
    { code: 'ERR_INVALID_ARG_TYPE' });
};

const isObject = (value) =>
  value !== null && (typeof value === 'object' || typeof value === 'function');

function transferList(options) {
  if (options === undefined || options === null) return [];
  if (!isObject(options)) failOptions('Options cannot be converted to a dictionary');
  const { transfer } = options;
  if (transfer === undefined) return [];
  if (!isObject(transfer) || typeof transfer[Symbol.iterator] !== 'function') {
    failOptions('transfer in Options cannot be converted to sequence.');
  }
  const list = [...transfer];
  const odd = list.findIndex((item) => !isObject(item));
  if (odd >= 0) failOptions(`transfer in Options[${odd}] is not an object.`);
  return list;
}

function checkTransferable(list, source) {
  const { isArrayBuffer } = require('internal/util/types');
  const { kTransfer } = require('internal/clone/hook');
  const { isMarkedAsUntransferable } = require('internal/clone/marks');
  const seen = new Set();
  for (const item of list) {
    const isBuffer = isArrayBuffer(item);
    if (!isBuffer && typeof item?.[kTransfer] !== 'function') {
      fail('Found invalid value in transferList.');
    }
    if (item === source) fail('Transfer list contains source port');
    if (seen.has(item)) {
      fail(`Transfer list contains duplicate ${isBuffer ? 'ArrayBuffer' : 'MessagePort'}`);
    }
    if (item.detached || isMarkedAsUntransferable(item)) {
      fail('Cannot transfer object of unsupported type.');
    }
    seen.add(item);
  }
  return seen;
}

// What takes the places of what is transferred.
function move(transferred) {
  const { kTransfer } = require('internal/clone/hook');
  const moved = new Map();
  for (const item of transferred) {
    moved.set(item, typeof item[kTransfer] === 'function' ? item[kTransfer]() : item.transfer());
  }
  return moved;
}

/** A value on its way: nothing of it is left with the sender. */
function cloneRecord(value, list, source) {
  const transferred = checkTransferable(list, source);
  const record = write(value, transferred);
  return { record, moved: move(transferred) };
}

/** The value that arrived, and the ports that came with it. */
function buildRecord({ record, moved }) {
  const value = require('internal/clone/builder').build(record, moved);
  const { kTransfer } = require('internal/clone/hook');
  return { value, ports: [...moved.values()].filter((item) => item[kTransfer] !== undefined) };
}

function structuredClone(value, options) {
  if (arguments.length === 0) {
    const { codes } = require('internal/errors');
    throw new codes.ERR_MISSING_ARGS('The value argument must be specified');
  }
  const transferred = checkTransferable(transferList(options));
  if (!isObject(value) && typeof value !== 'symbol' && transferred.size === 0) return value;
  const record = write(value, transferred);
  return require('internal/clone/builder').build(record, move(transferred));
}

module.exports = { buildRecord, cloneRecord, structuredClone };
