'use strict';

// Values from the bytes of V8's own format.

const { VERSION, errorKinds, viewTags } = require('internal/v8/tags');

const broken = () => new Error('Unable to deserialize cloned data.');

const views = new Map(Object.entries(viewTags).map(([name, tag]) => [tag, name]));
const errors = new Map(Object.entries(errorKinds).map(([name, tag]) => [tag, name]));

class Deserializer {
  #bytes;
  #place = 0;
  #version = 0;
  #objects = [];
  #transferred = new Map();

  constructor(buffer) {
    if (!ArrayBuffer.isView(buffer)) {
      throw Object.assign(new TypeError('buffer must be a TypedArray or a DataView'),
        { code: 'ERR_INVALID_ARG_TYPE' });
    }
    const { Buffer } = require('buffer');
    this.#bytes = Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    this.buffer = buffer;
  }

  #byte() {
    if (this.#place >= this.#bytes.length) throw broken();
    return this.#bytes[this.#place++];
  }

  #varint() {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.#byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  #count() {
    return Number(this.#varint());
  }

  #raw(length) {
    if (this.#place + length > this.#bytes.length) throw broken();
    const bytes = this.#bytes.subarray(this.#place, this.#place + length);
    this.#place += length;
    return bytes;
  }

  #add(value) {
    this.#objects.push(value);
    return value;
  }

  #tag() {
    let tag = 0;
    while (tag === 0) tag = this.#byte();
    return String.fromCharCode(tag);
  }

  #peek() {
    let place = this.#place;
    while (this.#bytes[place] === 0) place++;
    return String.fromCharCode(this.#bytes[place]);
  }

  readHeader() {
    this.#place = 1;
    if (this.#bytes[0] === 0xff && (this.#version = this.#count()) <= VERSION) return true;
    throw new Error(
      'Unable to deserialize cloned data due to invalid or unsupported version.');
  }

  getWireFormatVersion() {
    return this.#version;
  }

  readValue() {
    const value = this.#value(this.#tag());
    // The bytes of a view stand before what it shows of them.
    if (value instanceof ArrayBuffer && this.#place < this.#bytes.length && this.#peek() === 'V') {
      this.#tag();
      return this.#view(value);
    }
    return value;
  }

  #value(tag) {
    switch (tag) {
      case '_': return undefined;
      case '0': return null;
      case 'T': return true;
      case 'F': return false;
      case 'I': {
        const value = this.#count();
        return (value >>> 1) ^ -(value & 1);
      }
      case 'U': return this.#count();
      case 'N': return this.readDouble();
      case 'Z': return this.#bigint();
      case '"': return this.#raw(this.#count()).latin1Slice();
      case 'c': return this.#raw(this.#count()).ucs2Slice();
      case 'S': return this.#raw(this.#count()).utf8Slice();
      case '^': return this.#objects[this.#count()];
      case 'o': return this.#properties(this.#add({}), '{');
      case 'A': return this.#dense();
      case 'a': return this.#sparse();
      case 'D': return this.#add(new Date(this.readDouble()));
      case 'y': return this.#add(Object(true));
      case 'x': return this.#add(Object(false));
      case 'n': return this.#add(Object(this.readDouble()));
      case 'z': return this.#add(Object(this.#bigint()));
      case 's': return this.#add(Object(this.readValue()));
      case 'R': return this.#regExp();
      case ';': return this.#map();
      case "'": return this.#set();
      case 'B': return this.#add(new Uint8Array(this.#raw(this.#count())).buffer);
      case 't': return this.#add(this.#transferred.get(this.#count()));
      case 'r': return this.#error();
      case '\\': {
        const at = this.#objects.length;
        this.#objects.push(undefined);
        return this.#objects[at] = this._readHostObject();
      }
      default: throw broken();
    }
  }

  #bigint() {
    const field = this.#count();
    let value = 0n;
    const bytes = this.#raw((field >>> 1));
    for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i]);
    return field & 1 ? -value : value;
  }

  #properties(object, end) {
    while (this.#peek() !== end) object[this.readValue()] = this.readValue();
    this.#tag();
    this.#count();
    return object;
  }

  #dense() {
    const length = this.#count();
    const array = this.#add([]);
    for (let i = 0; i < length; i++) array.push(this.readValue());
    this.#properties(array, '$');
    this.#count();
    return array;
  }

  #sparse() {
    const array = this.#add(new Array(this.#count()));
    this.#properties(array, '@');
    this.#count();
    return array;
  }

  #regExp() {
    const at = this.#objects.length;
    this.#objects.push(undefined);
    const source = this.readValue();
    const bits = this.#count();
    let flags = '';
    for (const [flag, bit] of [['d', 128], ['g', 1], ['i', 2], ['m', 4], ['s', 32], ['u', 16],
      ['v', 256], ['y', 8]]) {
      if (bits & bit) flags += flag;
    }
    return this.#objects[at] = new RegExp(source, flags);
  }

  #map() {
    const map = this.#add(new Map());
    while (this.#peek() !== ':') map.set(this.readValue(), this.readValue());
    this.#tag();
    this.#count();
    return map;
  }

  #set() {
    const set = this.#add(new Set());
    while (this.#peek() !== ',') set.add(this.readValue());
    this.#tag();
    this.#count();
    return set;
  }

  #view(buffer) {
    const name = views.get(String.fromCharCode(this.#byte()));
    const [offset, length] = [this.#count(), this.#count()];
    this.#count();
    if (name === undefined) throw broken();
    const Class = globalThis[name];
    return this.#add(new Class(buffer, offset, length / (Class.BYTES_PER_ELEMENT ?? 1)));
  }

  #error() {
    const at = this.#objects.length;
    this.#objects.push(undefined);
    let name = 'Error';
    const found = {};
    for (let tag = this.#tag(); tag !== '.'; tag = this.#tag()) {
      if (errors.has(tag)) name = errors.get(tag);
      else if (tag === 'm') found.message = this.readValue();
      else if (tag === 'c') found.cause = this.readValue();
      else if (tag === 's') found.stack = this.readValue();
    }
    const error = new globalThis[name](found.message, 'cause' in found ? found : undefined);
    if (found.stack !== undefined) {
      Object.defineProperty(error, 'stack', {
        value: found.stack, writable: true, configurable: true, enumerable: false,
      });
    }
    return this.#objects[at] = error;
  }

  transferArrayBuffer(id, buffer) {
    this.#transferred.set(id, buffer);
  }

  readUint32() {
    return this.#count();
  }

  readUint64() {
    const value = this.#varint();
    return [Number(value >> 32n), Number(value & 0xffffffffn)];
  }

  readDouble() {
    return this.#raw(8).readDoubleLE();
  }

  _readRawBytes(length) {
    const place = this.#place;
    this.#raw(length);
    return place;
  }

  readRawBytes(length) {
    const place = this._readRawBytes(length);
    return this.#bytes.subarray(place, place + length);
  }

  _readHostObject() {
    throw broken();
  }
}

module.exports = { Deserializer };
