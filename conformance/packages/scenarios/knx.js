'use strict';

// A tunnel to a gateway of our own: connect, write a group value, get one, disconnect.

const dgram = require('dgram');

// It tells the time when it is loaded.
const { log } = console;
console.log = () => {};
const knx = require('knx');

console.log = log;

const services = { 0x0205: 'connect', 0x0207: 'state', 0x0209: 'disconnect', 0x0420: 'tunnel',
  0x0421: 'ack' };
const frame = (type, ...body) => Buffer.from([6, 0x10, type >> 8, type & 255, 0,
  6 + body.length, ...body]);
const hpai = [8, 1, 127, 0, 0, 1, 0x0e, 0x57];

let counter = 0;
const gateway = dgram.createSocket('udp4', (message, { port, address }) => {
  const type = message.readUInt16BE(2);
  const send = (bytes) => gateway.send(bytes, port, address);
  if (services[type] !== 'state') console.log('gateway', services[type]);
  if (type === 0x0205) send(frame(0x0206, 1, 0, ...hpai, 4, 4, 0x11, 5));
  if (type === 0x0207) send(frame(0x0208, 1, 0));
  if (type === 0x0209) send(frame(0x020a, 1, 0));
  if (type !== 0x0420) return;
  console.log('telegram', message.toString('hex', 10));
  send(frame(0x0421, 4, 1, message[8], 0));
  // The confirmation, then a value from another device.
  const telegram = [...message.subarray(10)];
  telegram[0] = 0x2e;
  send(frame(0x0420, 4, 1, counter++, 0, ...telegram));
  send(frame(0x0420, 4, 1, counter++, 0,
    0x29, 0, 0xbc, 0xd0, 0x11, 7, 0x0a, 3, 1, 0, 0x81));
});

gateway.bind(13671, '127.0.0.1', () => {
  const connection = new knx.Connection({
    ipAddr: '127.0.0.1', ipPort: 13671, physAddr: '15.15.15', loglevel: 'error',
    handlers: {
      connected() {
        console.log('connected');
        connection.write('1/2/3', 1, 'DPT1.001');
      },
      event(name, source, destination, value) {
        console.log('event', name, source, destination, value);
        if (source !== '1.1.7') return;
        connection.Disconnect(() => {
          console.log('disconnected');
          gateway.close();
          process.exit(0);
        });
      },
      error: (status) => console.log('error', status),
    },
  });
});
