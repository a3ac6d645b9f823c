'use strict';

// What is sent in one tick: every kind of view, every length, many peers, more than one socket.

const dgram = require('dgram');

const receiver = dgram.createSocket('udp4');
const sender = dgram.createSocket('udp4');
const other = dgram.createSocket('udp4');

const bytes = new Uint8Array([1, 2, 250, 251, 5, 6, 7, 8]);
const changing = Buffer.from('before');
const gone = new ArrayBuffer(8);
const kinds = {
  buffer: Buffer.from('buffer'),
  slice: Buffer.from('a slice').subarray(2),
  uint8: bytes,
  int8: new Int8Array([-1, 0, 1]),
  clamped: new Uint8ClampedArray([0, 128, 255]),
  uint16: new Uint16Array(bytes.buffer, 2, 2),
  float32: new Float32Array([1.5, -2]),
  float64: new Float64Array([Math.PI]),
  bigint: new BigInt64Array([-1n]),
  view: new DataView(bytes.buffer, 1, 3),
  text: 'text ü',
  list: [Buffer.from('li'), 'st'],
  empty: Buffer.alloc(0),
  none: [],
  changing,
  resizable: new Uint8Array(new ArrayBuffer(3, { maxByteLength: 8 })).fill(9),
  detached: new Uint8Array(gone),
};

const heard = [];
receiver.on('message', (message) => heard.push(message.toString('hex')));
receiver.bind(0, '127.0.0.1', () => {
  sender.bind(0, '127.0.0.1', () => other.bind(0, '127.0.0.1', run));
});

function run() {
  const { port } = receiver.address();
  const told = [];
  let left = 0;
  const send = (socket, name, what, to = port) => {
    left++;
    socket.send(what, to, '127.0.0.1', (error, count) => {
      told.push(`${name} ${error?.code ?? null} ${count}`);
      if (--left === 0) setTimeout(end, 50, told);
    });
  };
  for (const [name, what] of Object.entries(kinds)) send(sender, name, what);
  changing.write('behind');
  structuredClone(gone, { transfer: [gone] });
  for (const size of [1, 40000, 65507, 65508, 65536, 65537, 70000, 2]) {
    send(sender, `size ${size}`, Buffer.alloc(size), sender.address().port);
  }
  for (let i = 0; i < 4; i++) send(i % 2 === 0 ? sender : other, `turn ${i}`, `turn ${i}`);
  sender.on('message', () => {});
  // More peers than anybody keeps in mind at once.
  const sink = other.address().port;
  for (let i = 0; i < 9000; i++) {
    left++;
    const to = i % 3 === 0 ? sink : 1 + (i * 7) % 60000 + 5000;
    sender.send('x', to, `127.${1 + i % 200}.0.1`, (error, count) => {
      if (error || count !== 1) told.push(`peer ${i} ${error} ${count}`);
      if (--left === 0) setTimeout(end, 50, told);
    });
  }
}

function end(told) {
  console.log(told.join('\n'));
  console.log(heard.join('\n'));
  for (const socket of [receiver, sender, other]) socket.close();
}
