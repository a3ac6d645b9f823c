'use strict';

// Streams of brotli and of zstd. But for brotli's compression their bytes are gathered first:
// nothing comes out before the end is in.

const { codes } = require('internal/errors');
const { ZlibBase } = require('internal/zlib/base');
const constants = require('internal/zlib/constants');

// Operations of these codecs are counted otherwise than zlib's.
const { Z_FINISH, Z_NO_FLUSH, Z_SYNC_FLUSH } = constants;

const families = {
  brotli: {
    flush: constants.BROTLI_OPERATION_PROCESS, finish: constants.BROTLI_OPERATION_FINISH,
    full: constants.BROTLI_OPERATION_FLUSH, last: constants.BROTLI_OPERATION_EMIT_METADATA,
    isParameter: (key) => key >= 0 && key <= constants.BROTLI_PARAM_NDIRECT,
    error: codes.ERR_BROTLI_INVALID_PARAM,
  },
  zstd: {
    flush: constants.ZSTD_e_continue, finish: constants.ZSTD_e_end, full: constants.ZSTD_e_flush,
    last: constants.ZSTD_e_end,
    isParameter: (key) => key >= constants.ZSTD_c_compressionLevel &&
      key <= constants.ZSTD_c_overlapLog,
    error: codes.ERR_ZSTD_INVALID_PARAM,
  },
};

function checkParameters(options, { isParameter, error: Invalid }) {
  if (!options?.params) return;
  for (const name of Object.keys(options.params)) {
    const key = +name;
    if (Number.isNaN(key) || !isParameter(key)) throw new Invalid(name);
    const value = options.params[name];
    if (typeof value !== 'number' && typeof value !== 'boolean') {
      throw new codes.ERR_INVALID_ARG_TYPE('options.params[key]', 'number', value);
    }
  }
}

/** Quality and window of brotli's compression. */
function settingsOf(kind, options) {
  if (kind !== 'brotliCompress') return [0, 0];
  const { [constants.BROTLI_PARAM_QUALITY]: quality = constants.BROTLI_DEFAULT_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: window = constants.BROTLI_DEFAULT_WINDOW } =
    options?.params ?? {};
  return [Number(quality), Number(window)];
}

/** A class of streams of a family, which may be called without `new`. */
function otherClassOf(name, kind) {
  const family = families[kind.startsWith('brotli') ? 'brotli' : 'zstd'];
  const Class = {
    [name]: function(options) {
      if (!(this instanceof Class)) {
        require('internal/util').deprecation(
          `Instantiating ${name} without the 'new' keyword has been deprecated.`, 'DEP0184');
        return new Class(options);
      }
      checkParameters(options, family);
      const binding = internalBinding('zlib');
      Reflect.apply(ZlibBase, this, [
        options, () => binding.create(kind, ...settingsOf(kind, options), null, false), family]);
      const { _handle: handle } = this;
      const as = (flush) => (flush === family.finish ? Z_FINISH :
        flush === family.full ? Z_SYNC_FLUSH : Z_NO_FLUSH);
      this._handle = {
        close: () => handle.close(),
        reset: () => handle.reset(),
        step: (done, buffer, offset, length, flush, room) =>
          handle.step(done, buffer, offset, length, as(flush), room),
        stepNow: (buffer, offset, length, flush, room) =>
          handle.stepNow(buffer, offset, length, as(flush), room),
      };
      return undefined;
    },
  }[name];
  Object.setPrototypeOf(Class.prototype, ZlibBase.prototype);
  Object.setPrototypeOf(Class, ZlibBase);
  return Class;
}

module.exports = { otherClassOf };
