'use strict';
// WebSocket against a server of a few lines: what it sends, hears and tells of its end.
const { createHash } = require('crypto');
const http = require('http');

const server = http.createServer();
server.on('upgrade', (request, socket) => {
  const { 'sec-websocket-key': key, 'sec-websocket-version': version } = request.headers;
  console.log('upgrade', request.url, version, Buffer.from(key, 'base64').length,
    request.headers['sec-websocket-protocol']);
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
    `Sec-WebSocket-Protocol: b\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
  let bytes = Buffer.alloc(0);
  socket.on('data', (data) => {
    bytes = Buffer.concat([bytes, data]);
    while (bytes.length >= 6 && bytes.length >= 6 + (bytes[1] & 0x7f)) {
      const length = bytes[1] & 0x7f;
      const mask = bytes.subarray(2, 6);
      const text = bytes.subarray(6, 6 + length).map((byte, i) => byte ^ mask[i & 3]);
      console.log('frame', bytes[0].toString(16), text.toString('hex'));
      // Sent back as it came, without a mask.
      socket.write(Buffer.concat([Buffer.from([bytes[0], length]), text]));
      if (bytes[0] === 0x88) socket.end();
      bytes = bytes.subarray(6 + length);
    }
  });
  socket.on('error', () => {});
  socket.on('end', () => socket.end());
});

for (const [what, ...values] of [['relative', '/a'], ['scheme', 'odd://a'],
  ['protocol', 'ws://a/', 'a b'], ['fragment', 'ws://a/#b']]) {
  try {
    console.log(what, new WebSocket(...values));
  } catch (error) {
    console.log(what, error.name);
  }
}

server.listen(0, '127.0.0.1', () => {
  const socket = new WebSocket(`ws://127.0.0.1:${server.address().port}/a?b`, ['a', 'b']);
  socket.binaryType = 'arraybuffer';
  console.log(socket.readyState, WebSocket.OPEN, socket.protocol, socket.extensions);
  try {
    socket.send('early');
  } catch (error) {
    console.log(error.name);
  }
  socket.onopen = ({ type }) => {
    console.log(type, socket.readyState, socket.protocol);
    socket.send('text');
    socket.send(new Uint8Array([65, 66]));
  };
  socket.onmessage = ({ data, type }) => {
    console.log(type, typeof data === 'string' ? data : new Uint8Array(data));
    if (typeof data !== 'string') socket.close(3001);
  };
  socket.onclose = ({ type, wasClean, code, reason }) => {
    console.log(type, wasClean, code, reason, socket.readyState);
    server.close();
  };
});
