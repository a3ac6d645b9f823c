'use strict';

// Buffer.prototype: what most programs use. Numbers, searching and the like come with their files
// at first touch; until then an accessor stands in their place.

const { codes } = require('internal/errors');
const { validateInteger } = require('internal/validators');
const { FastBuffer } = require('internal/buffer');
const { codecOf, range, utf8 } = require('internal/buffer/encodings');

const setBytes = Uint8Array.prototype.set;

// ---- Methods of their own files ----------------------------------------------------------------

const forms = ['LE', '32LE', '16LE', '8', 'BE', '32BE', '16BE'];
const whole = (verb) => ['UInt', 'Uint', 'Int'].flatMap(
  (kind) => forms.map((form) => `${verb}${kind}${form}`));
const big = (verb) => ['UInt', 'Uint', 'Int'].flatMap(
  (kind) => [`${verb}Big${kind}64LE`, `${verb}Big${kind}64BE`]);
const float = (verb) => ['FloatLE', 'FloatBE', 'DoubleLE', 'DoubleBE'].map(
  (form) => `${verb}${form}`);

// The whole group becomes plain properties as soon as one of it is asked for.
function installLazily(target, id, names) {
  const become = (name, value) => Object.defineProperty(target, name, {
    __proto__: null,
    value, writable: true, enumerable: true, configurable: true,
  });
  const install = () => {
    const methods = require(id);
    for (const name of names) {
      const { get } = Object.getOwnPropertyDescriptor(target, name) ?? {};
      if (get?.isPlaceholder) become(name, methods[name]);
    }
  };
  for (const name of names) {
    const get = () => {
      install();
      return target[name];
    };
    get.isPlaceholder = true;
    Object.defineProperty(target, name, {
      __proto__: null,
      configurable: true, enumerable: true, get, set: (value) => become(name, value),
    });
  }
}

function installNumbers(target) {
  for (const names of [big, whole, float]) {
    installLazily(target, 'internal/buffer/read', names('read'));
    installLazily(target, 'internal/buffer/write', names('write'));
  }
}

// ---- The methods -------------------------------------------------------------------------------

const failEncoding = (encoding) => {
  throw new codes.ERR_UNKNOWN_ENCODING(encoding);
};

// A place among `length` bytes, counted from the end if negative.
function place(value, length) {
  const offset = Math.trunc(+value) || 0;
  if (offset < 0) return Math.max(offset + length, 0);
  return Math.min(offset, length);
}

function subarray(start, end) {
  const first = place(start, this.length);
  const last = end === undefined ? this.length : place(end, this.length);
  return new FastBuffer(this.buffer, this.byteOffset + first, Math.max(last - first, 0));
}

function checkRange(value, name, max) {
  if (!(value >= 0 && value <= max)) {
    throw new codes.ERR_OUT_OF_RANGE(
      name, max === Infinity ? '>= 0' : `>= 0 && <= ${max}`, value);
  }
}

const wholeOr0 = (value) => Math.trunc(+value) || 0;

function checkView(value, name) {
  if (!ArrayBuffer.isView(value)) {
    throw new codes.ERR_INVALID_ARG_TYPE(name, ['Buffer', 'Uint8Array'], value);
  }
}

function copy(target, targetStart, sourceStart, sourceEnd) {
  checkView(this, 'source');
  checkView(target, 'target');
  const size = this.byteLength;
  const at = targetStart === undefined ? 0 : wholeOr0(targetStart);
  const start = sourceStart === undefined ? 0 : wholeOr0(sourceStart);
  let end = sourceEnd === undefined ? size : wholeOr0(sourceEnd);
  checkRange(at, 'targetStart', Infinity);
  checkRange(start, 'sourceStart', size);
  checkRange(end, 'sourceEnd', Infinity);
  if (at >= target.byteLength || start >= end) return 0;
  end = Math.min(end, size, start + target.byteLength - at);
  setBytes.call(range(target, 0, target.byteLength), range(this, start, end), at);
  return end - start;
}

// (encoding, start, end)
function toString(encoding, start, end) {
  const { length } = this;
  if (arguments.length === 0) return sliceText(this, utf8, 0, length);
  const first = start === undefined || start <= 0 ? 0 : wholeOr0(start);
  if (first >= length) return '';
  const last = end === undefined || end > length ? length : wholeOr0(end);
  if (last <= first) return '';
  const codec = encoding === undefined ? utf8 : codecOf(encoding) ?? failEncoding(encoding);
  return sliceText(this, codec, first, last);
}

function sliceText(buffer, codec, start, end) {
  if (end - start > 0x0fffffff) require('internal/buffer/slices').checkLength(codec, end - start);
  return codec.slice(buffer, start, end);
}

// (string[, encoding]), (string, offset[, length][, encoding]). Without an offset nothing behind it
// counts.
function write(string, offset, length, encoding) {
  let start = 0;
  let room = this.length;
  if (offset === undefined) {
    encoding = undefined;
  } else if (typeof offset === 'string') {
    encoding = offset;
  } else {
    validateInteger(offset, 'offset', 0, room);
    start = offset;
    room -= start;
    if (typeof length === 'string') {
      encoding = length;
    } else if (length !== undefined) {
      validateInteger(length, 'length', 0, this.length);
      room = Math.min(room, length);
    }
  }
  const codec = encoding ? codecOf(encoding) ?? failEncoding(encoding) : utf8;
  if (typeof string !== 'string') require('internal/buffer/slices').failNoString();
  return codec.write(this, string, start, room);
}

function equals(otherBuffer) {
  if (!(otherBuffer instanceof Uint8Array)) {
    throw new codes.ERR_INVALID_ARG_TYPE('otherBuffer', ['Buffer', 'Uint8Array'], otherBuffer);
  }
  if (this === otherBuffer) return true;
  if (this.byteLength !== otherBuffer.byteLength) return false;
  return require('internal/buffer/compare').compareBytes(this, otherBuffer) === 0;
}

function toJSON() {
  return { type: 'Buffer', data: Array.from({ length: this.length }, (_, i) => this[i]) };
}

function fill(value, offset, end, encoding) {
  return require('internal/buffer/fill').fill(this, value, offset, end, encoding);
}

function inspect(recurseTimes, ctx) {
  return require('internal/buffer/inspect').inspectBuffer.call(this, recurseTimes, ctx);
}

function defineGetter(target, name, read) {
  Object.defineProperty(target, name, {
    __proto__: null,
    enumerable: true,
    get() { return this instanceof FastBuffer ? read(this) : undefined; },
  });
}

const texts = ['ascii', 'base64', 'base64url', 'latin1', 'hex', 'ucs2', 'utf8'];

function install(Buffer, target) {
  installNumbers(target);
  installLazily(target, 'internal/buffer/slices', texts.map((name) => `${name}Slice`));
  installLazily(target, 'internal/buffer/slices', texts.map((name) => `${name}Write`));
  defineGetter(target, 'parent', (buffer) => buffer.buffer);
  defineGetter(target, 'offset', (buffer) => buffer.byteOffset);
  Object.assign(target, { copy, toString, equals, inspect });
  Object.defineProperty(target, Symbol.for('nodejs.util.inspect.custom'), {
    __proto__: null,
    value: inspect, writable: true, enumerable: true, configurable: true,
  });
  installLazily(target, 'internal/buffer/compare', ['compare']);
  installLazily(target, 'internal/buffer/search', ['indexOf', 'lastIndexOf', 'includes']);
  Object.assign(target, { fill, write, toJSON, subarray });
  target.slice = function slice(start, end) { return this.subarray(start, end); };
  installLazily(target, 'internal/buffer/compare', ['swap16', 'swap32', 'swap64']);
  target.toLocaleString = toString;
}

module.exports = { install };
