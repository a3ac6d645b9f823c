'use strict';

const dgram = require('dgram');
const wol = require('wake_on_lan');

const packet = wol.createMagicPacket('20:DE:20:DE:20:DE');
console.log(packet.length, packet.toString('hex', 0, 18));
try {
  wol.createMagicPacket('20:DE');
} catch (error) {
  console.log(error.message);
}

let count = 0;
const server = dgram.createSocket('udp4', (message) => {
  if (message.equals(packet) && ++count === 3) {
    console.log('heard three times');
    server.close();
  }
});
server.bind(4009, '0.0.0.0', () => {
  wol.wake('20:DE:20:DE:20:DE', { address: '10.77.0.255', port: 4009, interval: 5,
    num_packets: 3 }, (error) => console.log('woken', error));
  // What is broadcast by veth is not heard by its sender; the loopback's is.
  wol.wake('20-DE-20-DE-20-DE', { address: '127.255.255.255', port: 4009, interval: 5 });
});
