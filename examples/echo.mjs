// A server that sends every datagram back, and a client that sends it three.

import dgram, { createSocket } from 'node:dgram';

const words = ['one', 'two', 'three'];
const server = dgram.createSocket('udp4');
const client = createSocket('udp4');

server.on('message', (message, { address, port }) => {
  console.log(`server got "${message}" from ${address}:${port}`);
  server.send(message, port, address);
});

let echoes = 0;
client.on('message', (message, { address, port }) => {
  console.log(`client got "${message}" from ${address}:${port}`);
  if (++echoes === words.length) {
    client.close();
    server.close(() => console.log('closed'));
  }
});

server.bind(0, '127.0.0.1', () => {
  const { address, port } = server.address();
  console.log(`server listening on ${address}:${port}`);
  for (const word of words) client.send(word, port, address);
});
