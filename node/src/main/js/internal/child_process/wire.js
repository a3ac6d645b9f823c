'use strict';

// How messages between processes look as bytes, as Node has it: one JSON text a line, or a length
// and what v8.serialize would write.

const { Buffer } = require('buffer');

const json = {
  encode: (message) => Buffer.from(`${JSON.stringify(message)}\n`),

  /** A function of bytes that answers the messages they complete. */
  decoder() {
    const { StringDecoder } = require('string_decoder');
    const decoder = new StringDecoder('utf8');
    let rest = '';
    return (bytes) => {
      const lines = (rest + decoder.write(bytes)).split('\n');
      rest = lines.pop();
      return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
    };
  },
};

const VIEW = 0;
const OTHER = 1;
const LENGTH_BYTES = 4;

function classes() {
  const { DefaultDeserializer, DefaultSerializer } = require('v8');

  // Views are told apart from what has no form of its own, of which the properties go.
  class MessageSerializer extends DefaultSerializer {
    _writeHostObject(object) {
      const isView = ArrayBuffer.isView(object);
      this.writeUint32(isView ? VIEW : OTHER);
      if (isView) super._writeHostObject(object);
      else this.writeValue({ ...object });
    }
  }

  class MessageDeserializer extends DefaultDeserializer {
    _readHostObject() {
      return this.readUint32() === VIEW ? super._readHostObject() : this.readValue();
    }
  }

  return { MessageDeserializer, MessageSerializer };
}

const advanced = {
  encode(message) {
    const { MessageSerializer } = classes();
    const serializer = new MessageSerializer();
    serializer.writeHeader();
    serializer.writeValue(message);
    const body = serializer.releaseBuffer();
    const head = Buffer.alloc(LENGTH_BYTES);
    head.writeUInt32BE(body.length);
    return Buffer.concat([head, body]);
  },

  decoder() {
    const { MessageDeserializer } = classes();
    let rest = Buffer.alloc(0);
    return (bytes) => {
      rest = Buffer.concat([rest, bytes]);
      const messages = [];
      while (rest.length >= LENGTH_BYTES) {
        const end = LENGTH_BYTES + rest.readUInt32BE(0);
        if (rest.length < end) break;
        const deserializer = new MessageDeserializer(Buffer.from(rest.subarray(LENGTH_BYTES, end)));
        rest = rest.subarray(end);
        deserializer.readHeader();
        messages.push(deserializer.readValue());
      }
      return messages;
    };
  },
};

module.exports = { advanced, json };
