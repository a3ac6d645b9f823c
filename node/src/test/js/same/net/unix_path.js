'use strict';
// A server that has a path.
const fs = require('fs');
const net = require('net');
const os = require('os');
const path = require('path');

const place = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'same-')), 'server.sock');
const server = net.createServer((socket) => {
  socket.end(`from a path to ${socket.remoteAddress} ${JSON.stringify(socket.address())}`);
});
server.listen(place, () => {
  console.log(server.address() === place, fs.existsSync(place));
  const client = net.connect(place, () => console.log('connected', client.remoteAddress));
  client.setEncoding('utf8');
  client.on('data', (text) => console.log(text));
  client.on('close', (hadError) => {
    console.log('close', hadError);
    net.createServer().on('error', ({ code, syscall, message, address }) => {
      console.log(code, syscall, message.replace(place, 'place'), address === place);
      server.close(() => console.log('gone', !fs.existsSync(place)));
    }).listen(place);
  });
});
