'use strict';

// A clock of our own, read by ntp-client.

const dgram = require('dgram');
const ntp = require('ntp-client');

const server = dgram.createSocket('udp4', (message, { port, address }) => {
  console.log('asked', message.length, message[0]);
  const reply = Buffer.alloc(48);
  reply[0] = 0x1c;
  reply.writeUInt32BE(1700000000 + 2208988800, 40);
  server.send(reply, port, address);
});
server.bind(0, '127.0.0.1', () => {
  ntp.getNetworkTime('127.0.0.1', server.address().port, (error, date) => {
    console.log(error, date.toISOString());
    server.close();
    ntp.ntpReplyTimeout = 100;
    const deaf = dgram.createSocket('udp4');
    deaf.bind(0, '127.0.0.1', () => {
      ntp.getNetworkTime('127.0.0.1', deaf.address().port, (late, none) => {
        console.log(late, none);
        deaf.close();
      });
    });
  });
});
