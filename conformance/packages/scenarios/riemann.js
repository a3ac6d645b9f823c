'use strict';

// Events by UDP, acknowledged ones by TCP.

const dgram = require('dgram');
const net = require('net');
const riemann = require('riemann');

const udp = dgram.createSocket('udp4', (message) => {
  console.log('udp', message.includes('plates'), message.includes('tag'));
  client.send(client.Event({ service: 'tcp', metric: 2, time: 1 }), client.tcp);
});
const tcp = net.createServer((socket) => socket.on('data', (data) => {
  console.log('tcp', data.readUInt32BE(0) === data.length - 4, data.includes('tcp'));
  socket.write(Buffer.from([0, 0, 0, 2, 0x10, 1]));
}).on('error', () => {}));
let client;
udp.bind(20555, '127.0.0.1', () => tcp.listen(20555, '127.0.0.1', () => {
  client = riemann.createClient({ host: '127.0.0.1', port: 20555 });
  client.on('error', (error) => console.log(error.message));
  client.on('connect', () => {
    console.log('connected');
    client.send(client.Event({ service: 'plates', metric: 252.2, tags: ['tag'], time: 1 }),
      client.udp);
  });
  client.on('data', (ack) => {
    console.log('ack', ack.ok);
    client.disconnect();
    udp.close();
    tcp.close();
  });
  client.on('disconnect', () => console.log('disconnected'));
}));
