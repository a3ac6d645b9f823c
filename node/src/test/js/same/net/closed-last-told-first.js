'use strict';

// Of sockets that are closed in one turn, that which was closed last tells of it first.

const net = require('net');

const server = net.createServer((socket) => socket.on('error', () => {}).resume());
server.listen(0, '127.0.0.1', () => {
  let left = 4;
  const sockets = ['a', 'b', 'c', 'd'].map((name) => {
    const socket = net.connect(server.address().port, '127.0.0.1', () => {
      left -= 1;
      if (left === 0) setImmediate(closeAll);
    });
    return socket.on('close', () => console.log('closed', name));
  });
  function closeAll() {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});
