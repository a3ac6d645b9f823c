'use strict';
// structuredClone of buffers and views, and the transfer of buffers.
const say = (title, ...values) => console.log(`${title}: ${values.map(String).join(' ')}`);
const bytes = new Uint8Array([1, 2, 3, 4]);
const copy = structuredClone(bytes.buffer);
say('buffer', new Uint8Array(copy).join(), copy !== bytes.buffer);
const part = structuredClone(bytes.subarray(1, 3));
say('part', part.join(), part.byteOffset, part.buffer.byteLength);
const view = structuredClone(new DataView(bytes.buffer, 1, 2));
say('view', view.constructor.name, view.byteOffset, view.byteLength, view.getUint8(0));
for (const Kind of [Int8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
  Float32Array, Float64Array]) {
  const made = structuredClone(new Kind([1, 2]));
  say(made.constructor.name, made.join(), made.byteLength);
}
say('big', structuredClone(new BigInt64Array([-1n])).join());
say('big', structuredClone(new BigUint64Array(1)).join());
const both = structuredClone([new Uint8Array(bytes.buffer), new Uint16Array(bytes.buffer)]);
say('one buffer', both[0].buffer === both[1].buffer);
const resizable = structuredClone(new ArrayBuffer(4, { maxByteLength: 8 }));
say('resizable', resizable.resizable, resizable.maxByteLength, resizable.byteLength);
const tracking = structuredClone(new Uint8Array(new ArrayBuffer(4, { maxByteLength: 8 })));
tracking.buffer.resize(8);
say('tracking', tracking.length);

const first = new ArrayBuffer(8);
const moved = structuredClone({ first, view: new Uint8Array(first, 2) }, { transfer: [first] });
say('moved', first.detached, first.byteLength, moved.first.byteLength,
  moved.view.buffer === moved.first);
const unused = new ArrayBuffer(4);
say('unused', structuredClone(1, { transfer: new Set([unused]) }), unused.detached);
const grown = new ArrayBuffer(2, { maxByteLength: 4 });
say('moved resizable', structuredClone(grown, { transfer: [grown] }).maxByteLength, grown.detached);
const kept = new ArrayBuffer(4);
try {
  structuredClone({ kept, f() {} }, { transfer: [kept] });
} catch (error) {
  say('kept', error.name, kept.detached);
}
