'use strict';

// A sender fills channels, a receiver of the same process hears them; polls are answered.

const { dmxnet: Dmxnet } = require('dmxnet');

const net = new Dmxnet({ log: { level: 'error' }, hosts: ['10.77.0.1'], sName: 'test' });
const receiver = net.newReceiver({ subnet: 1, universe: 2, net: 0 });
const sender = net.newSender({ ip: '10.77.0.1', subnet: 1, universe: 2, net: 0 });

receiver.on('data', (data) => {
  if (data[4] !== 77) return;
  console.log(data.length, data.slice(0, 6));
  sender.stop();
  net.listener4.close();
  setImmediate(() => process.exit(0));
});

net.listener4.on('listening', () => {
  sender.prepChannel(0, 255);
  sender.fillChannels(1, 3, 10);
  sender.setChannel(4, 77);
});
