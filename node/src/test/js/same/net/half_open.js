'use strict';
// One side ends; the other goes on where half-open connections are allowed.
const net = require('net');

// Told side by side: which end is first is not said.
const told = { server: [], client: [] };
process.on('exit', () => console.log(told));

function round(allowHalfOpen, done) {
  const server = net.createServer({ allowHalfOpen }, (socket) => {
    socket.resume();
    socket.on('end', () => {
      told.server.push('end', socket.writable, socket.writableEnded);
      if (allowHalfOpen) {
        socket.write('still here');
        setImmediate(() => socket.end(' and gone'));
      }
    });
    socket.on('finish', () => told.server.push('finish'));
    socket.on('close', () => told.server.push('close'));
  });
  server.listen(0, '127.0.0.1', () => {
    const client = net.connect(server.address().port, '127.0.0.1', () => client.end('hello'));
    let text = '';
    client.on('data', (data) => {
      text += data;
    });
    client.on('end', () => told.client.push('end', text, client.readyState));
    client.on('close', () => server.close(done));
  });
}

round(false, () => round(true, () => console.log('done')));
