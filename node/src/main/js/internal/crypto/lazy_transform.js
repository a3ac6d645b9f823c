'use strict';

// A Transform that becomes one when it is first used as a stream, which most hashes and ciphers
// never are: until then not even the classes of streams are loaded.

const { isLoaded } = require('internal/boot');

function LazyTransform(options) {
  if (!isStream && isLoaded('stream')) becomeStream();
  this._options = options;
}

let isStream = false;

// What the classes of streams and emitters bring.
const members = ['on', 'once', 'off', 'emit', 'addListener', 'removeListener',
  'removeAllListeners', 'prependListener', 'prependOnceListener', 'listeners', 'rawListeners',
  'listenerCount', 'eventNames', 'setMaxListeners', 'getMaxListeners', 'pipe', 'unpipe', 'read',
  'push', 'unshift', 'setEncoding', 'setDefaultEncoding', 'pause', 'resume', 'isPaused', 'wrap',
  'write', 'end', 'cork', 'uncork', 'destroy', '_destroy', '_read', '_write', '_final',
  '_undestroy', 'iterator', 'map', 'filter', 'forEach', 'toArray', 'some', 'find', 'every',
  'flatMap', 'drop', 'take', 'reduce', 'compose', 'readable', 'writable', 'destroyed', 'closed',
  'errored', 'readableEnded', 'readableFlowing', 'readableLength', 'readableObjectMode',
  'readableHighWaterMark', 'readableEncoding', 'readableBuffer', 'readableAborted',
  'readableDidRead', 'writableEnded', 'writableFinished', 'writableLength', 'writableObjectMode',
  'writableHighWaterMark', 'writableBuffer', 'writableCorked', 'writableNeedDrain',
  'writableAborted', 'allowHalfOpen', Symbol.asyncIterator, Symbol.asyncDispose];

for (const name of members) {
  Object.defineProperty(LazyTransform.prototype, name, {
    __proto__: null,
    configurable: true,
    get() {
      becomeStream();
      return this[name];
    },
    set(value) {
      becomeStream();
      this[name] = value;
    },
  });
}

function becomeStream() {
  if (isStream) return;
  isStream = true;
  const { Transform } = require('stream');
  for (const name of members) delete LazyTransform.prototype[name];
  Object.setPrototypeOf(LazyTransform.prototype, Transform.prototype);
  Object.setPrototypeOf(LazyTransform, Transform);
}

for (const name of ['_readableState', '_writableState']) {
  Object.defineProperty(LazyTransform.prototype, name, {
    __proto__: null,
    get() {
      becomeStream();
      for (const state of ['_readableState', '_writableState']) {
        Object.defineProperty(this, state, { __proto__: null, value: undefined, writable: true,
          enumerable: true, configurable: true });
      }
      require('stream').Transform.call(this, this._options);
      // Text reaches update() with its encoding.
      this._writableState.decodeStrings = false;
      return this[name];
    },
    set(value) {
      Object.defineProperty(this, name, {
        __proto__: null,
        value, enumerable: true, configurable: true, writable: true,
      });
    },
    configurable: true,
    enumerable: true,
  });
}

module.exports = { LazyTransform };
