'use strict';
// Sockets that are silent for too long, connections refused by number, an abort, a reset.
const net = require('net');

const steps = [
  (server, port, next) => {
    const client = net.connect({ port, host: '127.0.0.1', timeout: 20 });
    client.on('timeout', () => {
      console.log('timeout', client.timeout, client.destroyed);
      client.destroy();
    });
    client.on('close', next);
  },
  (server, port, next) => {
    server.maxConnections = 0;
    server.once('drop', (data) => console.log('drop', Object.keys(data).join()));
    const client = net.connect(port, '127.0.0.1');
    client.resume();
    client.on('close', () => {
      server.maxConnections = undefined;
      next();
    });
  },
  (server, port, next) => {
    const controller = new AbortController();
    const client = net.connect({ port, host: '127.0.0.1', signal: controller.signal });
    client.on('error', (error) => console.log(error.name, error.code, error.message));
    client.on('close', next);
    controller.abort();
  },
  (server, port, next) => {
    server.once('connection', (socket) => socket.on('error', (error) => {
      console.log('reset', error.code, error.syscall, error.message);
      next();
    }));
    const client = net.connect(port, '127.0.0.1', () => setTimeout(() =>
      console.log(client.resetAndDestroy() === client, client.destroyed), 20));
  },
  (server, port, next) => {
    const list = new net.BlockList();
    list.addAddress('127.0.0.1');
    const client = net.connect({ port, host: '127.0.0.1', blockList: list });
    client.on('error', (error) => console.log(error.code, error.message));
    client.on('close', next);
  },
];

const server = net.createServer((socket) => socket.resume());
server.listen(0, '127.0.0.1', () => {
  const run = (i) => (i < steps.length
    ? steps[i](server, server.address().port, () => run(i + 1))
    : server.close(() => console.log('closed')));
  run(0);
});
