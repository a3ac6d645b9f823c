'use strict';

const dgram = require('dgram');
const Packet = require('native-dns-packet');

const server = dgram.createSocket('udp4', (message, { port, address }) => {
  const packet = Packet.parse(message);
  console.log('question', packet.question);
  packet.header.qr = 1;
  packet.answer.push(
    { name: 'a.test', type: 1, class: 1, ttl: 5, address: '1.2.3.4' },
    { name: 'a.test', type: 15, class: 1, ttl: 5, priority: 10, exchange: 'mx.a.test' },
    { name: 'a.test', type: 33, class: 1, ttl: 5, priority: 1, weight: 2, port: 3,
      target: 's.a.test' },
    { name: 'a.test', type: 28, class: 1, ttl: 5, address: '2001:db8::1' },
  );
  const bytes = Buffer.alloc(512);
  server.send(bytes.subarray(0, Packet.write(bytes, packet)), port, address);
});

const client = dgram.createSocket('udp4', (message) => {
  const { header, answer } = Packet.parse(message);
  console.log(header.id, header.qr, answer);
  client.close();
  server.close();
});

server.bind(0, '127.0.0.1', () => {
  const packet = new Packet();
  packet.header.id = 4711;
  packet.question.push({ name: 'a.test', type: 1, class: 1 });
  const bytes = Buffer.alloc(512);
  const size = Packet.write(bytes, packet);
  client.send(bytes.subarray(0, size), server.address().port, '127.0.0.1');
});
