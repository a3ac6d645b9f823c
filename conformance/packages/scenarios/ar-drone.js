'use strict';

// A drone of our own tells how it fares, and takes commands until each has come.

const dgram = require('dgram');
const arDrone = require('ar-drone');

const wanted = new Set(['REF=N,512', 'REF=N,0', 'PCMD=N,1,0,-1090519040,0,1056964608',
  'CTRL=N,5,0', 'CONFIG=N,"general:video_channel","1"',
  'CONFIG=N,"leds:leds_anim","2,1084227584,2"']);
const control = dgram.createSocket('udp4', (message) => {
  for (const command of message.toString().split('\r')) {
    wanted.delete(command.slice('AT*'.length).replace(/=\d+/, '=N'));
  }
  if (wanted.size > 0) return;
  console.log('every command came');
  process.exit(0);
});

let sequence = 0;
const navigation = dgram.createSocket('udp4', (message, { port, address }) => {
  const data = Buffer.alloc(24);
  [0x55667788, 0x0f800001, sequence += 1, 1].forEach((n, i) => data.writeUInt32LE(n, 4 * i));
  const sum = data.subarray(0, 16).reduce((a, b) => a + b);
  data.writeUInt16LE(0xffff, 16);
  data.writeUInt16LE(8, 18);
  data.writeUInt32LE(sum, 20);
  navigation.send(data, port, address);
});

control.bind(5556, '127.0.0.1', () => navigation.bind(5554, '127.0.0.1', () => {
  const client = arDrone.createClient({ ip: '127.0.0.1' });
  client.once('navdata', ({ header, droneState }) => {
    console.log(header, droneState.flying, droneState.lowBattery);
    client.takeoff();
    client.front(0.5);
    client.clockwise(0.5);
    client.animateLeds('blinkRed', 5, 2);
    client.config('general:video_channel', 1);
    setTimeout(() => client.land(), 500);
  });
}));
