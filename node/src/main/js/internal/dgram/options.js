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
 * Options that are ours. `segmentation: false` keeps datagrams from passing through the kernel
 * joined; any other value says nothing, as Node reads an option it does not know. The others are
 * for `internal/dgram/packet_info`, loaded only for who asks.
 */
function applyOwn(options, handle, socket) {
  if (options === NONE) return;
  if (options.segmentation === false) {
    require('internal/udp_wrap').UDP.segmentation(handle, false);
  }
  if (options.packetInfo === true || options.stats === true ||
      options.multicastAll !== undefined || options.bindToDevice !== undefined) {
    require('internal/dgram/packet_info').apply(options, handle, socket);
  }
}

module.exports = { applyOwn, bagOf, checkOptions, signalOf };
