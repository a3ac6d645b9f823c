'use strict';
// What both ends of a connection hear, in order, and what they tell of themselves.
const net = require('net');

// Told side by side: which end is first is not said.
const told = { server: [], client: [] };
const atServer = (...values) => told.server.push(values);
const atClient = (...values) => told.client.push(values);
process.on('exit', () => console.log(told));

const server = net.createServer((socket) => {
  atServer('connection', socket.readyState, socket.remoteFamily, socket.localAddress,
    socket.remoteAddress, socket.server === server);
  server.getConnections((error, count) => atServer('connections', error, count));
  socket.setEncoding('utf8');
  socket.on('data', (text) => {
    atServer('data', text);
    socket.write(`echo ${text}`, () => atServer('written', socket.bytesWritten));
  });
  socket.on('end', () => atServer('end', socket.bytesRead, socket.readyState));
  socket.on('close', (hadError) => {
    atServer('close', hadError, socket.destroyed);
    server.close((error) => atServer('closed', error, server.address(), server.listening));
  });
});

server.listen(0, '127.0.0.1', () => {
  const { address, family, port } = server.address();
  atServer('listening', address, family, typeof port, server.listening);
  const client = net.createConnection({ port, host: '127.0.0.1' }, () => {
    atClient('connected', client.connecting, client.pending, client.remotePort === port);
    client.write('one');
  });
  atClient('before', client.connecting, client.pending, client.readyState, client.address());
  for (const event of ['lookup', 'connect', 'ready', 'end', 'finish', 'close']) {
    client.on(event, (...values) => atClient(event, ...values));
  }
  client.once('data', (data) => {
    atClient('data', data.toString(), client.bytesRead);
    client.end();
  });
});
