'use strict';

// Sends back what it gets, for as long as the one who asks is measuring. Tells its port.

const dgram = require('node:dgram');
const { measure, option } = require('./measure.cjs');

const socket = dgram.createSocket('udp4');
let received = 0;

socket.on('message', (message, from) => {
  if (received++ === 0) {
    measure(() => ({ received }),
      () => setTimeout(() => socket.close(), option('linger', 1) * 1000));
  }
  socket.send(message, from.port, from.address);
});
socket.bind(0, '127.0.0.1', () => console.log(`PORT ${socket.address().port}`));
