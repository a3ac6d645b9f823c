'use strict';

// TextEncoder and TextDecoder. UTF-8 is the engine's, everything else is Java's. (The engine loses
// count of UTF-16 that comes in odd pieces: GraalJS 25.0.5.)

const { codes } = require('internal/errors');
const { native } = require('internal/globals');

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const encoder = new native.TextEncoder();

function checkReceiver(instance, Class) {
  if (!(instance instanceof Class)) {
    throw new TypeError(`Receiver must be an instance of class ${Class.name}`);
  }
}

class TextEncoder {
  #encoding = 'utf-8';

  get encoding() {
    return this.#encoding;
  }

  encode(input = '') {
    checkReceiver(this, TextEncoder);
    return encoder.encode(`${input}`);
  }

  encodeInto(src, dest) {
    checkReceiver(this, TextEncoder);
    if (typeof src !== 'string') throw new codes.ERR_INVALID_ARG_TYPE('src', 'string', src);
    if (!(dest instanceof Uint8Array)) {
      throw new codes.ERR_INVALID_ARG_TYPE('dest', 'Uint8Array', dest);
    }
    return encoder.encodeInto(src, dest);
  }

  [inspectCustom](depth, options) {
    if (typeof depth === 'number' && depth < 0) return this;
    const { inspect } = require('internal/util/inspect');
    return inspect({ encoding: this.encoding }, options);
  }
}

const BYTE_ORDER_MARK = '\ufeff';

function bytesOf(input) {
  if (input instanceof Uint8Array) return input;
  if (ArrayBuffer.isView(input)) {
    return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  }
  if (require('internal/buffer/from').isAnyArrayBuffer(input)) return new Uint8Array(input);
  // (Node's words, argument name included.)
  const error = new TypeError('The "list" argument must be an instance of SharedArrayBuffer, ' +
    'ArrayBuffer or ArrayBufferView.');
  error.code = 'ERR_INVALID_ARG_TYPE';
  throw error;
}

function checkOptions(options) {
  if (options !== undefined && options !== null && typeof options !== 'object' &&
      typeof options !== 'function') {
    throw new codes.ERR_INVALID_ARG_TYPE('options', 'object', options);
  }
}

class TextDecoder {
  #encoding;
  #fatal;
  #ignoreBOM;
  #decoder;
  #failed = false;
  #begun = false;

  constructor(label = 'utf-8', options = undefined) {
    const text = `${label}`;
    this.#encoding = text === 'utf-8' ? text : require('internal/encoding/labels').nameOf(text);
    checkOptions(options);
    this.#fatal = Boolean(options?.fatal);
    this.#ignoreBOM = Boolean(options?.ignoreBOM);
    this.#renew();
  }

  static #isOurs(value) {
    return typeof value === 'object' && value !== null && #encoding in value;
  }

  static #check(value) {
    if (!TextDecoder.#isOurs(value)) throw new codes.ERR_INVALID_THIS('TextDecoder');
  }

  // (What the engine's decoder has kept of a stream does not go away when it fails.)
  #renew() {
    this.#failed = false;
    this.#begun = false;
    this.#decoder = this.#encoding === 'utf-8' ?
      new native.TextDecoder(this.#encoding, { fatal: this.#fatal, ignoreBOM: this.#ignoreBOM }) :
      internalBinding('encoding').decoder(this.#encoding, this.#fatal);
    if (this.#decoder === null) throw new codes.ERR_ENCODING_NOT_SUPPORTED(this.#encoding);
  }

  decode(input = undefined, options = undefined) {
    TextDecoder.#check(this);
    checkOptions(options);
    const bytes = input === undefined ? undefined : bytesOf(input);
    const stream = Boolean(options?.stream);
    if (this.#failed) this.#renew();
    const text = this.#encoding === 'utf-8' ?
      this.#decodeHere(bytes, stream) : this.#decodeInJava(bytes, stream);
    if (text === null) {
      this.#failed = true;
      throw new codes.ERR_ENCODING_INVALID_ENCODED_DATA(this.#encoding, undefined);
    }
    return text;
  }

  #decodeHere(bytes, stream) {
    try {
      return this.#decoder.decode(bytes, { stream });
    } catch (error) {
      if (!this.#fatal) throw error;
      return null;
    }
  }

  #decodeInJava(bytes, stream) {
    const text = bytes === undefined ? this.#decoder.decode(new ArrayBuffer(), 0, 0, stream) :
      this.#decoder.decode(bytes.buffer, bytes.byteOffset, bytes.byteLength, stream);
    if (text === null) return null;
    const isMarked = !this.#begun && text[0] === BYTE_ORDER_MARK && !this.#ignoreBOM &&
      this.#encoding.startsWith('utf-16');
    this.#begun = stream && (this.#begun || text !== '');
    return isMarked ? text.slice(1) : text;
  }

  get encoding() {
    TextDecoder.#check(this);
    return this.#encoding;
  }

  get fatal() {
    TextDecoder.#check(this);
    return this.#fatal;
  }

  get ignoreBOM() {
    TextDecoder.#check(this);
    return this.#ignoreBOM;
  }

  [inspectCustom](depth, options) {
    TextDecoder.#check(this);
    if (typeof depth === 'number' && depth < 0) {
      return options.stylize('[TextDecoder]', 'special');
    }
    const { encoding, fatal, ignoreBOM } = this;
    const { inspect } = require('internal/util/inspect');
    return `${this.constructor.name} ${inspect({ encoding, fatal, ignoreBOM }, options)}`;
  }
}

function finish(Class, names) {
  const enumerable = { __proto__: null, enumerable: true };
  for (const name of names) Object.defineProperty(Class.prototype, name, enumerable);
  Object.defineProperty(Class.prototype, inspectCustom, { __proto__: null, enumerable: false });
  Object.defineProperty(Class.prototype, Symbol.toStringTag, {
    __proto__: null,
    value: Class.name, configurable: true,
  });
}

finish(TextEncoder, ['encoding', 'encode', 'encodeInto']);
finish(TextDecoder, ['decode', 'encoding', 'fatal', 'ignoreBOM']);

module.exports = { TextDecoder, TextEncoder };
