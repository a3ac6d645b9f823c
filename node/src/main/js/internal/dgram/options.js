'use strict';

// The options bag of a new socket, read and checked in Node's order before anything is made.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateAbortSignal, validateUint32 } = require('internal/validators');

const NONE = Object.freeze({ __proto__: null });

/** The bag behind the first argument of `new Socket`; for a type alone, an empty one. */
function bagOf(first) {
  return first !== null && typeof first === 'object' ? first : NONE;
}

/** Checks what must be right before a handle is made; falsy values mean "not set". */
function checkOptions(options) {
  if (options === NONE) return;
  checkBufferSize(options, 'recvBufferSize');
  checkBufferSize(options, 'sendBufferSize');
  checkBlockList(options, 'receiveBlockList');
  checkBlockList(options, 'sendBlockList');
}

function checkBufferSize(options, name) {
  const size = options[name];
  if (size) validateUint32(size, `options.${name}`);
}

function checkBlockList(options, name) {
  const list = options[name];
  if (!list) return;
  const { BlockList } = require('internal/blocklist');
  if (!BlockList.isBlockList(list)) {
    throw new ERR_INVALID_ARG_TYPE(`options.${name}`, 'net.BlockList', list);
  }
}

/** The abort signal of the bag, or undefined; checked after type and lookup have been. */
function signalOf(options) {
  const { signal } = options;
  if (signal !== undefined) validateAbortSignal(signal, 'options.signal');
  return signal;
}

/**
 * `segmentation: false`, an option of ours, keeps datagrams from passing through the kernel joined.
 * Any other value says nothing, as Node reads an option it does not know.
 */
function applySegmentation(options, handle) {
  if (options.segmentation === false) {
    require('internal/udp_wrap').UDP.segmentation(handle, false);
  }
}

module.exports = { applySegmentation, bagOf, checkOptions, signalOf };
