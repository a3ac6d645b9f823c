'use strict';

const { Receiver, Sender } = require('sacn');

const receiver = new Receiver({ universes: [1], iface: '10.77.0.1', reuseAddr: true });
const sender = new Sender({ universe: 1, iface: '10.77.0.1', reuseAddr: true,
  defaultPacketOptions: { sourceName: 'test', cid: Buffer.alloc(16, 1) } });

receiver.on('packet', (packet) => {
  console.log(packet.universe, packet.sourceName, packet.priority, packet.payload,
    packet.sourceAddress);
  receiver.close(() => console.log('closed'));
  sender.close();
});
receiver.on('error', (error) => console.log('error', error.message));

setImmediate(function again() {
  if (receiver.socket === undefined) return;
  sender.send({ payload: { 1: 100, 2: 50.2, 512: 1 } })
    .catch((error) => console.log(error.message));
});
