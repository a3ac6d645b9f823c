'use strict';

// Values as V8's bytes, and back.

const v8 = require('v8');

const value = {
  a: [1, 'x', new Date(0), new Map([[1, { z: 2 }]]), Buffer.from('q'), undefined, null, -5, 1.5,
    10n, -(2n ** 70n), /x/gi, new Set(['é', '日本']), new Uint16Array([1, 2]), Object('s'), -0,
    2 ** 31, true],
  sparse: [1, , 3], // eslint-disable-line no-sparse-arrays
  1: 2,
};
value.self = value;
const bytes = v8.serialize(value);
console.log(bytes.toString('hex'));
console.log(v8.deserialize(bytes));
const error = v8.deserialize(v8.serialize(new TypeError('wrong', { cause: 1 })));
console.log(error.name, error.message, error.cause);

function say(action) {
  try {
    console.log(action());
  } catch (thrown) {
    console.log(thrown.name, thrown.code, thrown.message);
  }
}

say(() => v8.serialize(() => 1));
say(() => v8.serialize(Symbol('x')));
say(() => v8.deserialize(Buffer.from('zz')));
say(() => v8.deserialize(1));
say(() => v8.setFlagsFromString(1));
say(() => v8.setFlagsFromString('--no-opt'));
say(() => v8.isStringOneByteRepresentation('é'));
console.log(Object.keys(v8.getHeapStatistics()), Object.keys(v8.getHeapSpaceStatistics()[0]));

const serializer = new v8.Serializer();
serializer.writeHeader();
serializer.writeValue(new Uint8Array([1, 2]));
serializer.writeUint32(300);
serializer.writeUint64(1, 2);
serializer.writeDouble(0.5);
const raw = serializer.releaseBuffer();
console.log(raw.toString('hex'));
const deserializer = new v8.Deserializer(raw);
console.log(deserializer.readHeader(), deserializer.getWireFormatVersion());
console.log(deserializer.readValue(), deserializer.readUint32(), deserializer.readUint64());
console.log(deserializer.readDouble());
