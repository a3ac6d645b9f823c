'use strict';

// The 'buffer' module. Its heart stands here; what a program may never need (numbers, searching,
// text tools, Blob) is loaded when it is first touched.

const { codes } = require('internal/errors');
const { validateArray, validateInteger, validateNumber } = require('internal/validators');
const { defineLazy } = require('internal/boot');
const memory = require('internal/buffer');
const { codecOf, utf8 } = require('internal/buffer/encodings');
const { from, fromList, fromString, isAnyArrayBuffer } = require('internal/buffer/from');

const { FastBuffer, allocate, createUnsafeBuffer } = memory;
const { prototype } = FastBuffer;

// What Node's engine allows, which is what its messages name; ours stops at 2 GiB.
const kMaxLength = Number.MAX_SAFE_INTEGER;
const kStringMaxLength = 0x1fffffe8;
const kIsEncoding = Symbol('kIsEncodingSymbol');

let deprecationShown = false;

// Code of packages is spared, and who calls from there.
function warnOfConstructor() {
  if (deprecationShown || /[\\/]node_modules[\\/]/.test(new Error().stack)) return;
  deprecationShown = true;
  process.emitWarning(
    'Buffer() is deprecated due to security and usability issues. Please use the ' +
    'Buffer.alloc(), Buffer.allocUnsafe(), or Buffer.from() methods instead.',
    'DeprecationWarning', 'DEP0005');
}

// (size), (string[, encoding]), (anything Buffer.from takes)
function Buffer(arg, encodingOrOffset, length) {
  warnOfConstructor();
  if (typeof arg === 'number') {
    if (typeof encodingOrOffset === 'string') {
      throw new codes.ERR_INVALID_ARG_TYPE('string', 'string', arg);
    }
    return Buffer.alloc(arg);
  }
  return Buffer.from(arg, encodingOrOffset, length);
}

Object.defineProperty(Buffer, Symbol.species, {
  __proto__: null,
  configurable: true,
  enumerable: false,
  get() { return FastBuffer; },
});
Buffer.prototype = prototype;
Object.defineProperty(prototype, 'constructor', {
  __proto__: null,
  value: Buffer, writable: true, enumerable: false, configurable: true,
});
memory.useSettings(Buffer);

const checkSize = (size) => validateNumber(size, 'size', 0, kMaxLength);

const checkBytes = (value, name) => {
  if (!(value instanceof Uint8Array)) {
    throw new codes.ERR_INVALID_ARG_TYPE(name, ['Buffer', 'Uint8Array'], value);
  }
};

Buffer.from = function (value, encodingOrOffset, length) {
  return from(value, encodingOrOffset, length);
};
Object.defineProperty(Buffer.from, 'name', { __proto__: null, value: 'from', configurable: true });

// Functions, not methods: programs write `new Buffer.alloc(8)`.
Object.assign(Buffer, {
  copyBytesFrom: function copyBytesFrom(view, offset, length) {
    if (!ArrayBuffer.isView(view) || view instanceof DataView) {
      throw new codes.ERR_INVALID_ARG_TYPE('view', ['TypedArray'], view);
    }
    if (view.length === 0) return new FastBuffer();
    let start = 0;
    let end = view.length;
    if (offset !== undefined) {
      validateInteger(offset, 'offset', 0);
      if (offset >= end) return new FastBuffer();
      start = offset;
    }
    if (length !== undefined) {
      validateInteger(length, 'length', 0);
      end = Math.min(end, start + length);
    }
    const width = view.BYTES_PER_ELEMENT;
    return fromList(new Uint8Array(view.buffer, view.byteOffset + start * width,
                                   (end - start) * width));
  },

  of(...items) {
    const buffer = createUnsafeBuffer(items.length);
    buffer.set(items);
    return buffer;
  },

  alloc: function alloc(size, fill, encoding) {
    checkSize(size);
    const buffer = createUnsafeBuffer(size);
    if (fill === undefined || fill === 0 || size === 0) return buffer;
    return require('internal/buffer/fill').fill(buffer, fill, 0, undefined, encoding);
  },

  allocUnsafe: function allocUnsafe(size) {
    checkSize(size);
    return allocate(size);
  },

  allocUnsafeSlow: function allocUnsafeSlow(size) {
    checkSize(size);
    return createUnsafeBuffer(size);
  },

  isBuffer: function isBuffer(b) {
    return b instanceof Buffer;
  },

  compare: function compare(buf1, buf2) {
    checkBytes(buf1, 'buf1');
    checkBytes(buf2, 'buf2');
    return buf1 === buf2 ? 0 : require('internal/buffer/compare').compareBytes(buf1, buf2);
  },

  isEncoding: function isEncoding(encoding) {
    return typeof encoding === 'string' && encoding.length !== 0 &&
      codecOf(encoding) !== undefined;
  },

  concat: function concat(list, length) {
    validateArray(list, 'list');
    if (list.length === 0) return new FastBuffer();
    if (length !== undefined) validateInteger(length, 'length', 0);
    // (A view's own `length` may say anything.)
    let all = 0;
    for (let i = 0; i < list.length; i++) {
      checkBytes(list[i], `list[${i}]`);
      all += list[i].byteLength;
    }
    length ??= all;
    const buffer = allocate(length);
    let place = 0;
    for (let i = 0; i < list.length && place < length; i++) {
      const each = list[i];
      const room = length - place;
      buffer.set(each.byteLength > room ? each.subarray(0, room) : each, place);
      place += each.byteLength;
    }
    // The pool's memory may hold what others wrote.
    if (place < length) Uint8Array.prototype.fill.call(buffer, 0, place);
    return buffer;
  },

  byteLength: function byteLength(string, encoding) {
    if (typeof string !== 'string') {
      if (ArrayBuffer.isView(string) || isAnyArrayBuffer(string)) return string.byteLength;
      throw new codes.ERR_INVALID_ARG_TYPE('string', ['string', 'Buffer', 'ArrayBuffer'], string);
    }
    if (string.length === 0) return 0;
    return ((encoding ? codecOf(encoding) : undefined) ?? utf8).byteLength(string);
  },
});
Buffer[kIsEncoding] = Buffer.isEncoding;
// Its statics are found where Node's are.
Object.setPrototypeOf(Buffer, Uint8Array);

require('internal/buffer/prototype').install(Buffer, prototype);

function atLoad(id, ...names) {
  for (const name of names) defineLazy(module.exports, name, true, () => require(id)[name]);
}

module.exports = { Buffer };
atLoad('internal/buffer/text', 'transcode', 'isUtf8', 'isAscii');
Object.assign(module.exports, { kMaxLength, kStringMaxLength });
atLoad('internal/buffer/text', 'btoa', 'atob');
Object.defineProperties(module.exports, {
  constants: {
    __proto__: null,
    value: Object.defineProperties({}, {
      MAX_LENGTH: { __proto__: null, value: kMaxLength, enumerable: true },
      MAX_STRING_LENGTH: { __proto__: null, value: kStringMaxLength, enumerable: true },
    }),
    enumerable: true,
  },
  INSPECT_MAX_BYTES: {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get: () => require('internal/buffer/inspect').maxBytes(),
    set: (value) => require('internal/buffer/inspect').setMaxBytes(value),
  },
});
atLoad('internal/blob', 'Blob', 'resolveObjectURL');
atLoad('internal/file', 'File');
