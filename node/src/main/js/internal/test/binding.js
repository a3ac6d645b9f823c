'use strict';

// The bindings as programs under --expose-internals know them. Those of our own runtime are others:
// here a name stands for what Node has behind it, as far as it is here.

const table = {
  block_list: () => require('internal/test/addresses'),
  cares_wrap: () => require('internal/cares_wrap'),
  timers: () => ({ getLibuvNow: () => internalBinding('timers').now() }),
  udp_wrap: () => require('internal/udp_wrap'),
  tcp_wrap: () => require('internal/tcp_wrap'),
  uv: () => require('internal/uv'),
};

const found = new Map();

function binding(name) {
  if (!Object.hasOwn(table, name)) {
    const error = new Error(`No such binding: ${name}`);
    error.code = 'ERR_INVALID_MODULE';
    throw error;
  }
  if (!found.has(name)) found.set(name, table[name]());
  return found.get(name);
}

process.emitWarning('These APIs are for internal testing only. Do not use them.',
  'internal/test/binding');

module.exports = { internalBinding: binding };
