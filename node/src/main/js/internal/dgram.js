'use strict';

// What dgram shares with the rest of the runtime (and with programs run under --expose-internals):
// how a UDP handle is made, and where a socket keeps its state.

const { UDP } = require('internal/udp_wrap');
const { codes: { ERR_SOCKET_BAD_TYPE } } = require('internal/errors');
const { validateFunction } = require('internal/validators');
const { kStateSymbol } = require('internal/dgram/state');
const { lookupFor } = require('internal/dgram/lookup');

const UV_EINVAL = -22;

/** A handle for sockets of this type, no descriptor yet; `lookup` as in createSocket's options. */
function newHandle(type, lookup) {
  if (lookup !== undefined) validateFunction(lookup, 'lookup');
  if (type === 'udp4') {
    const handle = new UDP();
    handle.lookup = lookupFor(4, lookup);
    return handle;
  }
  if (type === 'udp6') {
    const handle = new UDP();
    handle.lookup = lookupFor(6, lookup);
    handle.bind = handle.bind6;
    handle.connect = handle.connect6;
    handle.send = handle.send6;
    return handle;
  }
  throw new ERR_SOCKET_BAD_TYPE();
}

/**
 * A handle that has adopted `fd` (when it is an int32 above 0), or is bound when an address or a
 * port is given. A negative errno instead of a handle when that fails.
 */
function _createSocketHandle(address, port, addressType, fd, flags) {
  const handle = newHandle(addressType);
  let error = 0;
  if ((fd | 0) === fd && fd > 0) {
    error = isUdp(fd) ? handle.open(fd) : UV_EINVAL;
  } else if (port || address) {
    error = handle.bind(address, port || 0, flags);
  }
  if (error === 0) return handle;
  handle.close();
  return error;
}

function isUdp(fd) {
  return require('internal/util').guessHandleType(fd) === 'UDP';
}

module.exports = { kStateSymbol, _createSocketHandle, newHandle };
