'use strict';

// A server is pinged, connected to, and sent a packet that fits into a datagram and one that does
// not; it answers the first.

const { Client, EncapsulatedPacket, Server } = require('jsp-raknet');
const { default: ServerName } = require('jsp-raknet/js/utils/ServerName');

const RELIABLE_ORDERED = 3;
function packet(text) {
  const made = new EncapsulatedPacket();
  made.reliability = RELIABLE_ORDERED;
  made.orderChannel = 0;
  made.buffer = Buffer.from(`\xfe${text}`, 'latin1');
  return made;
}

const server = new Server('127.0.0.1', 19132, new ServerName());
const client = new Client('127.0.0.1', 19132);

server.on('openConnection', ({ address }) => console.log('open', address.address));
let left = 2;
server.on('encapsulated', ({ buffer }) => {
  console.log('server got', buffer.length, buffer.toString('latin1', 1, 9));
  left -= 1;
  if (left > 0) return;
  client.close('bye');
  server.close();
  process.exit(0);
});
client.on('connected', () => {
  console.log('connected');
  client.connection.addEncapsulatedToQueue(packet('hello'));
  client.connection.addEncapsulatedToQueue(packet('x'.repeat(5000)));
});
server.listen().then(() => client.ping((name) => {
  console.log('pong', name.replace(/-?\d{6,}/, 'N'));
  client.connect();
}));
