'use strict';

const dgram = require('dgram');
const { NtpPacketParser } = require('ntp-packet-parser');

const socket = dgram.createSocket('udp4', (message) => {
  const packet = NtpPacketParser.parse(message);
  for (const [name, value] of Object.entries(packet)) {
    console.log(name, value instanceof Date ? value.toISOString() : value);
  }
  socket.close();
});
socket.bind(0, '127.0.0.1', () => {
  const bytes = Buffer.alloc(48);
  bytes[0] = 0x24;
  bytes[1] = 2;
  bytes.writeUInt32BE(1700000000 + 2208988800, 16);
  bytes.writeUInt32BE(1700000001 + 2208988800, 40);
  bytes.writeUInt32BE(0x80000000, 44);
  socket.send(bytes, socket.address().port, '127.0.0.1');
});
