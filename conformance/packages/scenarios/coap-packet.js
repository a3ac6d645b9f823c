'use strict';

// Packets over two plain sockets.

const dgram = require('dgram');
const { generate, parse } = require('coap-packet');

const server = dgram.createSocket('udp4', (message, rinfo) => {
  const packet = parse(message);
  console.log(packet.code, packet.confirmable, packet.messageId, packet.token.toString('hex'),
    packet.options.map((o) => [o.name, o.value.toString()]), packet.payload.toString());
  server.send(generate({
    ack: true, code: '2.04', messageId: packet.messageId, token: packet.token,
    options: [{ name: 'Max-Age', value: Buffer.from([30]) }], payload: Buffer.from('done'),
  }), rinfo.port, rinfo.address);
});

const client = dgram.createSocket('udp4', (message) => {
  console.log(parse(message));
  client.close();
  server.close();
});

server.bind(0, '127.0.0.1', () => {
  client.send(generate({
    code: 'PUT', confirmable: true, messageId: 77, token: Buffer.from('beef', 'hex'),
    options: [{ name: 'Uri-Path', value: Buffer.from('lamp') },
      { name: 'Uri-Query', value: Buffer.from('on=1') }],
    payload: Buffer.from('hello'),
  }), server.address().port, '127.0.0.1');
});

try {
  parse(Buffer.from([0]));
} catch (error) {
  console.log(error.message);
}
