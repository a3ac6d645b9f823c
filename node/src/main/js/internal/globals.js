'use strict';

// The global object beyond ECMAScript: each name is loaded with its module at first use.

require('internal/disposal');

const { defineLazy, global } = require('internal/boot');

// The engine's own classes that stand behind ours, and one that scripts on Node do not have.
module.exports = { native: { AsyncContext, Intl, TextDecoder, TextEncoder } };
delete global.AsyncContext;

const lazy = {
  'timers': ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval',
    'setImmediate', 'clearImmediate'],
  'internal/queue_microtask': ['queueMicrotask'],
  'internal/structured_clone': ['structuredClone'],
  'buffer': ['Buffer', 'atob', 'btoa', 'Blob', 'File'],
  'internal/encoding': ['TextEncoder', 'TextDecoder'],
  'internal/url': ['URL', 'URLSearchParams'],
  'internal/abort_controller': ['AbortController', 'AbortSignal'],
  'internal/event_target': ['Event', 'EventTarget', 'CustomEvent'],
  'internal/dom_exception': ['DOMException'],
  'internal/disposable_stacks': ['DisposableStack', 'AsyncDisposableStack', 'SuppressedError'],
  'internal/quota_exceeded': ['QuotaExceededError'],
  'internal/navigator': ['Navigator', 'navigator'],
  'internal/storage': ['Storage', 'sessionStorage', 'localStorage'],
  'internal/url_pattern': ['URLPattern'],
  'perf_hooks': ['performance', 'Performance', 'PerformanceEntry', 'PerformanceMark',
    'PerformanceMeasure', 'PerformanceObserver', 'PerformanceObserverEntryList',
    'PerformanceResourceTiming'],
  'internal/fetch': ['fetch', 'Headers', 'Request', 'Response', 'FormData', 'MessageEvent',
    'CloseEvent', 'ErrorEvent', 'WebSocket'],
  'internal/crypto/webcrypto': ['crypto', 'Crypto', 'CryptoKey', 'SubtleCrypto'],
  'worker_threads': ['BroadcastChannel', 'MessageChannel', 'MessagePort'],
  'stream/web': ['ReadableStream', 'ReadableStreamDefaultReader', 'ReadableStreamBYOBReader',
    'ReadableStreamBYOBRequest', 'ReadableByteStreamController', 'ReadableStreamDefaultController',
    'TransformStream', 'TransformStreamDefaultController', 'WritableStream',
    'WritableStreamDefaultController', 'WritableStreamDefaultWriter', 'ByteLengthQueuingStrategy',
    'CountQueuingStrategy', 'TextEncoderStream', 'TextDecoderStream', 'CompressionStream',
    'DecompressionStream'],
};

// The engine lets a thread wait only when it is told to.
const { wait } = Atomics;
defineLazy(Atomics, 'wait', false, () => {
  internalBinding('workers');
  return wait;
});

// Times in words are Node's, once somebody asks for some.
const { native } = module.exports;
defineLazy(global, 'Intl', false, () => {
  require('internal/intl');
  return native.Intl;
});

// Web names are enumerable on Node's global object only where they are functions of the loop.
const enumerable = new Set(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval',
  'setImmediate', 'clearImmediate', 'queueMicrotask', 'structuredClone', 'atob', 'btoa',
  'performance', 'fetch', 'crypto', 'navigator']);

const withdrawn = require('internal/process/object').hasOptions ?
  require('internal/process/options').withdrawn() : [];
for (const id of Object.keys(lazy)) {
  for (const name of lazy[id]) {
    if (withdrawn.includes(name)) continue;
    defineLazy(global, name, enumerable.has(name), () => require(id)[name]);
  }
}

const hidden = (name, value, owner = global) => Object.defineProperty(owner, name, {
  __proto__: null,
  value, writable: true, enumerable: false, configurable: true,
});

Object.defineProperty(global, 'global', {
  __proto__: null,
  value: global, writable: true, enumerable: true, configurable: true,
});
Object.defineProperty(global, Symbol.toStringTag, {
  __proto__: null, value: 'global', configurable: true,
});
hidden('process', process);
hidden('console', require('internal/boot_console'));

// What these throw is read by scripts: it is said in Node's words.
const { parse } = JSON;
const { toISOString } = Date.prototype;
const { decodeURI, decodeURIComponent, encodeURI, encodeURIComponent } = globalThis;

hidden('parse', {
  parse(text, reviver) {
    try {
      return parse(text, reviver);
    } catch (error) {
      throw require('internal/native_errors').ofJson(error, text);
    }
  },
}.parse, JSON);

hidden('toISOString', {
  toISOString() {
    try {
      return Reflect.apply(toISOString, this, []);
    } catch (error) {
      throw require('internal/native_errors').ofTime(error);
    }
  },
}.toISOString, Date.prototype);

for (const coder of [decodeURI, decodeURIComponent, encodeURI, encodeURIComponent]) {
  const { name } = coder;
  hidden(name, {
    [name](text) {
      try {
        return coder(text);
      } catch (error) {
        throw require('internal/native_errors').ofUri(error);
      }
    },
  }[name]);
}

for (const [name, reword] of [['toString', 'withZone'], ['toTimeString', 'withZone'],
  ['toLocaleString', 'plain'], ['toLocaleTimeString', 'plain'], ['toLocaleDateString', 'plain']]) {
  const inWords = Date.prototype[name];
  hidden(name, {
    [name](...args) {
      return require('internal/intl')[reword](Reflect.apply(inWords, this, args), this);
    },
  }[name], Date.prototype);
}
