'use strict';

// Values as the bytes of V8's own format, version 15, as far as values go that it takes.

const { codes: { ERR_INVALID_STATE } } = require('internal/errors');
const types = require('internal/util/types');
const { VERSION, errorKinds, regExpBits, varintLength, viewTags } = require('internal/v8/tags');

const code = (char) => char.charCodeAt(0);

class Serializer {
  #bytes = new Uint8Array(64);
  #length = 0;
  #seen = new Map();
  #transferred = new Map();
  #viewsAreHosts = false;

  #room(more) {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  #byte(value) {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  #tag(char) {
    this.#byte(code(char));
  }

  #varint(value) {
    let rest = BigInt(value);
    while (rest >= 0x80n) {
      this.#byte(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    this.#byte(Number(rest));
  }

  #text(text) {
    const isNarrow = /^[\0-\xff]*$/.test(text);
    const { Buffer } = require('buffer');
    const bytes = Buffer.from(text, isNarrow ? 'latin1' : 'utf16le');
    // Two bytes a unit must begin at an even place.
    if (!isNarrow && (this.#length + 1 + varintLength(bytes.length)) % 2 === 1) this.#byte(0);
    this.#tag(isNarrow ? '"' : 'c');
    this.#varint(bytes.length);
    this.writeRawBytes(bytes);
  }

  writeHeader() {
    this.#byte(0xff);
    this.#byte(VERSION);
  }

  writeValue(value) {
    switch (typeof value) {
      case 'undefined': this.#tag('_'); break;
      case 'boolean': this.#tag(value ? 'T' : 'F'); break;
      case 'number': this.#number(value); break;
      case 'bigint':
        this.#tag('Z');
        this.#bigint(value);
        break;
      case 'string': this.#text(value); break;
      case 'object':
        if (value === null) this.#tag('0');
        else this.#object(value);
        break;
      default: this.#refuse(value);
    }
    return true;
  }

  #refuse(value) {
    const shown = typeof value === 'symbol' ? value.toString() : `${value}`;
    throw this._getDataCloneError(`${shown} could not be cloned.`);
  }

  #number(value) {
    if (Number.isInteger(value) && !Object.is(value, -0) && value >= -(2 ** 30) &&
        value < 2 ** 30) {
      this.#tag('I');
      this.#varint(((value << 1) ^ (value >> 31)) >>> 0);
    } else {
      this.#tag('N');
      this.writeDouble(value);
    }
  }

  #bigint(value) {
    const digits = [];
    for (let rest = value < 0n ? -value : value; rest > 0n; rest >>= 64n) {
      digits.push(rest & 0xffffffffffffffffn);
    }
    this.#varint(digits.length * 16 + (value < 0n ? 1 : 0));
    for (const digit of digits) {
      const bytes = new BigUint64Array([digit]);
      this.writeRawBytes(new Uint8Array(bytes.buffer));
    }
  }

  #object(value) {
    const known = this.#seen.get(value);
    if (known !== undefined) {
      this.#tag('^');
      this.#varint(known);
      return;
    }
    if (ArrayBuffer.isView(value) && !this.#viewsAreHosts) {
      if (!this.#seen.has(value.buffer)) this.#object(value.buffer);
      this.#seen.set(value, this.#seen.size);
      this.#view(value);
      return;
    }
    this.#seen.set(value, this.#seen.size);
    if (ArrayBuffer.isView(value)) this.#host(value);
    else if (typeof value === 'function') this.#refuse(value);
    else if (Array.isArray(value)) this.#array(value);
    else if (!this.#special(value)) this.#plain(value);
  }

  #host(value) {
    this.#tag('\\');
    this._writeHostObject(value);
  }

  #view(view) {
    this.#tag('V');
    this.#byte(code(viewTags[view[Symbol.toStringTag] ?? 'DataView'] ?? '?'));
    this.#varint(view.byteOffset);
    this.#varint(view.byteLength);
    this.#varint(0);
  }

  // True if the value was of a class of its own.
  #special(value) {
    if (types.isDate(value)) {
      this.#tag('D');
      this.writeDouble(value.getTime());
    } else if (types.isBoxedPrimitive(value)) {
      this.#boxed(value.valueOf(), value);
    } else if (types.isRegExp(value)) {
      this.#tag('R');
      this.#text(value.source);
      this.#varint(regExpBits(value.flags));
    } else if (types.isMap(value)) {
      const entries = [...value].flat(1);
      this.#tag(';');
      for (const each of entries) this.writeValue(each);
      this.#tag(':');
      this.#varint(entries.length);
    } else if (types.isSet(value)) {
      const members = [...value];
      this.#tag("'");
      for (const each of members) this.writeValue(each);
      this.#tag(',');
      this.#varint(members.length);
    } else if (types.isAnyArrayBuffer(value)) {
      this.#buffer(value);
    } else if (types.isNativeError(value)) {
      this.#error(value);
    } else if (types.isPromise(value) || types.isWeakMap(value) || types.isWeakSet(value) ||
        types.isProxy(value)) {
      this.#refuse(Object.prototype.toString.call(value).replace('[object', '#<')
        .replace('#< ', '#<').replace(']', '>'));
    } else {
      return false;
    }
    return true;
  }

  #boxed(primitive, value) {
    switch (typeof primitive) {
      case 'boolean': this.#tag(primitive ? 'y' : 'x'); break;
      case 'number':
        this.#tag('n');
        this.writeDouble(primitive);
        break;
      case 'bigint':
        this.#tag('z');
        this.#bigint(primitive);
        break;
      case 'string':
        this.#tag('s');
        this.#text(primitive);
        break;
      default: this.#refuse(value);
    }
  }

  #buffer(buffer) {
    const id = this.#transferred.get(buffer);
    if (id !== undefined) {
      this.#tag('t');
      this.#varint(id);
      return;
    }
    this.#tag('B');
    this.#varint(buffer.byteLength);
    this.writeRawBytes(new Uint8Array(buffer));
  }

  #error(error) {
    this.#tag('r');
    const kind = errorKinds[error.name];
    if (kind !== undefined) this.#tag(kind);
    if (Object.hasOwn(error, 'message')) {
      this.#tag('m');
      this.#text(`${error.message}`);
    }
    if (Object.hasOwn(error, 'cause')) {
      this.#tag('c');
      this.writeValue(error.cause);
    }
    if (typeof error.stack === 'string') {
      this.#tag('s');
      this.#text(error.stack);
    }
    this.#tag('.');
  }

  #array(array) {
    const { length } = array;
    let isDense = true;
    for (let i = 0; i < length && isDense; i++) isDense = Object.hasOwn(array, i);
    this.#tag(isDense ? 'A' : 'a');
    this.#varint(length);
    if (isDense) for (let i = 0; i < length; i++) this.writeValue(array[i]);
    const keys = Object.keys(array).filter((key) => !isDense || !(key >>> 0 < length));
    this.#entries(array, keys);
    this.#tag(isDense ? '$' : '@');
    this.#varint(keys.length);
    this.#varint(length);
  }

  #plain(value) {
    this.#tag('o');
    const keys = Object.keys(value);
    this.#entries(value, keys);
    this.#tag('{');
    this.#varint(keys.length);
  }

  #entries(value, keys) {
    for (const key of keys) {
      const index = key >>> 0;
      this.writeValue(String(index) === key && index < 2 ** 30 ? index : key);
      this.writeValue(value[key]);
    }
  }

  releaseBuffer() {
    const { Buffer } = require('buffer');
    const bytes = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#bytes = new Uint8Array(64);
    this.#length = 0;
    return bytes;
  }

  transferArrayBuffer(id, buffer) {
    this.#transferred.set(buffer, id);
  }

  writeUint32(value) {
    this.#varint(value >>> 0);
  }

  writeUint64(high, low) {
    this.#varint((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0));
  }

  writeDouble(value) {
    this.writeRawBytes(new Uint8Array(new Float64Array([value]).buffer));
  }

  writeRawBytes(source) {
    const { buffer, byteOffset, byteLength } = source;
    this.#room(byteLength);
    this.#bytes.set(new Uint8Array(buffer, byteOffset, byteLength), this.#length);
    this.#length += byteLength;
  }

  _setTreatArrayBufferViewsAsHostObjects(flag) {
    this.#viewsAreHosts = Boolean(flag);
  }

  _getDataCloneError(message) {
    return new Error(message);
  }

  _writeHostObject(value) {
    throw new ERR_INVALID_STATE('host objects are written by a subclass');
  }
}

module.exports = { Serializer };
