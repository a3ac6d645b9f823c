'use strict';

// Blob: bytes that never change, and the URLs under which they are known.

const { codes } = require('internal/errors');
const { validateDictionary } = require('internal/validators');
const { utf8, range } = require('internal/buffer/encodings');
const { isAnyArrayBuffer } = require('internal/buffer/from');

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const isPrintable = /^[\x20-\x7e]*$/;

function failSequence() {
  const error = new TypeError('Value cannot be converted to sequence.');
  error.code = 'ERR_INVALID_ARG_TYPE';
  throw error;
}

let bytesOf;
let wrap;

// The bytes of one of the things a blob is made of: a view of them, or text.
function partOf(source, isNative) {
  if (isBlob(source)) return bytesOf(source);
  if (isAnyArrayBuffer(source)) return new Uint8Array(source);
  if (ArrayBuffer.isView(source)) return range(source, 0, source.byteLength);
  const text = `${source}`;
  return utf8.bytes(isNative ? text.replace(/\r\n?/g, '\n') : text);
}

function join(sources, isNative) {
  const parts = Array.from(sources, (source) => partOf(source, isNative));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}

const typeOf = (type) => {
  const text = `${type}`;
  return isPrintable.test(text) ? text.toLowerCase() : '';
};

// A place among `size` bytes, counted from the end if negative.
function placeIn(value, size) {
  const place = Math.trunc(+value) || 0;
  return place < 0 ? Math.max(place + size, 0) : Math.min(place, size);
}

class Blob {
  #bytes;
  #type;

  static {
    bytesOf = (blob) => blob.#bytes;
    wrap = (bytes, type) => {
      const blob = new Blob();
      blob.#bytes = bytes;
      blob.#type = type;
      return blob;
    };
  }

  // (In Node it takes no arguments as far as `length` tells.)
  constructor(sources = [], options = undefined) {
    if (sources === null || typeof sources !== 'object' ||
        typeof sources[Symbol.iterator] !== 'function') {
      failSequence();
    }
    validateDictionary(options, 'options');
    const endings = options?.endings ?? 'transparent';
    if (`${endings}` !== 'transparent' && `${endings}` !== 'native') {
      throw new codes.ERR_INVALID_ARG_VALUE('options.endings', endings);
    }
    this.#bytes = join(sources, `${endings}` === 'native');
    this.#type = typeOf(options?.type ?? '');
  }

  static isOne(value) {
    return typeof value === 'object' && value !== null && #bytes in value;
  }

  static #check(value) {
    if (!isBlob(value)) throw new codes.ERR_INVALID_THIS('Blob');
  }

  [inspectCustom](depth, options) {
    if (depth < 0) return options.stylize('[Blob]', 'special');
    const { inspect } = require('internal/util/inspect');
    const { size, type } = this;
    return `Blob ${inspect({ size, type }, options)}`;
  }

  get type() {
    Blob.#check(this);
    return this.#type;
  }

  get size() {
    Blob.#check(this);
    return this.#bytes.length;
  }

  slice(start = 0, end = undefined, type = '') {
    Blob.#check(this);
    const { length } = this.#bytes;
    const first = placeIn(start, length);
    const last = end === undefined ? length : placeIn(end, length);
    return wrap(this.#bytes.subarray(first, Math.max(first, last)), typeOf(type));
  }

  async arrayBuffer() {
    Blob.#check(this);
    return this.#bytes.slice().buffer;
  }

  async text() {
    Blob.#check(this);
    const { TextDecoder } = require('internal/encoding');
    return new TextDecoder().decode(this.#bytes);
  }

  async bytes() {
    Blob.#check(this);
    return this.#bytes.slice();
  }

  stream() {
    Blob.#check(this);
    const { ReadableStream } = require('stream/web');
    const bytes = this.#bytes.slice();
    return new ReadableStream({
      type: 'bytes',
      pull(controller) {
        if (bytes.length > 0) controller.enqueue(bytes);
        controller.close();
      },
    });
  }

  textStream() {
    Blob.#check(this);
    const { TextDecoderStream } = require('stream/web');
    return this.stream().pipeThrough(new TextDecoderStream());
  }
}

const isBlob = Blob.isOne;
delete Blob.isOne;

for (const name of ['type', 'size', 'slice', 'arrayBuffer', 'text', 'bytes', 'stream',
  'textStream']) {
  Object.defineProperty(Blob.prototype, name, { __proto__: null, enumerable: true });
}
Object.defineProperty(Blob.prototype, inspectCustom, { __proto__: null, enumerable: false });
Object.defineProperty(Blob.prototype, Symbol.toStringTag, {
  __proto__: null, value: 'Blob', configurable: true,
});

// ---- blob: URLs -----------------------------------------------------------------------------

const PREFIX = 'blob:nodedata:';
const known = new Map();

function createObjectURL(obj) {
  if (!isBlob(obj)) throw new codes.ERR_INVALID_ARG_TYPE('obj', 'Blob', obj);
  const id = internalBinding('url').randomId();
  known.set(id, obj);
  return `${PREFIX}${id}`;
}

// The name in one of our URLs, or undefined.
function idOf(text) {
  const { URL } = require('internal/url');
  const url = URL.parse(`${text}`);
  return url?.protocol === 'blob:' && url.pathname.startsWith('nodedata:') ?
    url.pathname.slice('nodedata:'.length) : undefined;
}

const revokeObjectURL = (text) => { known.delete(idOf(text)); };

function resolveObjectURL(text) {
  const blob = known.get(idOf(text));
  return blob === undefined ? undefined : wrap(bytesOf(blob), blob.type);
}

module.exports = { Blob, createObjectURL, isBlob, resolveObjectURL, revokeObjectURL };
