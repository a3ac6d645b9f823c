// What is sent in bursts arrives in its order, byte for byte, each with its ticks and promise jobs.
'use strict';

const dgram = require('dgram');

const sizes = [0, 1, 63, 64, 1400, 1472, 9000, 65507];
const socket = dgram.createSocket({ type: 'udp4', recvBufferSize: 400000 });
const log = [];
let expected = 0;

function pattern(size, salt) {
  const bytes = Buffer.alloc(size);
  for (let i = 0; i < size; i++) bytes[i] = (i * 7 + salt) & 255;
  return bytes;
}

socket.on('message', (message, rinfo) => {
  const size = sizes[expected];
  const equal = message.equals(pattern(size, expected));
  log.push(`message ${expected}: ${message.length} bytes, equal ${equal}, ${rinfo.size}`);
  const number = expected++;
  process.nextTick(() => log.push(`tick ${number}`));
  Promise.resolve().then(() => log.push(`microtask ${number}`));
  if (expected === sizes.length) setImmediate(finish);
});

socket.bind(0, '127.0.0.1', () => {
  const { port } = socket.address();
  sizes.forEach((size, i) => {
    socket.send(pattern(size, i), port, '127.0.0.1', (error, bytes) => {
      log.push(`sent ${i}: ${error} ${bytes}`);
    });
  });
});

function finish() {
  console.log(log.join('\n'));
  const count = 500;
  let next = 0;
  socket.removeAllListeners('message');
  socket.on('message', (message) => {
    if (message.readUInt16LE(0) !== next) console.log('out of order at', next);
    next++;
    if (next % 50 === 0 && next < count) burst();
    if (next === count) socket.close(() => console.log('all', next));
  });
  const { port } = socket.address();
  function burst() {
    for (let i = next; i < next + 50; i++) {
      const bytes = Buffer.alloc(64);
      bytes.writeUInt16LE(i);
      socket.send(bytes, port, '127.0.0.1');
    }
  }
  burst();
}
