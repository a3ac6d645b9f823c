// Buffers over parts of other memory: offsets, shared memory, resizable memory.

const memory = new Uint8Array(64).map((_, i) => i);
const view = Buffer.from(memory.buffer, 10, 40);
console.log(view.byteOffset, view.length, view.buffer === memory.buffer);
console.log(view.toString('hex', 0, 8), view.latin1Slice(1, 5), view.readUInt32BE(3));
console.log(view.subarray(5, 9), view.subarray(5, 9).byteOffset, view.slice(-3));
console.log(view.indexOf(12), view.lastIndexOf(Buffer.from([14, 15])), view.includes(9));
view.write('héllo', 2);
console.log(memory.subarray(10, 22));
view.subarray(30).fill('xy');
console.log(memory.subarray(38, 52));
view.subarray(0, 32).swap32();
console.log(memory.subarray(8, 20), view.subarray(0, 32).swap64().subarray(0, 9));

const shared = Buffer.from(new SharedArrayBuffer(100), 3, 90);
shared.fill('shared memory ');
console.log(shared.toString('utf8', 0, 20), shared.toString('latin1').length, shared.indexOf('mem'));
console.log(shared.toString('base64', 0, 9), shared.toString('hex', 1, 4), shared.equals(shared));
console.log(Buffer.compare(shared, Buffer.from(shared)), shared.write('né', 80), shared.swap16()[0]);
console.log(shared.toString('utf16le', 0, 6), Buffer.from(shared).equals(shared));

const resizable = new ArrayBuffer(8, { maxByteLength: 200 });
const following = Buffer.from(resizable);
const fixed = Buffer.from(resizable, 2, 4);
following.write('abcdefgh');
resizable.resize(100);
console.log(following.length, fixed.length, following.toString('latin1', 0, 10));
following.fill('resizable ', 8);
console.log(following.toString('ascii', 90), following.lastIndexOf('able'));
resizable.resize(4);
console.log(following.length, fixed.length, following.toString(), fixed.toString());

const wide = new Uint16Array([0x4142, 0x4344]);
console.log(Buffer.from(wide.buffer), Buffer.from(wide), Buffer.copyBytesFrom(wide, 1));
console.log(Buffer.from(new DataView(memory.buffer, 4, 3)), Buffer.concat([memory.subarray(1, 3)]));
const odd = Buffer.from(memory.buffer, 1, 33);
console.log(odd.toString('utf16le').length, odd.toString('latin1').length, odd.readDoubleLE(1));
console.log(Buffer.from(odd.toString('binary'), 'binary').equals(odd));
