'use strict';

// serialize and deserialize, with views as Node writes them: the kind and the bytes of each alone.

const { Deserializer } = require('internal/v8/deserializer');
const { Serializer } = require('internal/v8/serializer');

const kinds = ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array',
  'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array', 'DataView', 'Buffer',
  'BigInt64Array', 'BigUint64Array', 'Float16Array'];

class DefaultSerializer extends Serializer {
  constructor() {
    super();
    this._setTreatArrayBufferViewsAsHostObjects(true);
  }

  _writeHostObject(value) {
    const { Buffer } = require('buffer');
    const name = Buffer.isBuffer(value) ? 'Buffer' : value[Symbol.toStringTag] ?? 'DataView';
    this.writeUint32(kinds.indexOf(name));
    this.writeUint32(value.byteLength);
    this.writeRawBytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  }
}

class DefaultDeserializer extends Deserializer {
  _readHostObject() {
    const name = kinds[this.readUint32()];
    const bytes = this.readRawBytes(this.readUint32());
    const { Buffer } = require('buffer');
    if (name === 'Buffer') return Buffer.from(bytes);
    const Class = globalThis[name];
    const copy = new Uint8Array(bytes).buffer;
    return new Class(copy, 0, bytes.length / (Class.BYTES_PER_ELEMENT ?? 1));
  }
}

function serialize(value) {
  const serializer = new DefaultSerializer();
  serializer.writeHeader();
  serializer.writeValue(value);
  return serializer.releaseBuffer();
}

function deserialize(buffer) {
  const deserializer = new DefaultDeserializer(buffer);
  deserializer.readHeader();
  return deserializer.readValue();
}

module.exports = { DefaultDeserializer, DefaultSerializer, deserialize, serialize };
