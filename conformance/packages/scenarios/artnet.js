'use strict';

const dgram = require('dgram');
const artnet = require('artnet');

const server = dgram.createSocket('udp4', (message) => {
  console.log(message.toString('latin1', 0, 7), message.readUInt16LE(8).toString(16),
    message.subarray(12, 24).toString('hex'), message.length);
  if (++count < 2) return client.trigger(1, 3);
  client.close();
  return server.close();
});
let count = 0;
let client;

server.bind(0, '127.0.0.1', () => {
  client = artnet({ host: '127.0.0.1', port: server.address().port, refresh: 100_000 });
  client.set(1, 2, [255, null, 127], (error, bytes) => console.log('set', error, bytes > 0));
});
