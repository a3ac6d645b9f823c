'use strict';

// Bytes on their way to Java and back, and Java's faults as Node's errors.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { FastBuffer } = require('internal/buffer');
const { isAnyArrayBuffer } = require('internal/util/types');

const binding = internalBinding('crypto');
const MAX_BYTES = 2 ** 31 - 1;

const isBytes = (value) => isAnyArrayBuffer(value) || ArrayBuffer.isView(value);

/** A Buffer of JavaScript's own with the bytes Java hands over. */
function bufferOf(bytes) {
  const view = new Uint8Array(new ArrayBuffer(bytes));
  const buffer = new FastBuffer(view.length);
  buffer.set(view);
  return buffer;
}

/** An ArrayBuffer of JavaScript's own with the bytes Java hands over. */
const arrayBufferOf = (bytes) => bufferOf(bytes).buffer;

const bases = { Error, TypeError, RangeError };

/** An error as Node's native half throws it: with a code that its stack does not show. */
const coded = (kind, code, text) => Object.assign(new bases[kind](text), { code });

/** The error a fault of Java's stands for. */
function errorOf(fault) {
  const error = new bases[fault.kind()](fault.text());
  const library = fault.library();
  if (library !== null) {
    const reason = fault.reason();
    if (fault.isStacked()) error.opensslErrorStack = [fault.text()];
    Object.assign(error, { library, reason });
  }
  if (fault.code() !== null) error.code = fault.code();
  return error;
}

/** Calls `ask`, whose faults of Java's come out as errors. */
function guard(ask) {
  try {
    return ask();
  } catch (thrown) {
    throw typeof thrown?.library === 'function' ? errorOf(thrown) : thrown;
  }
}

/** Has a job done now; its value. */
function runJob(job) {
  const outcome = job.run();
  const fault = outcome.fault();
  if (fault !== null) throw errorOf(fault);
  return outcome.value();
}

/** Has a job done beside the loop, then calls `done(error or null, value)`. */
function startJob(job, kind, done) {
  const { carriedOnce } = require('internal/async_hooks/carried');
  job.start(carriedOnce(kind, (outcome) => {
    const fault = outcome.fault();
    done(fault === null ? null : errorOf(fault), outcome.value());
  }));
}

const KEY_LIKE = ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'];

/** The bytes of text or bytes; an error names what else is allowed. */
function bytesOf(value, name, encoding = undefined) {
  if (typeof value === 'string') {
    const { Buffer } = require('buffer');
    return Buffer.from(value, encoding === 'buffer' ? 'utf8' : encoding);
  }
  if (!isBytes(value)) throw new ERR_INVALID_ARG_TYPE(name, ['string', ...KEY_LIKE], value);
  return value;
}

/** As bytesOf, for data, which may not be an ArrayBuffer. */
function dataOf(value, name, encoding = undefined) {
  if (typeof value === 'string') return bytesOf(value, name, encoding);
  if (!ArrayBuffer.isView(value)) {
    throw new ERR_INVALID_ARG_TYPE(name, ['string', 'Buffer', 'TypedArray', 'DataView'], value);
  }
  return value;
}

/** A Uint8Array over the same memory as `bytes`. */
const unsigned = (bytes) => (isAnyArrayBuffer(bytes) ? new Uint8Array(bytes) :
  new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));

/** Calls `take(buffer, offset, length)` with where the bytes of a view are. */
const range = (view, take) => (isAnyArrayBuffer(view) ? take(view, 0, view.byteLength) :
  take(view.buffer, view.byteOffset, view.byteLength));

/** A Buffer as it is, or as text if an encoding asks for it. */
const encoded = (buffer, encoding) =>
  (encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer);

module.exports = {
  MAX_BYTES,
  arrayBufferOf,
  binding,
  bufferOf,
  bytesOf,
  coded,
  dataOf,
  encoded,
  errorOf,
  guard,
  isBytes,
  range,
  runJob,
  startJob,
  unsigned,
};
