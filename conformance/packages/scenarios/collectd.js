'use strict';

const dgram = require('dgram');
const { Receiver } = require('collectd');

const text = (type, value) => {
  const part = Buffer.alloc(5 + value.length);
  part.writeUInt16BE(type, 0);
  part.writeUInt16BE(part.length, 2);
  part.write(value, 4);
  return part;
};
const number = (type, value) => {
  const part = Buffer.alloc(12);
  part.writeUInt16BE(type, 0);
  part.writeUInt16BE(12, 2);
  part.writeBigUInt64BE(BigInt(value), 4);
  return part;
};
const gauge = (value) => {
  const part = Buffer.alloc(15);
  part.writeUInt16BE(6, 0);
  part.writeUInt16BE(15, 2);
  part.writeUInt16BE(1, 4);
  part[6] = 1;
  part.writeDoubleLE(value, 7);
  return part;
};

const socket = dgram.createSocket('udp4');
const receiver = new Receiver({ server: socket });
receiver.on('values', (values) => {
  console.log(JSON.stringify(values));
  socket.close();
});
receiver.on('error', (error) => {
  console.log('error', error.message);
  socket.close();
});
socket.bind(0, '127.0.0.1', () => {
  socket.send(Buffer.concat([text(0, 'host'), number(1, 1700000000), text(2, 'load'), text(4, 'load'),
    gauge(1.5)]), socket.address().port, '127.0.0.1');
});
