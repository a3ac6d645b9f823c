'use strict';

// Classes of the runtime's own are shown as classes, its functions as functions.

const { inspect } = require('util');

const shown = {
  'assert': ['AssertionError', 'ok'],
  'async_hooks': ['AsyncLocalStorage', 'AsyncResource', 'createHook'],
  'buffer': ['Blob', 'File', 'Buffer', 'isUtf8'],
  'dgram': ['Socket', 'createSocket'],
  'diagnostics_channel': ['Channel', 'BoundedChannel', 'channel'],
  'dns': ['Resolver', 'lookup'],
  'events': ['EventEmitter', 'EventEmitterAsyncResource', 'once'],
  'net': ['BlockList', 'SocketAddress', 'isIP'],
  'string_decoder': ['StringDecoder'],
  'url': ['URL', 'URLSearchParams', 'Url'],
  'util': ['MIMEType', 'MIMEParams', 'TextDecoder', 'TextEncoder', 'inspect'],
};
for (const id of Object.keys(shown)) {
  const module = require(id);
  for (const name of shown[id]) console.log(id, name, inspect(module[name], { depth: 0 }));
}
for (const name of ['AbortController', 'AbortSignal', 'Event', 'EventTarget', 'CustomEvent',
  'Map', 'Promise', 'Uint8Array', 'Error', 'Object', 'setTimeout']) {
  console.log(name, inspect(globalThis[name], { depth: 0, compact: true, breakLength: Infinity }));
}
console.log([class {}, class A extends EventTarget {}, class B extends require('events') {}]);
console.log(inspect(AbortSignal.prototype.constructor), [Event]);
