'use strict';

// The streams of zlib's own formats.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { isAnyArrayBuffer, isArrayBufferView } = require('internal/util/types');
const { ZlibBase, numberIn } = require('internal/zlib/base');
const {
  Z_BLOCK, Z_DEFAULT_COMPRESSION, Z_DEFAULT_MEMLEVEL, Z_DEFAULT_STRATEGY, Z_DEFAULT_WINDOWBITS,
  Z_FINISH, Z_FIXED, Z_FULL_FLUSH, Z_MAX_LEVEL, Z_MAX_MEMLEVEL, Z_MAX_WINDOWBITS, Z_MIN_LEVEL,
  Z_MIN_MEMLEVEL, Z_MIN_WINDOWBITS, Z_NO_FLUSH, Z_SYNC_FLUSH,
} = require('internal/zlib/constants');

const kinds = { flush: Z_NO_FLUSH, finish: Z_FINISH, full: Z_FULL_FLUSH, last: Z_BLOCK };

function dictionaryOf(dictionary) {
  if (dictionary === undefined) return null;
  if (isAnyArrayBuffer(dictionary)) return dictionary;
  if (isArrayBufferView(dictionary)) {
    return require('internal/fs/arguments').bytesOf(dictionary);
  }
  throw new ERR_INVALID_ARG_TYPE('options.dictionary',
    ['Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], dictionary);
}

const decoders = new Set(['inflate', 'gunzip', 'inflateRaw', 'unzip']);

function Zlib(options, kind) {
  let level = Z_DEFAULT_COMPRESSION;
  let strategy = Z_DEFAULT_STRATEGY;
  let dictionary = null;
  if (options) {
    // Those that read the size from the header take 0 for "whatever it says".
    const isFree = !options.windowBits && decoders.has(kind) && kind !== 'inflateRaw';
    if (!isFree) {
      const least = kind === 'gzip' || kind === 'gunzip' ? 9 : Z_MIN_WINDOWBITS;
      numberIn(options.windowBits, 'options.windowBits', least, Z_MAX_WINDOWBITS,
        Z_DEFAULT_WINDOWBITS);
    }
    level = numberIn(options.level, 'options.level', Z_MIN_LEVEL, Z_MAX_LEVEL, level);
    numberIn(options.memLevel, 'options.memLevel', Z_MIN_MEMLEVEL, Z_MAX_MEMLEVEL,
      Z_DEFAULT_MEMLEVEL);
    strategy = numberIn(options.strategy, 'options.strategy', Z_DEFAULT_STRATEGY, Z_FIXED,
      strategy);
    dictionary = dictionaryOf(options.dictionary);
  }
  const binding = internalBinding('zlib');
  Reflect.apply(ZlibBase, this, [
    options, () => binding.create(kind, level, strategy, dictionary,
      options?.rejectGarbageAfterEnd === true), kinds]);
  for (const [name, value] of [['_level', level], ['_strategy', strategy]]) {
    Object.defineProperty(this, name, { value, writable: true, configurable: true });
  }
}

Object.setPrototypeOf(Zlib.prototype, ZlibBase.prototype);
Object.setPrototypeOf(Zlib, ZlibBase);

Object.defineProperty(Zlib.prototype, 'params', {
  configurable: true,
  writable: true,
  value: function params(level, strategy, callback) {
    numberIn(level, 'level', Z_MIN_LEVEL, Z_MAX_LEVEL);
    numberIn(strategy, 'strategy', Z_DEFAULT_STRATEGY, Z_FIXED);
    if (this._level === level && this._strategy === strategy) {
      process.nextTick(callback);
      return;
    }
    this.flush(Z_SYNC_FLUSH, () => {
      if (this._handle !== null) {
        this._handle.params(level, strategy);
        this._level = level;
        this._strategy = strategy;
      }
      callback?.();
    });
  },
});

/** A class of streams, which may be called without `new`. */
function classOf(name, kind) {
  const Class = {
    [name]: function(options) {
      if (!(this instanceof Class)) {
        require('internal/util').deprecation(
          `Instantiating ${name} without the 'new' keyword has been deprecated.`, 'DEP0184');
        return new Class(options);
      }
      if (kind === 'deflateRaw' && options?.windowBits === 8) {
        options = { ...options, windowBits: 9 };
      }
      Reflect.apply(Zlib, this, [options, kind]);
      return undefined;
    },
  }[name];
  Object.setPrototypeOf(Class.prototype, Zlib.prototype);
  Object.setPrototypeOf(Class, Zlib);
  return Class;
}

module.exports = { classOf };
