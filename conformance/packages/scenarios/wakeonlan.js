'use strict';

// Packets to the whole network.

const dgram = require('dgram');
const wake = require('wakeonlan');

const listener = dgram.createSocket('udp4');
let count = 0;
listener.on('message', (message) => {
  count += 1;
  console.log(count, message.length, message.subarray(0, 18).toString('hex'));
  if (count === 3) listener.close();
});
listener.bind(9, async () => {
  console.log(await wake('12:34:56:78:9a:bc', { count: 3, interval: 50,
    address: '10.77.0.255' }));
  await wake('nonsense').catch((error) => console.log(error.name, error.message));
});
