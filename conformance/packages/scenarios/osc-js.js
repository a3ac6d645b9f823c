'use strict';

// Messages and bundles over UDP, and a bridge from a WebSocket.

const OSC = require('osc-js');

const server = new OSC({ plugin: new OSC.DatagramPlugin({ type: 'udp4',
  open: { port: 20912, host: '127.0.0.1' } }) });
const client = new OSC({ plugin: new OSC.DatagramPlugin({
  open: { port: 20913, host: '127.0.0.1' }, send: { port: 20912, host: '127.0.0.1' } }) });
server.on('/a/*/c', (message, rinfo) => console.log('pattern', message.address, rinfo?.family));
server.on('*', (message) => {
  console.log(message.address, message.types, message.args);
  if (message.address === '/end') {
    client.close();
    server.close();
  }
});
server.on('open', () => client.open());
server.on('close', () => console.log('server closed'));
client.on('close', () => console.log('client closed'));
client.on('open', () => {
  console.log('open', client.status() === OSC.STATUS.IS_OPEN);
  client.send(new OSC.Message('/a/b/c', 1, 2.5, 'text', Buffer.from('blob'), true, null));
  const both = [new OSC.Message('/x', 1), new OSC.Message('/y', 'z')];
  setTimeout(() => client.send(new OSC.Bundle(both, 1000)), 100);
  setTimeout(() => client.send(new OSC.Message('/end')), 200);
});
server.open();
