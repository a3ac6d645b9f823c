'use strict';

const dgram = require('dgram');
const wol = require('wol');

const target = dgram.createSocket('udp4', (packet) => {
  console.log(packet.length, packet.subarray(0, 12).toString('hex'));
  target.close();
});
target.bind(0, '127.0.0.1', () => {
  const at = { address: '127.0.0.1', port: target.address().port };
  console.log(wol.createMagicPacket('20:DE:20:DE:20:DE').length);
  wol.wake('20-DE-20-DE-20-DF', at, (error, done) => console.log(error, done));
});
