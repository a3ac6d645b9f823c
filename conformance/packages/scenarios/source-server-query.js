'use strict';

// A game server of our own that wants its challenge back.

const dgram = require('dgram');
const { SourceQuerySocket } = require('source-server-query');

const text = (...parts) => Buffer.from(parts.map((p) => `${p}\0`).join(''));
const header = Buffer.from([255, 255, 255, 255]);
const answers = {
  T: () => Buffer.concat([header, Buffer.from('I\x11'), text('the server', 'de_dust', 'cs', 'CS'),
    Buffer.from([10, 0, 2, 16, 1]), Buffer.from('dl'), Buffer.from([0, 1]), text('1.0'),
    Buffer.from([0xa0]), Buffer.from([0x87, 0x69]), text('tag')]),
  U: () => Buffer.concat([header, Buffer.from('D\x01\x00'), text('ann'),
    Buffer.from([5, 0, 0, 0, 0, 0, 128, 63])]),
  V: () => Buffer.concat([header, Buffer.from('E\x02\x00'), text('a', '1', 'b', '2')]),
};
const server = dgram.createSocket('udp4', (message, { port, address }) => {
  const kind = String.fromCharCode(message[4]);
  const challenged = message.includes(Buffer.from([1, 2, 3, 4]));
  server.send(challenged ? answers[kind]() : Buffer.concat([header, Buffer.from('A\x01\x02\x03\x04')]),
    port, address);
});
server.bind(0, '127.0.0.1', async () => {
  const { port } = server.address();
  const query = new SourceQuerySocket();
  console.log(await query.info('127.0.0.1', port, 2000));
  console.log(await query.players('127.0.0.1', port, 2000));
  console.log(await query.rules('127.0.0.1', port, 2000));
  server.close();
  await query.info('127.0.0.1', port, 100).catch((error) => console.log(error.message));
  query.close();
});
