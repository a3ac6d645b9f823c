'use strict';
// A reader that pauses holds the writer up, and nothing is lost.
const net = require('net');

const PIECE = Buffer.alloc(64 * 1024, 'x');
const PIECES = 200;

const server = net.createServer((socket) => {
  let bytes = 0;
  socket.pause();
  socket.on('data', (data) => {
    bytes += data.length;
  });
  socket.on('end', () => {
    console.log('read', bytes === PIECE.length * PIECES, socket.bytesRead === bytes);
    socket.end();
    server.close();
  });
  server.once('go', () => socket.resume());
});

server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1', () => {
    let refused = false;
    for (let i = 0; i < PIECES; i++) refused = !client.write(PIECE) || refused;
    console.log('refused', refused, client.writableNeedDrain, client.writableLength > 0);
    client.on('drain', () => {
      console.log('drain', client.writableLength);
      client.end();
    });
    setImmediate(() => server.emit('go'));
  });
  client.on('close', () => console.log('close', client.bytesWritten === PIECE.length * PIECES));
  client.resume();
});
