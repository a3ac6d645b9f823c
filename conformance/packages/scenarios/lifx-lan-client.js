'use strict';

// A lamp of our own is found, asked and switched.

const dgram = require('dgram');
const { Client, packet } = require('lifx-lan-client');

const seen = new Set();
const lamp = dgram.createSocket('udp4', (message, { port, address }) => {
  const asked = packet.toObject(message);
  const name = packet.typeList.find(({ id }) => id === asked.type).name;
  seen.add(name);
  const answer = (type, params) => {
    const made = packet.create(type, params, asked.source, 'd073d5001337');
    made.sequence = asked.sequence;
    lamp.send(packet.toBuffer(made), port, address);
  };
  if (name === 'getService') answer('stateService', { service: 1, port: 56700 });
  if (name === 'getLight' || name === 'setColor') {
    answer('stateLight', { color: { hue: 100, saturation: 50, brightness: 75, kelvin: 3500 },
      power: 1, dim: Buffer.alloc(2), tags: Buffer.alloc(8), label: 'Küche',
      reserved: Buffer.alloc(8), time: Buffer.alloc(8) });
  }
  if (name === 'getLabel') answer('stateLabel', { label: 'Küche' });
  if (asked.ackRequired) answer('acknowledgement', {});
});
lamp.bind(56700, '127.0.0.2', () => {
  const client = new Client();
  client.on('error', (error) => console.log(error.message));
  client.on('light-new', (light) => {
    console.log('new', light.id, light.address, light.port, light.label, light.status);
    try {
      light.color(700, 0, 0);
    } catch (error) {
      console.log(error.name, error.message);
    }
    light.getState((error, state) => {
      console.log(error, state);
      light.off(0, (failed) => {
        console.log('off', failed);
        light.color(120, 100, 50, 3500, 0, (wrong) => {
          console.log('color', wrong, [...seen].sort());
          client.stopDiscovery();
          client.destroy();
          lamp.close();
        });
      });
    });
  });
  client.init({ broadcast: '127.0.0.2', lights: ['127.0.0.2'], sendPort: 56700,
    source: '01234567', messageRateLimit: 5 }, () => console.log('ready'));
});
