'use strict';

// What all streams that compress or decompress have in common: chunks go through Java's codec step
// by step, beside the loop, and what comes out is pushed as it is asked for.

const { Carried } = require('internal/async_hooks/carried');
const { codes } = require('internal/errors');
const { Transform, finished } = require('stream');
const { validateNumber } = require('internal/validators');
const constants = require('internal/zlib/constants');

const { ERR_BUFFER_TOO_LARGE, ERR_OUT_OF_RANGE } = codes;
const { Z_BLOCK, Z_DEFAULT_CHUNK, Z_MIN_CHUNK, Z_NO_FLUSH } = constants;
const LARGEST = 2 ** 53 - 1;

const kFlushAs = Symbol('kFlushAs');
const kCarried = Symbol('kCarried');
const kError = Symbol('kError');

function bufferOf(bytes) {
  return require('internal/fs/content').bufferOf(bytes);
}

/** A number in a range, or what is used if none is given. */
function numberIn(value, name, lower, upper, otherwise) {
  if (value === undefined || Number.isNaN(value)) return otherwise;
  validateNumber(value, name);
  if (!Number.isFinite(value) || value < lower || (upper !== undefined && value > upper)) {
    throw new ERR_OUT_OF_RANGE(name,
      upper === undefined ? `>= ${lower}` : `>= ${lower} and <= ${upper}`, value);
  }
  return value;
}

function faultOf(outcome) {
  const [errno, code] = [outcome.errno(), outcome.code()];
  return Object.assign(new Error(outcome.message()), { errno, code });
}

// Flushing is asked for by writing an empty chunk that says how.
const flushChunk = (kind) => {
  const { Buffer } = require('buffer');
  return Object.assign(Buffer.alloc(0), { [kFlushAs]: kind });
};

/** `kinds` has the flushes this family of codecs knows: { flush, finish, full, last }. */
function ZlibBase(options, handle, kinds) {
  let chunkSize = Z_DEFAULT_CHUNK;
  let maxOutputLength = require('buffer').kMaxLength;
  let { flush, finish } = kinds;
  if (options) {
    chunkSize = numberIn(options.chunkSize, 'options.chunkSize', Z_MIN_CHUNK, undefined, chunkSize);
    flush = numberIn(options.flush, 'options.flush', 0, kinds.last, flush);
    finish = numberIn(options.finishFlush, 'options.finishFlush', 0, kinds.last, finish);
    maxOutputLength = numberIn(options.maxOutputLength, 'options.maxOutputLength', 1, LARGEST,
      maxOutputLength);
    if (options.encoding || options.objectMode || options.writableObjectMode) {
      options = { ...options, encoding: null, objectMode: false, writableObjectMode: false };
    }
  }
  Reflect.apply(Transform, this, [{ autoDestroy: true, ...options }]);
  this.bytesWritten = 0;
  const own = {
    [kCarried]: new Carried('ZLIB', this), _handle: handle(), _chunkSize: chunkSize,
    _defaultFlushFlag: flush, _finishFlushFlag: finish, _defaultFullFlushFlag: kinds.full,
    _info: options?.info, _maxOutputLength: maxOutputLength,
    _rejectGarbage: options?.rejectGarbageAfterEnd === true, [kError]: undefined,
  };
  for (const name of Reflect.ownKeys(own)) {
    Object.defineProperty(this, name, { value: own[name], writable: true, configurable: true });
  }
}

Object.setPrototypeOf(ZlibBase.prototype, Transform.prototype);
Object.setPrototypeOf(ZlibBase, Transform);

const methods = {
  get _closed() {
    return this._handle === null;
  },

  reset() {
    if (this._handle === null) {
      const { AssertionError } = require('assert');
      throw new AssertionError({ message: 'zlib binding closed', operator: '==' });
    }
    this._handle.reset();
  },

  _flush(callback) {
    const { Buffer } = require('buffer');
    // A stream that had nothing left to write is not marked as ended yet.
    this._steps(Buffer.alloc(0), this._stronger(this._defaultFlushFlag), callback);
  },

  _final(callback) {
    callback();
  },

  flush(kind, callback) {
    if (typeof kind === 'function' || (kind === undefined && !callback)) {
      callback = kind;
      kind = this._defaultFullFlushFlag;
    }
    if (this.writableFinished) {
      if (callback) process.nextTick(callback);
    } else if (this.writableEnded) {
      if (callback) this.once('end', callback);
    } else {
      this.write(flushChunk(kind), '', callback);
    }
  },

  close(callback) {
    if (callback) finished(this, callback);
    this.destroy();
  },

  _destroy(error, callback) {
    this._release();
    callback(error);
  },

  _release() {
    const handle = this._handle;
    this._handle = null;
    this[kCarried].end();
    if (handle !== null && !this._busy) handle.close();
    else this._closing = handle;
  },

  _transform(chunk, encoding, callback) {
    let flush = this._defaultFlushFlag;
    if (typeof chunk[kFlushAs] === 'number') {
      flush = chunk[kFlushAs];
    } else {
      const { ended, length } = this._writableState;
      if (ended && length === chunk.byteLength) flush = this._stronger(flush);
    }
    this._steps(chunk, flush, callback);
  },

  // The flush that goes with the last chunk.
  _stronger(flush) {
    return order.indexOf(flush) > order.indexOf(this._finishFlushFlag) ? flush
      : this._finishFlushFlag;
  },

  // As many steps as it takes; a reader who has had enough is waited for.
  _steps(chunk, flush, callback) {
    const handle = this._handle;
    if (handle === null) {
      process.nextTick(callback);
      return;
    }
    this._busy = true;
    handle.step(
      (outcome) => this[kCarried].run(() => this._stepped(outcome, chunk, flush, callback)),
      chunk.buffer, chunk.byteOffset, chunk.byteLength, flush, this._chunkSize);
  },

  _stepped(outcome, chunk, flush, callback) {
    this._busy = false;
    if (this._handle === null) {
      this._closing?.close();
      this._closing = null;
      callback();
      return;
    }
    if (outcome.message() !== null) {
      this._fail(outcome);
      return;
    }
    const rest = chunk.subarray(outcome.consumed());
    this.bytesWritten += outcome.consumed();
    const wanted = this._give(outcome.output());
    if (this.destroyed) {
      callback();
    } else if (outcome.full()) {
      if (wanted) this._steps(rest, flush, callback);
      else this._whenRead(() => this._steps(rest, flush, callback));
    } else if (rest.length > 0) {
      this._junk(callback);
    } else {
      callback();
    }
  },

  _give(output) {
    const bytes = bufferOf(output);
    return bytes.length === 0 || this.push(bytes);
  },

  // What stands behind the end is not looked at.
  _junk(callback) {
    if (this._rejectGarbage) {
      this.destroy(new codes.ERR_TRAILING_JUNK_AFTER_STREAM_END());
      return;
    }
    this.push(null);
    callback();
  },

  _whenRead(next) {
    const read = this._read;
    this._read = (size) => {
      this._read = read;
      next();
      this._read(size);
    };
  },

  _fail(outcome) {
    this[kError] = faultOf(outcome);
    this.destroy(this[kError]);
  },

  // The whole of it now: what the functions ending in Sync do.
  _processChunk(chunk, flush, callback) {
    if (typeof callback === 'function') {
      this._steps(chunk, flush, callback);
      return undefined;
    }
    const { Buffer } = require('buffer');
    const parts = [];
    let total = 0;
    let rest = chunk;
    for (;;) {
      const outcome = this._handle.stepNow(
        rest.buffer, rest.byteOffset, rest.byteLength, flush, this._chunkSize);
      if (outcome.message() !== null) {
        this._release();
        throw faultOf(outcome);
      }
      const bytes = bufferOf(outcome.output());
      total += bytes.length;
      if (total > this._maxOutputLength) {
        this._release();
        throw new ERR_BUFFER_TOO_LARGE(this._maxOutputLength);
      }
      parts.push(bytes);
      rest = rest.subarray(outcome.consumed());
      this.bytesWritten += outcome.consumed();
      if (!outcome.full()) break;
    }
    if (rest.length > 0 && this._rejectGarbage) {
      this._release();
      throw new codes.ERR_TRAILING_JUNK_AFTER_STREAM_END();
    }
    this._release();
    return parts.length === 1 ? parts[0] : Buffer.concat(parts, total);
  },
};

// Z_BLOCK is the highest number, but flushes least.
const order = [Z_NO_FLUSH, Z_BLOCK, 1, 2, 3, 4];

for (const name of Object.keys(methods)) {
  Object.defineProperty(ZlibBase.prototype, name, {
    ...Object.getOwnPropertyDescriptor(methods, name), enumerable: false,
  });
}

module.exports = { ZlibBase, numberIn };
