'use strict';

// Counts what other processes send; the clock runs from the first datagram on. Tells its port.

const dgram = require('node:dgram');
const { measure, option } = require('./measure.cjs');

const socket = dgram.createSocket({ type: 'udp4', reusePort: option('reuse-port', 0) === 1 });
let received = 0;
let bytes = 0;

socket.on('message', (message) => {
  if (received++ === 0) measure(() => ({ received, bytes }), () => socket.close());
  bytes += message.length;
});
socket.bind(option('port', 0), '127.0.0.1', () => console.log(`PORT ${socket.address().port}`));
