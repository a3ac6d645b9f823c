'use strict';

// The protocols of ALPN: names behind each other, each with its length.

const { Buffer } = require('buffer');
const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');

const MOST = 255;

function convertALPNProtocols(protocols, out) {
  if (Array.isArray(protocols)) {
    out.ALPNProtocols = Buffer.concat(protocols.map((name, i) => {
      const bytes = Buffer.from(name);
      if (bytes.length > MOST) {
        throw new ERR_OUT_OF_RANGE('The byte length of the protocol at index ' +
          `${i} exceeds the maximum length.`, '<= 255', bytes.length, true);
      }
      return Buffer.concat([Buffer.from([bytes.length]), bytes]);
    }));
  } else if (Buffer.isBuffer(protocols) || protocols instanceof Uint8Array) {
    out.ALPNProtocols = Buffer.from(protocols);
  } else if (ArrayBuffer.isView(protocols)) {
    out.ALPNProtocols = Buffer.from(protocols.buffer.slice(protocols.byteOffset,
      protocols.byteOffset + protocols.byteLength));
  }
}

module.exports = { convertALPNProtocols };
