'use strict';

// What stands for kinds of values in V8's format.

const VERSION = 15;

const varintLength = (value) => Math.max(1, Math.ceil((32 - Math.clz32(value)) / 7));

const errorKinds = { EvalError: 'E', RangeError: 'R', ReferenceError: 'F', SyntaxError: 'S',
                     TypeError: 'T', URIError: 'U' };

const viewTags = {
  Int8Array: 'b', Uint8Array: 'B', Uint8ClampedArray: 'C', Int16Array: 'w', Uint16Array: 'W',
  Int32Array: 'd', Uint32Array: 'D', Float16Array: 'h', Float32Array: 'f', Float64Array: 'F',
  BigInt64Array: 'q', BigUint64Array: 'Q', DataView: '?',
};

const regExpBits = (flags) => {
  let bits = 0;
  for (const [flag, bit] of [['g', 1], ['i', 2], ['m', 4], ['y', 8], ['u', 16], ['s', 32],
    ['d', 128], ['v', 256]]) {
    if (flags.includes(flag)) bits |= bit;
  }
  return bits;
};

module.exports = { VERSION, errorKinds, regExpBits, varintLength, viewTags };
