'use strict';

// A link-local address without its interface cannot be bound to, by a server or by a client;
// packages that look for a free port on every address rely on it.

const net = require('net');

const show = (name) => (error) => {
  console.log(name, error.code, error.errno, error.syscall, error.address, error.port);
};
const server = net.createServer();
server.on('error', (error) => {
  show('listen')(error);
  net.connect({ port: 20999, host: '::1', localAddress: 'fe80::1:2:3' }).on('error', show('local'));
});
server.listen(20998, 'fe80::1:2:3', () => console.log('listening'));
