'use strict';

// A client's first words: the name it asks for and the protocols it speaks, read before there is
// an engine, so that who answers can still be chosen.

const HANDSHAKE = 22;
const CLIENT_HELLO = 1;
const SERVER_NAME = 0;
const ALPN = 16;
const SIGNATURE_ALGORITHMS = 13;
const RECORD_HEAD = 5;

/** Undefined until it is whole; null if it is none that can be read. */
function readHello(bytes) {
  if (bytes.length < RECORD_HEAD) return undefined;
  if (bytes[0] !== HANDSHAKE) return null;
  const length = bytes.readUInt16BE(3);
  if (bytes.length < RECORD_HEAD + length) return undefined;
  try {
    return bytes[RECORD_HEAD] === CLIENT_HELLO
      ? extensionsOf(bytes.subarray(RECORD_HEAD, RECORD_HEAD + length))
      : null;
  } catch (error) {
    // Cut short: the engine will say so.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const HASHES = { 3: 'SHA224', 4: 'SHA256', 5: 'SHA384', 6: 'SHA512' };
const KEYS = { 1: 'RSA', 2: 'DSA', 3: 'ECDSA' };
const WHOLE = {
  4: 'RSA-PSS+SHA256', 5: 'RSA-PSS+SHA384', 6: 'RSA-PSS+SHA512', 7: 'Ed25519+UNDEF',
  8: 'Ed448+UNDEF', 9: 'RSA-PSS+SHA256', 10: 'RSA-PSS+SHA384', 11: 'RSA-PSS+SHA512',
};

/** How a peer may sign, by OpenSSL's names; undefined for what the engine does not know. */
function signatureName(high, low) {
  if (high === 8) return WHOLE[low];
  return HASHES[high] && KEYS[low] ? `${KEYS[low]}+${HASHES[high]}` : undefined;
}

function extensionsOf(hello) {
  let at = 4 + 2 + 32;
  at += 1 + hello.readUInt8(at);
  at += 2 + hello.readUInt16BE(at);
  at += 1 + hello.readUInt8(at);
  const found = { servername: undefined, protocols: [], signatures: [] };
  if (at + 2 > hello.length) return found;
  const end = at + 2 + hello.readUInt16BE(at);
  at += 2;
  while (at + 4 <= end) {
    const type = hello.readUInt16BE(at);
    const data = hello.subarray(at + 4, at + 4 + hello.readUInt16BE(at + 2));
    at += 4 + data.length;
    if (type === SERVER_NAME && data.length > 5) {
      found.servername = data.latin1Slice(5, 5 + data.readUInt16BE(3));
    } else if (type === SIGNATURE_ALGORITHMS) {
      for (let i = 2; i + 1 < data.length; i += 2) {
        const name = signatureName(data[i], data[i + 1]);
        if (name !== undefined) found.signatures.push(name);
      }
    } else if (type === ALPN) {
      for (let i = 2; i < data.length; i += 1 + data[i]) {
        found.protocols.push(data.latin1Slice(i + 1, i + 1 + data[i]));
      }
    }
  }
  return found;
}

module.exports = { readHello };
