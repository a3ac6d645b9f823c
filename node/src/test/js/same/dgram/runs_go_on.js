'use strict';

// Sends of one tick that leave together are told one by one, whatever one of the callbacks does.
// When the datagrams are heard, in between or behind, is left open.

const dgram = require('dgram');

const socket = dgram.createSocket('udp4');
const log = [];
const note = (text) => log.push(text);

process.on('uncaughtException', (error) => note(`uncaught ${error.message}`));

socket.bind(0, '127.0.0.1', () => {
  const { port } = socket.address();
  for (let i = 0; i < 6; i++) {
    socket.send(`m${i}`, port, '127.0.0.1', (error, bytes) => {
      note(`sent ${i} ${error} ${bytes}`);
      process.nextTick(note, `tick of ${i}`);
      Promise.resolve().then(() => note(`job of ${i}`));
      if (i === 1 || i === 4) throw new Error(`boom ${i}`);
      if (i === 2) socket.send('late', port, '127.0.0.1', () => note('sent late'));
    });
  }
  process.nextTick(note, 'tick behind all');
  let heard = 0;
  socket.on('message', (message) => {
    note(`heard ${message}`);
    if (++heard === 7) socket.close();
  });
  socket.on('close', () => {
    const isOf = (kind) => (text) => text.startsWith(kind);
    for (const kind of ['sent', 'uncaught', 'heard']) {
      console.log(log.filter(isOf(kind)).join('\n'));
    }
  });
});
