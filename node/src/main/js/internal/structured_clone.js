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

function checkTransferable(list) {
  const { isArrayBuffer } = require('internal/util/types');
  const seen = new Set();
  for (const item of list) {
    if (!isArrayBuffer(item)) fail('Found invalid value in transferList.');
    if (seen.has(item)) fail('Transfer list contains duplicate ArrayBuffer');
    if (item.detached) fail('Cannot transfer object of unsupported type.');
    seen.add(item);
  }
  return seen;
}

function structuredClone(value, options) {
  if (arguments.length === 0) {
    const { codes } = require('internal/errors');
    throw new codes.ERR_MISSING_ARGS('The value argument must be specified');
  }
  const transferred = checkTransferable(transferList(options));
  if (!isObject(value) && typeof value !== 'symbol' && transferred.size === 0) return value;
  const record = write(value, transferred);
  const moved = new Map();
  for (const buffer of transferred) moved.set(buffer, buffer.transfer());
  return require('internal/clone/builder').build(record, moved);
}

module.exports = { structuredClone };
